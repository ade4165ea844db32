using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What of the compilation bears on each message: its contexts and its defaults.</summary>
internal sealed record Surroundings(EquatableArray<JsonContextModel> Contexts, DefaultsModel Defaults)
{
    public static Surroundings Of(Compilation compilation) => new(
        TypesOf(compilation.Assembly.GlobalNamespace)
            .Where(type => JsonContextParser.IsContext(type) && type.HasAttribute(WellKnownNames.JsonSerializableAttribute))
            .Select(JsonContextParser.Parse)
            .OrderBy(context => context.TypeName, StringComparer.Ordinal)
            .ToEquatableArray(),
        DefaultsParser.Parse(compilation.Assembly));

    public static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? TypesOf(type).Prepend(type) : TypesOf(member));
}
