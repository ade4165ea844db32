using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// What the compiler says of code that names a type or a member. Who declares a message has decided to send it, and nobody can silence what is said of
/// emitted code: so that code silences it. An error cannot be silenced.
/// </summary>
/// <param name="beside">The assembly of the message, within which its own attribute says nothing.</param>
internal sealed class UseWarnings(IAssemblySymbol beside)
{
    public const string ErrorInEmittedCode = "as an error, which the generated producer would have too; make it a warning, or leave the member out with [JsonIgnore]";

    /// <summary>The types of the library, which says nothing of CLS compliance, are a warning each where a compliant assembly names them.</summary>
    private readonly SortedSet<string> _ids = new(
        beside.FindAttribute(WellKnownNames.CLSCompliantAttribute)?.ConstructorArguments is [{ Value: true }] ? ["CS3001", "CS3003", "CS3009"] : [],
        StringComparer.Ordinal);

    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);

    /// <summary>The ids of warnings that attributes name themselves; those of a plain <c>[Obsolete]</c> each emitted file silences.</summary>
    public EquatableArray<string> Ids => _ids.ToEquatableArray();

    /// <summary>Whether the type, one around it or the member has <c>[Obsolete(..., error: true)]</c>.</summary>
    public static bool IsError(ISymbol symbol)
    {
        for (var link = symbol; link is not (null or INamespaceSymbol); link = link is INamedTypeSymbol ? link.ContainingType : null)
        {
            if (link.FindAttribute(WellKnownNames.ObsoleteAttribute)?.ConstructorArguments is [_, { Value: true }])
            {
                return true;
            }
        }

        return symbol is IPropertySymbol { GetMethod: { } getter } && IsError(getter);
    }

    /// <summary>Whether there is a warning that <c>#pragma</c> needs an id for, or an error.</summary>
    public static bool HasOwn(ISymbol symbol) => IsError(symbol) || symbol.GetAttributes().Any(attribute => IdOf(attribute) is not null);

    public void AddMember(ISymbol member)
    {
        Add(member);
        if (member is IPropertySymbol { GetMethod: { } getter })
        {
            Add(getter);
        }
    }

    public void AddType(ITypeSymbol type)
    {
        if (type.SpecialType != SpecialType.None || !_seen.Add(type))
        {
            return;
        }

        if (type is IArrayTypeSymbol array)
        {
            AddType(array.ElementType);
        }

        for (var link = type as INamedTypeSymbol; link is not null; link = link.ContainingType)
        {
            Add(link);
            foreach (var argument in link.TypeArguments)
            {
                AddType(argument);
            }
        }

        if (type.ContainingAssembly is { } assembly && !SymbolEqualityComparer.Default.Equals(assembly, beside) && _seen.Add(assembly))
        {
            Add(assembly);
            Add(type.ContainingModule);
        }
    }

    /// <summary>What is said of the declarations of an emitted file: that their names are lower case, or that another assembly has them too, which they hide.</summary>
    public void AddDeclaration(INamedTypeSymbol message, string producer, Compilation compilation)
    {
        INamedTypeSymbol outermost = message;
        for (var link = message; link is not null; link = link.ContainingType)
        {
            outermost = link;
            if (CSharpNames.Identifier(link.Name).All(static c => c is >= 'a' and <= 'z'))
            {
                _ids.Add("CS8981");
            }
        }

        string name = outermost.ToMetadataName();
        string beside = name.Substring(0, name.Length - outermost.MetadataName.Length) + producer;
        if (IsElsewhere(name) || (message.ContainingType is null && IsElsewhere(beside)))
        {
            _ids.Add("CS0436");
        }

        bool IsElsewhere(string metadataName) => compilation.GetTypesByMetadataName(metadataName).Any(other
            => !SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, compilation.Assembly) && compilation.IsSymbolAccessibleWithin(other, compilation.Assembly));
    }

    private void Add(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IdOf(attribute) is { } id)
            {
                _ids.Add(id);
            }
        }
    }

    private static string? IdOf(AttributeData attribute)
    {
        object? id = attribute.Is(WellKnownNames.ExperimentalAttribute) ? attribute.ConstructorArguments.FirstOrDefault().Value
            : attribute.Is(WellKnownNames.ObsoleteAttribute) ? attribute.Named("DiagnosticId")
            : null;
        return id is string text && SyntaxFacts.IsValidIdentifier(text) ? text : null;
    }
}
