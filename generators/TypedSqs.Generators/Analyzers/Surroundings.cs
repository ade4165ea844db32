using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What of the compilation bears on each message: its contexts and its defaults.</summary>
internal sealed record Surroundings(EquatableArray<JsonContextModel> Contexts, DefaultsModel Defaults)
{
    public static Surroundings Of(Compilation compilation)
    {
        var listed = new WrittenAttributes(compilation, "JsonSerializable");
        var contexts = listed.MayStand ? TypesOf(compilation.Assembly.GlobalNamespace).Where(listed.MayStandIn) : [];
        return new Surroundings(
            contexts
                .Where(type => JsonContextParser.IsContext(type) && type.HasAttribute(WellKnownNames.JsonSerializableAttribute))
                .Select(JsonContextParser.Parse)
                .OrderBy(context => context.TypeName, StringComparer.Ordinal)
                .ToEquatableArray(),
            DefaultsParser.Parse(compilation.Assembly));
    }

    /// <summary>The types within a type or namespace. Of a type no other member is asked for: to make those costs more than all the rest.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container)
    {
        foreach (var type in container.GetTypeMembers())
        {
            yield return type;
            foreach (var nested in TypesOf(type))
            {
                yield return nested;
            }
        }

        if (container is INamespaceSymbol space)
        {
            foreach (var type in space.GetNamespaceMembers().SelectMany(TypesOf))
            {
                yield return type;
            }
        }
    }
}
