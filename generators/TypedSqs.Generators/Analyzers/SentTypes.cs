using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Resolving;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Which types are messages, or stand within the body of one: elsewhere a bound is somebody else's, and nothing enforces it. Asked only once
/// something is found to be wrong, so that a sound project never pays for the walk.
/// </summary>
/// <param name="compilation">The project.</param>
/// <param name="alsoByContext">Whether types count that a context writes, whose bounds nobody enforces.</param>
internal sealed class SentTypes(Compilation compilation, bool alsoByContext = false)
{
    private readonly ConcurrentDictionary<IAssemblySymbol, HashSet<INamedTypeSymbol>> _sent = new(SymbolEqualityComparer.Default);
    private readonly Lazy<Surroundings> _surroundings = new(() => Surroundings.Of(compilation));
    private readonly ConcurrentDictionary<INamedTypeSymbol, MessageProperties> _properties = new(SymbolEqualityComparer.Default);

    public static bool IsMessage(ITypeSymbol type) => type.HasAttribute(WellKnownNames.QueueMessageAttribute);

    /// <summary>The types within the bodies of the messages of the project itself.</summary>
    public IReadOnlyCollection<INamedTypeSymbol> OfProject => SentBy(compilation.Assembly);

    public bool Contain(INamedTypeSymbol type)
        => IsMessage(type) || SentBy(compilation.Assembly).Contains(type) || (type.ContainingAssembly is { } other && SentBy(other).Contains(type));

    /// <summary>Whether a context has an option of its own, and so writes all of the message's body. Of a message of another project it is not known.</summary>
    public bool IsWrittenByContext(INamedTypeSymbol message)
        => SymbolEqualityComparer.Default.Equals(message.ContainingAssembly, compilation.Assembly)
            && QueueMessageParser.Parse(message, compilation, new Refusals(), CancellationToken.None) is { } model
            && MessageResolver.Resolve(model, _surroundings.Value.Contexts, _surroundings.Value.Defaults, new Refusals()) is { ContextWritesBody: true };

    /// <summary>The properties of a message, read once for all places where one is made.</summary>
    public MessageProperties PropertiesOf(INamedTypeSymbol message) => _properties.GetOrAdd(message, type => MessageProperties.Of(type, compilation, new Refusals()));

    private HashSet<INamedTypeSymbol> SentBy(IAssemblySymbol assembly) => _sent.GetOrAdd(assembly, assembly =>
    {
        var sent = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var message in Surroundings.TypesOf(assembly.GlobalNamespace).Where(IsMessage).Where(message => alsoByContext || !IsWrittenByContext(message)))
        {
            AddMembers(message, sent);
        }

        return sent;
    });

    private void Add(ITypeSymbol type, HashSet<INamedTypeSymbol> sent)
    {
        var underlying = type.NullableUnderlying() ?? type;
        if ((alsoByContext ? JsonTypeFacts.IsTooDeep(underlying) : JsonTypeFacts.WhyContext(underlying) is not null) || (underlying is INamedTypeSymbol itself && !sent.Add(itself)))
        {
            return;
        }

        if (JsonTypeFacts.DictionaryOf(underlying) is { } dictionary)
        {
            Add(dictionary.TypeArguments[1], sent);
        }
        else if (underlying.SpecialType != SpecialType.System_String && JsonTypeFacts.ItemOf(underlying) is { } item)
        {
            Add(item, sent);
        }
        else if (underlying is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named && !JsonTypeFacts.IsFrameworkType(named))
        {
            AddMembers(named, sent);
        }
    }

    private void AddMembers(INamedTypeSymbol type, HashSet<INamedTypeSymbol> sent)
    {
        foreach (var member in JsonMemberReader.MembersOf(type))
        {
            Add((member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type, sent);
        }
    }
}
