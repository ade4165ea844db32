namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS222Tests
{
    [Theory]
    [InlineData("[MessageGroupId] public string Group { get; init; } = Guid.NewGuid().ToString();", "Guid.NewGuid")]
    [InlineData("[MessageGroupId] public Guid Group => Guid.CreateVersion7();", "Guid.CreateVersion7")]
    [InlineData("[MessageGroupId] public string Group { get; } public OrderPlaced() => Group = $\"{DateTime.UtcNow}\";", "DateTime.UtcNow")]
    [InlineData("[MessageGroupId(Order = 1)] public int Customer { get; init; } [MessageGroupId(Order = 2)] public Guid Group { get; } = Guid.NewGuid();", "Guid.NewGuid")]
    public async Task A_group_for_each_message_is_reported_at_the_property(string member, string source)
    {
        Finding finding = await Rule.ReportsAsync("TSQS222", Source("orders.fifo", member));

        Assert.Equal(
            new Finding(
                "TSQS222",
                1,
                "Group",
                $"'Group' is part of the message group id and is initialized with {source}: each message is a group of its own, and nothing is kept in order; take the id from the data"),
            finding);
    }

    [Fact]
    public async Task What_is_both_ids_is_reported_as_both() => Assert.Equal(
        ["TSQS217", "TSQS222"],
        (await Rule.FindAllAsync(TestCompilation.Create(Source("orders.fifo", "[MessageGroupId, MessageDeduplicationId] public Guid Group { get; } = Guid.NewGuid();"))))
            .Select(finding => finding.Id));

    [Fact]
    public async Task A_base_of_two_messages_is_reported_once() => Assert.Equal(1, (await Rule.ReportsAsync("TSQS222", """
        public abstract record Event { [MessageGroupId] public Guid Group { get; init; } = Guid.NewGuid(); }
        [QueueMessage("a.fifo")] public sealed partial record A([MessageDeduplicationId] int Id) : Event;
        [QueueMessage("b.fifo")] public sealed partial record B([MessageDeduplicationId] int Id) : Event;
        """)).Line);

    [Theory]
    [InlineData("orders", "[MessageGroupId] public Guid Group { get; init; } = Guid.NewGuid();")]
    [InlineData("orders.fifo", "[MessageGroupId] public string Group { get; init; } = \"all\"; public Guid Id { get; init; } = Guid.NewGuid();")]
    public Task On_a_standard_queue_and_in_other_properties_it_is_fine(string queue, string member) => Rule.IsQuietAsync(Source(queue, member));

    private static string Source(string queue, string member) =>
        $$"""[QueueMessage("{{queue}}"{{(queue == "orders" ? "" : ", ContentBasedDeduplication = true")}})] public sealed partial class OrderPlaced { {{member}} }""";
}
