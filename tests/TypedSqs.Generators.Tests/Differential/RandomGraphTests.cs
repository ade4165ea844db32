using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>The random graphs themselves: a seed is a graph, each compiles, and together they reach what they are meant to reach.</summary>
public sealed class RandomGraphTests
{
    private static readonly TypeGraph[] Graphs = [.. Enumerable.Range(1, 200).Select(RandomGraph.Create)];

    [Fact]
    public void A_seed_always_gives_the_same_graph() => Assert.Equal(Graphs[6], RandomGraph.Create(7));

    [Fact]
    public void Every_graph_compiles() =>
        Assert.DoesNotContain(
            TestCompilation.Create(Graphs.Select(graph => graph.Source)).GetDiagnostics(TestContext.Current.CancellationToken),
            diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsExpected(diagnostic.Id));

    // Documentation, and what the generator of contexts, which does not run here, adds to a context.
    private static bool IsExpected(string id) => id is "CS1591" or "CS0534" or "CS7036";

    [Theory]
    [InlineData("partial struct Message")]
    [InlineData("readonly partial record struct Message")]
    [InlineData("sealed partial record Message")]
    [InlineData("class Message : Base")]
    [InlineData("JsonPropertyName(")]
    [InlineData("JsonPropertyOrder(-1)")]
    [InlineData("JsonIgnoreCondition.WhenWritingDefault)]")]
    [InlineData("[JsonInclude]")]
    [InlineData("JsonStringEnumMemberName")]
    [InlineData("[System.Flags]")]
    [InlineData("SortedDictionary<string, ")]
    [InlineData("Again")]
    [InlineData("Derived : ")]
    [InlineData("?[]")]
    [InlineData("this[")]
    [InlineData("public override ")]
    [InlineData("public new ")]
    [InlineData("System.Int128")]
    [InlineData(": JsonSerializerContext")]
    [InlineData("List<object")]
    [InlineData("Animal M")]
    [InlineData("ImmutableDictionary<Kind")]
    public void Two_hundred_graphs_reach(string text) =>
        Assert.Contains(Graphs, graph => graph.Source.Contains(text, StringComparison.Ordinal));
}
