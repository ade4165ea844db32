using System.Globalization;
using System.Reflection;
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
        int values = 0;
        foreach (int[] seeds in Enumerable.Range(DifferentialSettings.Seed, DifferentialSettings.Graphs).Chunk(DifferentialSettings.BatchSize))
        {
            TypeGraph[] graphs = [.. seeds.Select(RandomGraph.Create)];
            using var compiled = new CompiledGraphs(graphs);
            foreach (TypeGraph graph in graphs)
            {
                values += Compare(graph, compiled.TypeOf(graph));
            }
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{values} bodies are equal."));
    }

    private static int Compare(TypeGraph graph, Type type)
    {
        JsonSerializerOptions options = graph.Options();
        Func<object, byte[]> encode = EncodedBody.For(type);
        var values = new RandomValue(new Random(graph.Seed));
        for (int index = 0; index < DifferentialSettings.ValuesOfEachGraph; index++)
        {
            object message = values.Create(type)!;
            byte[] expected = JsonSerializer.SerializeToUtf8Bytes(message, type, options);
            byte[] actual = Try(encode, message, graph, expected);
            Assert.True(expected.AsSpan().SequenceEqual(actual), Explain(graph, expected, Encoding.UTF8.GetString(actual)));
        }

        return DifferentialSettings.ValuesOfEachGraph;
    }

    private static byte[] Try(Func<object, byte[]> encode, object message, TypeGraph graph, byte[] expected)
    {
        try
        {
            return encode(message);
        }
        catch (Exception exception) when (exception is not TargetInvocationException)
        {
            throw new InvalidOperationException(Explain(graph, expected, exception.ToString()), exception);
        }
    }

    private static string Explain(TypeGraph graph, byte[] expected, string actual) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        Repeat with TYPEDSQS_DIFFERENTIAL_SEED={graph.Seed} TYPEDSQS_DIFFERENTIAL_GRAPHS=1
        serializer: {Encoding.UTF8.GetString(expected)}
        ours:       {actual}
        {graph.Source}
        """);
}
