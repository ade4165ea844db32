using Microsoft.CodeAnalysis.CodeFixes;

namespace TypedSqs.CodeFixes.Tests.Fixes;

public sealed class RemoveDelayTests
{
    private readonly RemoveDelayFix _fix = new();

    [Theory]
    [InlineData("record A([MessageGroupId] int Id, [DelaySeconds] int Wait);", "record A([MessageGroupId] int Id, int Wait);")]
    [InlineData("record A([MessageGroupId, DelaySeconds] int Id);", "record A([MessageGroupId] int Id);")]
    [InlineData("record A([DelaySeconds, MessageGroupId] int Id);", "record A([MessageGroupId] int Id);")]
    [InlineData("record A([MessageGroupId] [DelaySeconds] int Id);", "record A([MessageGroupId] int Id);")]
    [InlineData(
        "class A\n{\n    /// <summary>Text.</summary>\n    [DelaySeconds]\n    [MessageGroupId]\n    public int Id { get; init; }\n}",
        "class A\n{\n    /// <summary>Text.</summary>\n    [MessageGroupId]\n    public int Id { get; init; }\n}")]
    [InlineData(
        "class A\n{\n    [DelaySeconds] // Why.\n    [MessageGroupId]\n    public int Id { get; init; }\n}",
        "class A\n{\n    // Why.\n    [MessageGroupId]\n    public int Id { get; init; }\n}")]
    [InlineData(
        "class A\n{\n    /* Why. */ [DelaySeconds]\n    [MessageGroupId]\n    public int Id { get; init; }\n}",
        "class A\n{\n    /* Why. */\n    [MessageGroupId]\n    public int Id { get; init; }\n}")]
    public async Task The_attribute_is_removed_and_its_line_with_it(string before, string after) =>
        Assert.Equal(Source("", after), await Fix.OneAsync(_fix, "TSQS213", Source("", before)));

    [Theory]
    [InlineData(", DelaySeconds = 5", "")]
    [InlineData(", DelaySeconds = 5, Fifo = true", ", Fifo = true")]
    public async Task That_of_the_type_is_removed(string before, string after) => Assert.Equal(
        Source(after, "record A([MessageGroupId] int Id);"), await Fix.OneAsync(_fix, "TSQS213", Source(before, "record A([MessageGroupId] int Id);")));

    [Fact]
    public async Task Fix_all_leaves_no_delay_on_any()
    {
        string[] sources = await Fix.AllAsync(
            _fix,
            "TSQS213",
            FixAllScope.Project,
            [Source(", DelaySeconds = 5", "record A([MessageGroupId, DelaySeconds] int Id);"), Source(", DelaySeconds = 5", "record B([MessageGroupId] int Id);")]);

        Assert.Equal([Source("", "record A([MessageGroupId] int Id);"), Source("", "record B([MessageGroupId] int Id);")], sources);
    }

    [Fact]
    public async Task On_a_standard_queue_nobody_knows_what_was_meant() =>
        Assert.Empty(await Fix.OffersAsync(_fix, "TSQS213", "[QueueMessage(\"orders\", DelaySeconds = 901)] public partial record A(int Id);"));

    [Fact]
    public async Task One_that_is_inherited_is_removed_where_only_fifo_messages_inherit_it() => Assert.Equal(
        [
            "public abstract record Event(int Wait);",
            Source("", "record A([MessageGroupId] int Id, int Wait) : Event(Wait);"),
            Source("", "record B([MessageGroupId] int Id, int Wait) : Event(Wait);"),
        ],
        await Fix.AllAsync(
            _fix,
            "TSQS213",
            FixAllScope.Project,
            [
                "public abstract record Event([DelaySeconds] int Wait);",
                Source("", "record A([MessageGroupId] int Id, int Wait) : Event(Wait);"),
                Source("", "record B([MessageGroupId] int Id, int Wait) : Event(Wait);"),
            ]));

    [Fact]
    public async Task A_message_of_a_standard_queue_keeps_what_it_inherits() => Assert.Empty(await Fix.OffersAsync(
        _fix,
        "TSQS213",
        "public abstract record Event([DelaySeconds] int Wait);",
        Source("", "record A([MessageGroupId] int Id, int Wait) : Event(Wait);"),
        "[QueueMessage(\"mails\")] public partial record B(int Id, int Wait) : Event(Wait);"));

    private static string Source(string arguments, string declaration) =>
        $"[QueueMessage(\"orders.fifo\", ContentBasedDeduplication = true{arguments})]\npublic partial {declaration}";
}
