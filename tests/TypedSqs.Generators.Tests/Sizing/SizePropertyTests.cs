using System.Globalization;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Tests.Differential;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>
/// The proof of the size proof, on types that nobody thought of: no value within its bounds weighs less or more than the model says, the model
/// says hardly more than can be reached, and a value that breaks one bound is refused by the name of the place.
/// </summary>
public sealed class SizePropertyTests(ITestOutputHelper output, SizePropertyTests.Batch batch) : IClassFixture<SizePropertyTests.Batch>
{
    /// <summary>Digits and names of enums, zeroes of numbers: what one value cannot all have at once.</summary>
    private const double MostOverApproximation = 1.8;

    /// <summary>In a message of a few bytes one text of two bounds, or a value that is left out, is a large share.</summary>
    private const int SlackBytes = 64;

    [Fact]
    public void What_a_message_weighs_is_within_what_the_model_says()
    {
        int values = 0, unsendable = 0;
        OnGraphs((graphs, graph, size) =>
        {
            Type type = graphs.TypeOf(graph.MessageType);
            Func<object, Encoded> encode = graphs.EncoderOf(graph.MessageType);
            var random = new BoundedValue(new Random(graph.Seed), largest: false, graph.Options());
            for (int i = 0; i < SizeSettings.ValuesOfEachGraph; i++)
            {
                Encoded encoded = encode(random.Message(type));
                Assert.True(
                    encoded.Bytes <= size.Max && (encoded.Bytes >= size.Min || encoded.Refusal is not null),
                    Explain(graph, size, $"weighs {encoded.Bytes} bytes: {encoded.Body}"));
                values++;
                unsendable += encoded.Refusal is null ? 0 : 1;
            }
        });
        output.WriteLine($"{values} values within their bounds, {unsendable} that cannot be sent at all.");
        Assert.True(SizeSettings.Graphs < 20 || 10 * unsendable < 7 * values, "Enough values must be sendable, or the comparison says little.");
    }

    [Fact]
    public void The_largest_message_comes_close_to_what_the_model_says()
    {
        var ratios = new List<double>();
        OnGraphs((graphs, graph, size) =>
        {
            var largest = new BoundedValue(new Random(graph.Seed), largest: true, graph.Options());
            Encoded encoded = graphs.EncoderOf(graph.MessageType)(largest.Message(graphs.TypeOf(graph.MessageType)));
            double ratio = (double)size.Max!.Value / encoded.Bytes;
            Assert.True(
                encoded.Refusal is not null || (ratio >= 1 && size.Max <= (MostOverApproximation * encoded.Bytes) + SlackBytes),
                Explain(graph, size, $"at its largest weighs {encoded.Bytes} bytes ({ratio:N2}): {encoded.Refusal?.Message} {encoded.Body}"));
            if (encoded.Refusal is null)
            {
                ratios.Add(ratio);
            }
        });
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Of {ratios.Count} largest messages {ratios.Count(ratio => ratio == 1)} attain the bound; the worst bound is {ratios.DefaultIfEmpty().Max():N2} times what was attained, the mean {ratios.DefaultIfEmpty().Average():N3}."));
        Assert.True(SizeSettings.Graphs < 20 || ratios.Count > SizeSettings.Graphs / 3, "Enough largest messages must be sendable.");
    }

    [Fact]
    public void A_broken_bound_is_refused_by_the_name_of_its_place()
    {
        int broken = 0;
        OnGraphs((graphs, graph, size) =>
        {
            Type type = graphs.TypeOf(graph.MessageType);
            Func<object, Encoded> encode = graphs.EncoderOf(graph.MessageType);
            for (int i = 0; i < SizeSettings.ViolationsOfEachGraph; i++)
            {
                var dry = new BoundedValue(new Random(graph.Seed + i), largest: false, graph.Options());
                dry.Message(type);
                if (dry.Places == 0)
                {
                    continue;
                }

                var values = new BoundedValue(new Random(graph.Seed + i), largest: false, graph.Options(), new Random(i).Next(dry.Places));
                object message = values.Message(type);
                if (values.Broken is { } violation && violation.Path.Count(c => c is '.' or '[') < 7)
                {
                    Check(graph, size, violation, () => encode(message));
                    broken++;
                }
            }
        });
        output.WriteLine($"{broken} broken bounds are refused.");
        Assert.True(SizeSettings.Graphs < 20 || broken > SizeSettings.Graphs, "Few bounds were broken.");
    }

    private static void Check(TypeGraph graph, SizeBound size, Violation violation, Func<Encoded> encode)
    {
        TypedSqsException? refusal = null;
        try
        {
            encode();
        }
        catch (TypedSqsException exception)
        {
            refusal = exception;
        }

        string explanation = Explain(graph, size, $"breaks {violation} but: {refusal}");
        Assert.True(refusal is { Reason: SendFailureReason.BoundExceeded, Delivery: DeliveryState.NotSent }, explanation);
        Assert.True(refusal.Property == violation.Path, explanation + refusal.Property);
        Assert.True(refusal.ActualSize == violation.Actual && refusal.Limit == violation.Limit, explanation);
        Assert.True(!refusal.ToString().Contains('\u4E2D', StringComparison.Ordinal) && !refusal.Message.Contains("xxx", StringComparison.Ordinal), explanation);
    }

    private void OnGraphs(Action<SizedGraphs, TypeGraph, SizeBound> check)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"TYPEDSQS_SIZE_SEED={SizeSettings.Seed} TYPEDSQS_SIZE_GRAPHS={SizeSettings.Graphs}"));
        foreach (int[] seeds in Enumerable.Range(SizeSettings.Seed, SizeSettings.Graphs).Chunk(SizeSettings.BatchSize))
        {
            TypeGraph[] graphs = [.. seeds.Select(BoundedGraph.Create)];
            SizedGraphs compiled = batch.Of(graphs);
            foreach (TypeGraph graph in graphs)
            {
                SizeBound size = compiled.SizeOf(graph.MessageType);
                Assert.True(size.Max is not null, Explain(graph, size, "has no bound"));
                check(compiled, graph, size);
            }
        }
    }

    private static string Explain(TypeGraph graph, SizeBound size, string what) => $"""
        Repeat with {SizeSettings.Repeat(graph.Seed)}
        The model says {size.Min} to {size.Max} bytes ({string.Join(", ", size.Unbounded)}{string.Join(", ", size.Contributions)}); the message {what}
        {graph.Source}
        """;

    /// <summary>Compiling takes most of the time, so the graphs that were compiled last are kept for the next test.</summary>
    public sealed class Batch : IDisposable
    {
        private int _seed = -1;
        private SizedGraphs? _graphs;

        public void Dispose() => _graphs?.Dispose();

        internal SizedGraphs Of(TypeGraph[] graphs)
        {
            if (_graphs is null || _seed != graphs[0].Seed)
            {
                _graphs?.Dispose();
                (_seed, _graphs) = (graphs[0].Seed, new SizedGraphs(graphs.Select(graph => graph.Source)));
            }

            return _graphs;
        }
    }
}
