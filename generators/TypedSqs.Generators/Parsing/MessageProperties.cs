using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// The properties of a message, the most derived first, inherited ones included. <c>[MessageGroupId] string CustomerId</c> in a
/// positional record annotates the parameter, not the property: both are read.
/// </summary>
internal sealed class MessageProperties
{
    private readonly IReadOnlyList<MessageProperty> _all;

    private MessageProperties(INamedTypeSymbol type, IReadOnlyList<MessageProperty> all) => (Type, _all) = (type, all);

    public INamedTypeSymbol Type { get; }

    /// <summary>The property of that name that generated code can read, or <see langword="null"/>.</summary>
    public MessageProperty? Find(string name)
        => _all.FirstOrDefault(property => property.Symbol.Name == name && property.WhyNotReadable is null);

    /// <summary>Each readable property with that attribute, in the order of declaration, bases first.</summary>
    public IEnumerable<(MessageProperty Property, AttributeData Attribute)> With(string attributeName)
        => from property in _all.Reverse()
           where property.WhyNotReadable is null
           let attribute = property.Attributes.FirstOrDefault(candidate => candidate.Is(attributeName))
           where attribute is not null
           select (property, attribute);

    public static MessageProperties Of(INamedTypeSymbol type, Compilation compilation, Refusals refusals)
    {
        var all = new List<MessageProperty>();
        var names = new HashSet<string>();
        ISymbol emittedBeside = (ISymbol?)type.ContainingType ?? compilation.Assembly;
        for (var declaring = type; declaring is not null && declaring.SpecialType == SpecialType.None; declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetMembers().OfType<IPropertySymbol>().Reverse())
            {
                if (names.Add(property.Name))
                {
                    all.Add(new MessageProperty(property, AttributesOf(property), WhyNotReadable(property, emittedBeside, type, compilation)));
                }
            }

            RefuseLostParameters(declaring, names, refusals);
        }

        foreach (var (property, attribute) in all.SelectMany(property => property.Attributes.Select(attribute => (property, attribute))))
        {
            if (property.WhyNotReadable is { } why)
            {
                refusals.Add(
                    MessageRules.MemberNotReadable, property.Symbol.LocationOf(), property.Symbol.Name, ShortName(attribute), why);
            }
        }

        return new MessageProperties(type, all);
    }

    /// <summary>The attributes of ours that stand on a property, its positional parameter, or what it overrides.</summary>
    public static List<AttributeData> AttributesOf(IPropertySymbol property)
    {
        var attributes = property.GetAttributes().Concat(ParameterOf(property)?.GetAttributes() ?? []).Where(IsOurs).ToList();
        return attributes.Count == 0 && property.OverriddenProperty is { } overridden ? AttributesOf(overridden) : attributes;
    }

    /// <summary>The positional parameter that a record's property comes from. In metadata nothing marks it, so it is known by name and type.</summary>
    private static IParameterSymbol? ParameterOf(IPropertySymbol property)
        => !property.ContainingType.IsRecord
            ? null
            : property.ContainingType.InstanceConstructors
                .SelectMany(constructor => constructor.Parameters)
                .FirstOrDefault(parameter =>
                    parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type));

    /// <summary>An attribute of ours on a parameter that becomes no property would do nothing, silently.</summary>
    private static void RefuseLostParameters(INamedTypeSymbol declaring, HashSet<string> names, Refusals refusals)
    {
        foreach (var parameter in declaring.InstanceConstructors.SelectMany(constructor => constructor.Parameters))
        {
            if (parameter.GetAttributes().FirstOrDefault(IsOurs) is { } attribute && !(declaring.IsRecord && names.Contains(parameter.Name)))
            {
                refusals.Add(
                    MessageRules.MemberNotReadable,
                    parameter.LocationOf(),
                    parameter.Name,
                    ShortName(attribute),
                    "is a parameter and no property; move the attribute to the property");
            }
        }
    }

    private static string? WhyNotReadable(IPropertySymbol property, ISymbol emittedBeside, INamedTypeSymbol type, Compilation compilation) => property switch
    {
        { IsStatic: true } => "is static",
        { IsIndexer: true } => "is an indexer",
        { GetMethod: null } => "has no getter",
        _ when compilation.IsSymbolAccessibleWithin(property.GetMethod, emittedBeside, type) => null,
        _ => "its getter is not accessible to the generated producer; make it public or internal",
    };

    private static bool IsOurs(AttributeData attribute)
        => attribute.AttributeClass is { ContainingNamespace: { Name: "TypedSqs", ContainingNamespace.IsGlobalNamespace: true } };

    private static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
