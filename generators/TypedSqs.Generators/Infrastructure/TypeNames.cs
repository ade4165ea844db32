using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Infrastructure;

/// <summary>
/// The names of types in models. Each property of each message has one, at each keystroke, so the common forms are put together here: the compiler
/// makes the same text from a list of coloured parts. A test holds the two against each other.
/// </summary>
internal static class TypeNames
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
    {
        if (KeywordOf(type) is { } keyword)
        {
            return keyword;
        }

        var text = new StringBuilder();
        return TryAppend(text, type) ? text.ToString() : Display(type);
    }

    /// <summary>
    /// The full name as <c>typeof</c> in an attribute takes it, which no annotation of a reference type and no <c>dynamic</c> enters:
    /// <c>List&lt;string?&gt;</c> is <c>List&lt;string&gt;</c>, and <c>dynamic</c> is <c>object</c>.
    /// </summary>
    public static string ToUnannotatedName(this ITypeSymbol type)
        => string.Concat(type.ToDisplayParts(SymbolDisplayFormat.FullyQualifiedFormat).Select(part => part.Symbol is IDynamicTypeSymbol ? "object" : part.ToString()));

    public static string ToPlainName(this ITypeSymbol type) => type.ToDisplayString(PlainName);

    /// <summary>Namespace and name without type arguments: <c>System.Collections.Generic.List</c>.</summary>
    public static string ToMetadataPath(this ITypeSymbol type)
    {
        string path = type.Name;
        for (var space = type.ContainingNamespace; space is { IsGlobalNamespace: false }; space = space.ContainingNamespace)
        {
            path = space.Name + "." + path;
        }

        return path;
    }

    /// <summary>The name by which <c>GetTypeByMetadataName</c> finds a type: <c>Shop.Outer+Inner`1</c>.</summary>
    public static string ToMetadataName(this ISymbol type) => type.ContainingSymbol switch
    {
        INamedTypeSymbol container => container.ToMetadataName() + "+" + type.MetadataName,
        INamespaceSymbol { IsGlobalNamespace: false } space => space.ToMetadataName() + "." + type.MetadataName,
        _ => type.MetadataName,
    };

    /// <summary>Whether a type has that namespace and name. A type within another one never has.</summary>
    public static bool IsNamed(this ITypeSymbol type, string fullName)
    {
        int end = fullName.Length;
        for (ISymbol link = type; ; link = link.ContainingSymbol)
        {
            end -= link.Name.Length;
            if (end < 0 || string.CompareOrdinal(fullName, end, link.Name, 0, link.Name.Length) != 0 || link.ContainingSymbol is not INamespaceSymbol space)
            {
                return false;
            }

            if (end == 0 || space.IsGlobalNamespace)
            {
                return end == 0 && space.IsGlobalNamespace;
            }

            if (fullName[--end] != '.')
            {
                return false;
            }
        }
    }

    private static string Display(ITypeSymbol type)
        => type.IsReferenceType
            ? type.WithNullableAnnotation(NullableAnnotation.None).ToDisplayString(FullName)
            : type.ToDisplayString(FullName);

    private static bool TryAppend(StringBuilder text, ITypeSymbol type)
    {
        if (KeywordOf(type) is { } keyword)
        {
            text.Append(keyword);
            return true;
        }

        return type switch
        {
            IArrayTypeSymbol { IsSZArray: true, ElementType: not IArrayTypeSymbol } array => TryAppendAnnotated(text, array.ElementType, "[]"),
            _ when type.NullableUnderlying() is { } underlying => TryAppendAnnotated(text, underlying, "?"),
            INamedTypeSymbol { IsTupleType: false, IsNativeIntegerType: false, IsAnonymousType: false, SpecialType: not SpecialType.System_Void } named
                when named.TypeKind is TypeKind.Class or TypeKind.Struct or TypeKind.Enum or TypeKind.Interface => TryAppendNamed(text, named),
            _ => false,
        };
    }

    private static bool TryAppendNamed(StringBuilder text, INamedTypeSymbol type)
    {
        switch (type.ContainingSymbol)
        {
            case INamespaceSymbol space:
                Append(text.Append("global::"), space);
                break;
            case INamedTypeSymbol container when TryAppendNamed(text, container):
                text.Append('.');
                break;
            default:
                return false;
        }

        text.Append(type.Name == "record" ? "@record" : Escaped(type.Name));
        var arguments = type.TypeArguments;
        for (int i = 0; i < arguments.Length; i++)
        {
            text.Append(i == 0 ? "<" : ", ");
            if (!TryAppendAnnotated(text, arguments[i], ""))
            {
                return false;
            }
        }

        text.Append(arguments.IsEmpty ? "" : ">");
        return true;
    }

    private static bool TryAppendAnnotated(StringBuilder text, ITypeSymbol type, string end)
    {
        if (!TryAppend(text, type))
        {
            return false;
        }

        text.Append(type is { NullableAnnotation: NullableAnnotation.Annotated, IsValueType: false } ? "?" : "").Append(end);
        return true;
    }

    private static void Append(StringBuilder text, INamespaceSymbol space)
    {
        if (!space.IsGlobalNamespace)
        {
            Append(text, space.ContainingNamespace);
            text.Append(Escaped(space.Name)).Append('.');
        }
    }

    private static string Escaped(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    private static string? KeywordOf(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_Object => "object",
        SpecialType.System_Boolean => "bool",
        SpecialType.System_Char => "char",
        SpecialType.System_SByte => "sbyte",
        SpecialType.System_Byte => "byte",
        SpecialType.System_Int16 => "short",
        SpecialType.System_UInt16 => "ushort",
        SpecialType.System_Int32 => "int",
        SpecialType.System_UInt32 => "uint",
        SpecialType.System_Int64 => "long",
        SpecialType.System_UInt64 => "ulong",
        SpecialType.System_Decimal => "decimal",
        SpecialType.System_Single => "float",
        SpecialType.System_Double => "double",
        SpecialType.System_String => "string",
        _ => null,
    };
}
