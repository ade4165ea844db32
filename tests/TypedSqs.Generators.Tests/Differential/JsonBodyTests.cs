using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>The body is, byte for byte, what <see cref="JsonSerializer"/> writes with the same options: on types that nobody thought of.</summary>
public sealed class JsonBodyTests(ITestOutputHelper output)
{
    [Fact]
    public void The_body_of_any_message_is_what_the_serializer_writes()
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"TYPEDSQS_DIFFERENTIAL_SEED={DifferentialSettings.Seed} TYPEDSQS_DIFFERENTIAL_GRAPHS={DifferentialSettings.Graphs}"));
        int written = 0, refused = 0;
        foreach (int[] seeds in Enumerable.Range(DifferentialSettings.Seed, DifferentialSettings.Graphs).Chunk(DifferentialSettings.BatchSize))
        {
            TypeGraph[] graphs = [.. seeds.Select(RandomGraph.Create)];
            using var compiled = new CompiledGraphs(graphs);
            foreach (TypeGraph graph in graphs)
            {
                Compare(graph, compiled.TypeOf(graph), ref written, ref refused);
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} bodies are equal, {refused} values are refused by both."));
        Assert.True(written > 10 * refused, "Most values must be writable, or the comparison says little.");
    }

    private static void Compare(TypeGraph graph, Type type, ref int written, ref int refused)
    {
        JsonSerializerOptions options = graph.Options();
        Func<object, byte[]> encode = EncodedBody.For(type);
        var values = new RandomValue(new Random(graph.Seed));
        for (int index = 0; index < DifferentialSettings.ValuesOfEachGraph; index++)
        {
            object message = values.Create(type)!;
            Outcome expected = Outcome.Of(() => JsonSerializer.SerializeToUtf8Bytes(message, type, options));
            Outcome actual = Outcome.Of(() => encode(message));
            Assert.True(expected.AgreesWith(actual), Explain(graph, expected, actual));
            written += expected.Body is null ? 0 : 1;
            refused += expected.Body is null ? 1 : 0;
        }
    }

    private static string Explain(TypeGraph graph, Outcome expected, Outcome actual) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Repeat with TYPEDSQS_DIFFERENTIAL_SEED={graph.Seed} TYPEDSQS_DIFFERENTIAL_GRAPHS=1
        serializer: {expected}
        ours:       {actual}
        {graph.Source}
        """);

    /// <summary>Bytes, or a refusal: what the serializer cannot write (NaN, a default ImmutableArray) must not be written by us either.</summary>
    private sealed record Outcome(byte[]? Body, Exception? Refusal)
    {
        public static Outcome Of(Func<byte[]> write)
        {
            try
            {
                return new Outcome(write(), Refusal: null);
            }
            catch (Exception exception) when (exception is not Xunit.Sdk.XunitException)
            {
                return new Outcome(Body: null, exception);
            }
        }

        public bool AgreesWith(Outcome other) =>
            Body is null ? other.Body is null : other.Body is not null && Body.AsSpan().SequenceEqual(other.Body);

        public override string ToString() => Body is null ? Refusal!.ToString() : Encoding.UTF8.GetString(Body);
    }
}
