using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class DeclareFifoTests
{
    private const string Declaration = " public partial record OrderPlaced([MessageGroupId, MessageDeduplicationId] int Id);";

    private readonly DeclareFifoFix _fix = new();

    [Theory]
    [InlineData("\"orders\"", 0, "\"orders.fifo\"")]
    [InlineData("@\"orders\"", 0, "@\"orders.fifo\"")]
    [InlineData("\"\"\"orders\"\"\"", 0, "\"\"\"orders.fifo\"\"\"")]
    [InlineData("\"orders\", Fifo = false", 0, "\"orders.fifo\"")]
    [InlineData("\"orders\"", 1, "\"orders\", Fifo = true")]
    [InlineData("\"orders\", Fifo = false, RequireSizeProof = false", 1, "\"orders\", Fifo = true, RequireSizeProof = false")]
    public async Task The_queue_becomes_fifo(string before, int choice, string after) => Assert.Equal(
        $"[QueueMessage({after})]{Declaration}", await Fix.OneAsync(_fix, "TSQS212", $"[QueueMessage({before})]{Declaration}", choice));

    [Fact]
    public async Task Content_based_deduplication_does_so_too() => Assert.Equal(
        "[QueueMessage(\"orders.fifo\", ContentBasedDeduplication = true)] public partial record OrderPlaced([MessageGroupId] int Id);",
        await Fix.OneAsync(
            _fix, "TSQS212", "[QueueMessage(\"orders\", ContentBasedDeduplication = true)] public partial record OrderPlaced([MessageGroupId] int Id);"));

    [Fact]
    public async Task A_message_that_inherits_its_id_becomes_fifo_and_the_base_stays() => Assert.Equal(
        [
            "public abstract record Event { [MessageDeduplicationId] public int Id { get; init; } }",
            "[QueueMessage(\"orders.fifo\")] public partial record OrderPlaced([MessageGroupId] int Number) : Event;",
        ],
        await Fix.OneAsync(
            _fix,
            "TSQS212",
            [
                "public abstract record Event { [MessageDeduplicationId] public int Id { get; init; } }",
                "[QueueMessage(\"orders\")] public partial record OrderPlaced([MessageGroupId] int Number) : Event;",
            ]));

    [Theory]
    [InlineData(0, "[QueueMessage(\"{0}.fifo\")]")]
    [InlineData(1, "[QueueMessage(\"{0}\", Fifo = true)]")]
    public async Task Fix_all_makes_each_queue_fifo_in_the_same_way(int choice, string attribute)
    {
        static string Message(string attribute, string name) => $"{attribute} public partial record {name}([MessageGroupId, MessageDeduplicationId] int Id);";

        string[] sources = await Fix.AllAsync(
            _fix, "TSQS212", FixAllScope.Solution, [Message("[QueueMessage(\"a\")]", "A"), Message("[QueueMessage(\"b\")]", "B")], choice);

        Assert.Equal(
            [
                Message(attribute.Replace("{0}", "a", StringComparison.Ordinal), "A"),
                Message(attribute.Replace("{0}", "b", StringComparison.Ordinal), "B"),
            ],
            sources);
    }

    [Fact]
    public async Task A_name_that_is_a_constant_is_not_written_over() => Assert.Equal(
        ["Set Fifo = true"],
        await Fix.OffersAsync(_fix, "TSQS212", $"static class Names {{ public const string Orders = \"orders\"; }} [QueueMessage(Names.Orders)]{Declaration}"));

    [Fact]
    public async Task A_name_that_would_get_too_long_is_not_offered() =>
        Assert.Equal(["Set Fifo = true"], await Fix.OffersAsync(_fix, "TSQS212", $"[QueueMessage(\"{new string('a', 76)}\")]{Declaration}"));

    [Fact]
    public async Task What_the_name_denies_is_taken_back() => Assert.Equal(
        "[QueueMessage(\"orders.fifo\")] public partial record OrderPlaced([MessageGroupId] int Id);",
        await Fix.OneAsync(_fix, "TSQS201", "[QueueMessage(\"orders.fifo\", Fifo = false)] public partial record OrderPlaced([MessageGroupId] int Id);"));

    [Fact]
    public async Task Other_mistakes_of_a_name_have_no_fix() =>
        Assert.Empty(await Fix.OffersAsync(_fix, "TSQS201", "[QueueMessage(\"my orders\")] public partial record OrderPlaced(int Id);"));
}
