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

    /// <summary>Whether the type of one with an attribute is not known, which the compiler says: what else could be said follows from that.</summary>
    public bool AreBroken => _all.Any(property => property.Attributes.Count > 0 && property.Symbol.Type.IsBroken());

    /// <summary>Those that are sent by an attribute of ours.</summary>
    public IEnumerable<IPropertySymbol> Sent => _all.Where(property => property is { WhyNotReadable: null, Attributes.Count: > 0 }).Select(property => property.Symbol);

    /// <summary>The property of that name that generated code can read, or <see langword="null"/>.</summary>
    public MessageProperty? Find(string name)
        => _all.FirstOrDefault(property => property.Symbol.Name == name && property.WhyNotReadable is null);

    /// <summary>Each readable property with that attribute, in the order of declaration, bases first.</summary>
    public IEnumerable<(MessageProperty Property, AttributeData Attribute)> With(string attributeName)
    {
        for (int i = _all.Count - 1; i >= 0; i--)
        {
            if (_all[i] is { WhyNotReadable: null, Attributes.Count: > 0 } property
                && property.Attributes.FirstOrDefault(candidate => candidate.Is(attributeName)) is { } attribute)
            {
                yield return (property, attribute);
            }
        }
    }

    public static MessageProperties Of(INamedTypeSymbol type, Compilation compilation, Refusals refusals)
    {
        var all = new List<MessageProperty>();
        var names = new HashSet<string>();
        var lost = new List<IParameterSymbol>();
        ISymbol emittedBeside = (ISymbol?)type.ContainingType ?? compilation.Assembly;
        for (var declaring = type; declaring is not null && declaring.SpecialType == SpecialType.None; declaring = declaring.BaseType)
        {
            foreach (var property in declaring.GetMembers().OfType<IPropertySymbol>().Where(property => !names.Contains(property.Name)).Reverse())
            {
                var attributes = AttributesOf(property);
                attributes.InsertRange(0, lost.Where(parameter => PositionalParameters.Becomes(parameter, property)).SelectMany(parameter => parameter.GetAttributes()).Where(IsOurs));
                lost.RemoveAll(parameter => PositionalParameters.Becomes(parameter, property));
                all.Add(new MessageProperty(property, attributes, WhyNotReadable(property, emittedBeside, type, compilation)));
            }

            // A field or method of a derived type hides the property of a base as well.
            names.UnionWith(declaring.MemberNames);
            lost.AddRange(LostParameters(declaring));
        }

        foreach (var parameter in lost)
        {
            refusals.Add(
                MessageRules.MemberNotReadable,
                parameter.LocationOf(type),
                parameter.Name,
                ShortName(parameter.GetAttributes().First(IsOurs)),
                "is a parameter and no property; move the attribute to the property");
        }

        foreach (var (property, attribute) in all.SelectMany(property => property.Attributes.Select(attribute => (property, attribute))))
        {
            if (property.WhyNotReadable is { } why)
            {
                refusals.Add(
                    MessageRules.MemberNotReadable, property.Symbol.LocationOf(type), property.Symbol.Name, ShortName(attribute), why);
            }
        }

        return new MessageProperties(type, all);
    }

    /// <summary>Whether <c>[MessageAttribute(ExcludeFromBody = true)]</c> keeps the property out of the body.</summary>
    public bool ExcludesFromBody(IPropertySymbol property)
        => (_all.FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.Symbol, property))?.Attributes ?? AttributesOf(property))
            .Any(Excludes);

    /// <summary>A property that is kept out of the body, or <see langword="null"/> where all are in it.</summary>
    public IPropertySymbol? Excluded => _all.FirstOrDefault(property => property.Attributes.Any(Excludes))?.Symbol;

    private static bool Excludes(AttributeData attribute)
        => attribute.Is(WellKnownNames.MessageAttributeAttribute) && attribute.Named("ExcludeFromBody") is true;

    /// <summary>
    /// The attributes of ours that stand on a property or its positional parameter, and of what it overrides those that it does not have itself: as .NET
    /// inherits them, each for itself.
    /// </summary>
    private static List<AttributeData> AttributesOf(IPropertySymbol property)
    {
        var attributes = property.GetAttributes().Concat(PositionalParameters.Of(property)?.GetAttributes() ?? []).Where(IsOurs).ToList();
        if (property.OverriddenProperty is { } overridden)
        {
            attributes.AddRange(AttributesOf(overridden).Where(inherited => !attributes.Any(
                own => SymbolEqualityComparer.Default.Equals(own.AttributeClass, inherited.AttributeClass))).ToList());
        }

        return attributes;
    }

    /// <summary>
    /// Parameters with an attribute of ours that become no property of their own type: a record's may still stand for one that a base
    /// declares; of the rest the attribute would do nothing, silently.
    /// </summary>
    private static IEnumerable<IParameterSymbol> LostParameters(INamedTypeSymbol declaring)
        => from parameter in declaring.InstanceConstructors.SelectMany(constructor => constructor.Parameters)
           where parameter.GetAttributes().Any(IsOurs)
           where !declaring.GetMembers(parameter.Name).OfType<IPropertySymbol>().Any(property => PositionalParameters.Becomes(parameter, property))
           select parameter;

    private static string? WhyNotReadable(IPropertySymbol property, ISymbol emittedBeside, INamedTypeSymbol type, Compilation compilation) => property switch
    {
        { IsStatic: true } => "is static",
        { IsIndexer: true } => "is an indexer",
        { ExplicitInterfaceImplementations.IsEmpty: false } => "implements an interface explicitly; annotate a property of the type itself",
        { GetMethod: null } => "has no getter",
        _ when UseWarnings.IsError(property) => "is [Obsolete] as an error, which the generated producer would have too; make it a warning",
        _ when compilation.IsSymbolAccessibleWithin(property.GetMethod, emittedBeside, type) => null,
        _ when SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Assembly)
            => "its getter is not accessible to the generated producer; make it public or internal",
        _ => "its getter is not accessible to the generated producer; make it public",
    };

    private static bool IsOurs(AttributeData attribute)
        => attribute.AttributeClass is { ContainingNamespace: { Name: "TypedSqs", ContainingNamespace.IsGlobalNamespace: true } };

    private static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
