using System.Globalization;
using TypedSqs.Generators.Tests.Analyzers;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>What a message carries beside its own parts, and what it keeps free, is part of the proof.</summary>
public sealed class ReserveTests
{
    // {"Number":-2147483648}
    private const int Body = 22;

    [Theory]
    [InlineData("", Body)]
    [InlineData(", TraceContext = TraceContextCarrier.Header", Body)]
    [InlineData(", TraceContext = TraceContextCarrier.None", Body)]
    [InlineData(", TraceContext = TraceContextCarrier.HeaderAndAttributes", Body + 11 + 6 + 55 + 10 + 6 + 512)]
    [InlineData(", ReservedBytes = 1000", Body + 1000)]
    [InlineData(", ReservedAttributes = 3", Body)]
    [InlineData(", TraceContext = TraceContextCarrier.HeaderAndAttributes, ReservedBytes = 1000", Body + 600 + 1000)]
    public void The_largest_message_counts_it(string declared, int most) =>
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"public const int ProvenMaxBytes = {most:#,0};").Replace(',', '_'),
            Emitted($"""[QueueMessage("orders"{declared})] public sealed partial record OrderPlaced(int Number);"""),
            StringComparison.Ordinal);

    [Fact]
    public void The_default_of_the_assembly_counts_too() => Assert.Contains(
        "public const int ProvenMaxBytes = 722;",
        Emitted("""
            [assembly: QueueMessageDefaults(TraceContext = TraceContextCarrier.HeaderAndAttributes, ReservedBytes = 100)]
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
            """),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_proof_that_the_reserve_breaks_names_it()
    {
        Finding finding = await Rule.ReportsAsync(
            "TSQS103",
            """[QueueMessage("orders", RequireSizeProof = true, MaxMessageBytes = 1024, ReservedBytes = 1010)] public sealed partial record OrderPlaced(int Number);""");

        Assert.Contains("weighs 1,032 bytes; most of it are 'ReservedBytes' 1,010", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reserve_that_leaves_nothing_can_never_be_sent()
    {
        Finding finding = await Rule.ReportsAsync(
            "TSQS102",
            """[QueueMessage("orders", MaxMessageBytes = 1024, ReservedBytes = 1024)] public sealed partial record OrderPlaced(int Number);""");

        Assert.Contains("'ReservedBytes' alone adds 1,024 bytes", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Where there is no room for it, it is left out: no message is lost for its trace.</summary>
    [Fact]
    public Task A_trace_context_is_no_part_of_the_smallest_message() => Rule.IsQuietAsync(
        """[QueueMessage("orders", MaxMessageBytes = 1024, TraceContext = TraceContextCarrier.HeaderAndAttributes, ReservedBytes = 900)] public sealed partial record OrderPlaced(int Number);""");

    private static string Emitted(string source) => GeneratorHarness.Run(source).Text("OrderPlaced");
}
