using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Infrastructure;

internal static class SymbolExtensions
{
    /// <summary>The one form in which a type's name enters a model: <c>global::</c>, keywords escaped, nullable annotations kept.</summary>
    private static readonly SymbolDisplayFormat FullName = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    /// <summary>Namespaces and containing types, without <c>global::</c> and without escapes: a name for people and for comparison with metadata.</summary>
    private static readonly SymbolDisplayFormat PlainName = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    public static string ToFullName(this ITypeSymbol type)
        => type.IsReferenceType
            ? type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(FullName)
            : type.ToDisplayString(FullName);

    /// <summary>The full name without any annotation of a reference type: <c>typeof(List&lt;string?&gt;)</c> is <c>typeof(List&lt;string&gt;)</c>.</summary>
    public static string ToUnannotatedName(this ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    public static string ToPlainName(this ITypeSymbol type) => type.ToDisplayString(PlainName);

    /// <summary>Namespace and name without type arguments: <c>System.Collections.Generic.List</c>.</summary>
    public static string ToMetadataPath(this ITypeSymbol type)
        => type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + type.Name : type.Name;

    public static AttributeData? FindAttribute(this ISymbol symbol, string fullName)
        => symbol.GetAttributes().FirstOrDefault(attribute => attribute.Is(fullName));

    public static bool HasAttribute(this ISymbol symbol, string fullName) => symbol.FindAttribute(fullName) is not null;

    public static bool Is(this AttributeData attribute, string fullName)
        => attribute.AttributeClass?.IsNamed(fullName) == true;

    /// <summary>Whether a type has that namespace and name. The name alone tells nearly always; the namespace is spelled out only where it agrees.</summary>
    public static bool IsNamed(this ITypeSymbol type, string fullName)
    {
        int start = fullName.LastIndexOf('.') + 1;
        return fullName.Length - start == type.Name.Length
            && string.CompareOrdinal(fullName, start, type.Name, 0, type.Name.Length) == 0
            && type.ToMetadataPath() == fullName;
    }

    /// <summary>Whether a type stands in the namespace <c>System</c> itself.</summary>
    public static bool IsInSystem(this ITypeSymbol type)
        => type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>A named argument of an attribute, or <see langword="null"/> where it is not given.</summary>
    public static object? Named(this AttributeData attribute, string name)
        => attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value is { Kind: not TypedConstantKind.Array } given ? given.Value : null;

    public static Location LocationOf(this ISymbol symbol) => symbol.Locations.FirstOrDefault() ?? Location.None;

    /// <summary>
    /// Where a member stands, or where the type does if the member is of another project: an editor has the source of that one too, and a
    /// diagnostic may not point there.
    /// </summary>
    public static Location LocationOf(this ISymbol member, INamedTypeSymbol type)
        => member.IsBeside(type) ? member.LocationOf() : type.LocationOf();

    /// <summary>Whether a member stands in the project of the type.</summary>
    public static bool IsBeside(this ISymbol member, INamedTypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, type.ContainingAssembly);

    /// <summary>Whether a part of the type could not be found, which the compiler says.</summary>
    public static bool IsBroken(this ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Error } => true,
        IArrayTypeSymbol array => array.ElementType.IsBroken(),
        INamedTypeSymbol named => named.TypeArguments.Any(IsBroken),
        _ => false,
    };

    /// <summary>Where an attribute stands, or where the symbol does if the attribute came from metadata.</summary>
    public static Location LocationOf(this AttributeData attribute, ISymbol symbol)
        => attribute.ApplicationSyntaxReference is { } reference
            ? Location.Create(reference.SyntaxTree, reference.Span)
            : symbol.LocationOf();

    /// <summary>The underlying type of <c>T?</c> for a value type, or <see langword="null"/>.</summary>
    public static ITypeSymbol? NullableUnderlying(this ITypeSymbol type)
        => type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : null;
}
