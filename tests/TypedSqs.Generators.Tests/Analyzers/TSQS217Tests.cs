namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS217Tests
{
    [Theory]
    [InlineData("[MessageDeduplicationId] public string Id { get; init; } = Guid.NewGuid().ToString();", "Guid.NewGuid")]
    [InlineData("[MessageDeduplicationId] public Guid Id { get; } = Guid.CreateVersion7();", "Guid.CreateVersion7")]
    [InlineData("[MessageDeduplicationId] public string Id { get; } = $\"{Guid.NewGuid():N}\";", "Guid.NewGuid")]
    [InlineData("[MessageDeduplicationId] public DateTime Id { get; init; } = DateTime.UtcNow;", "DateTime.UtcNow")]
    [InlineData("[MessageDeduplicationId] public string Id => Guid.NewGuid().ToString();", "Guid.NewGuid")]
    [InlineData("[MessageDeduplicationId] public string Id { get { return DateTimeOffset.Now.ToString(); } }", "DateTimeOffset.Now")]
    [InlineData("[MessageDeduplicationId] public string Id { get; } public OrderPlaced() { Id = Guid.NewGuid().ToString(); }", "Guid.NewGuid")]
    [InlineData("[MessageDeduplicationId] public string Id { get; } public OrderPlaced(string? id) => Id = id ?? Guid.NewGuid().ToString();", "Guid.NewGuid")]
    public async Task What_is_new_each_time_is_reported_at_the_property(string member, string source)
    {
        Finding finding = await Rule.ReportsAsync("TSQS217", Source("orders.fifo", member));

        Assert.Equal(
            new Finding(
                "TSQS217",
                1,
                "Id",
                $"'Id' is part of the deduplication id and is initialized with {source}: a message that is built again for another try gets another id, and is delivered twice; take the id from the data"),
            finding);
    }

    [Theory]
    [InlineData("[MessageDeduplicationId] public string Id { get; init; } = \"\";")]
    [InlineData("[MessageDeduplicationId] public string Id { get; init; } = nameof(Guid.NewGuid);")]
    [InlineData("[MessageDeduplicationId] public string Id { get; init; } = Mine.Guid.NewGuid();")]
    [InlineData("[MessageDeduplicationId] public DateTime Id { get; init; } = DateTime.UnixEpoch;")]
    [InlineData("[MessageDeduplicationId] public int Id { get; init; } public DateTime At { get; init; } = DateTime.UtcNow;")]
    [InlineData("[MessageDeduplicationId] public int Id { get; init; } public static OrderPlaced New() => new() { Id = Guid.NewGuid().GetHashCode() };")]
    public Task Other_properties_types_and_places_are_fine(string member) => Rule.IsQuietAsync(Source("orders.fifo", member));

    [Fact]
    public async Task A_hash_is_as_new_as_what_enters_it() => Assert.Equal("At", (await Rule.ReportsAsync("TSQS217", """
        [QueueMessage("orders.fifo")] [MessageDeduplicationId(nameof(At))]
        public sealed partial record OrderPlaced([MessageGroupId] string Customer) { public DateTime At { get; init; } = DateTime.Now; }
        """)).Text);

    [Fact]
    public async Task A_property_of_a_base_is_reported_there() => Assert.Equal(1, (await Rule.ReportsAsync("TSQS217", """
        public abstract record Event { [MessageDeduplicationId] public Guid Id { get; init; } = Guid.NewGuid(); }
        [QueueMessage("orders.fifo")] public sealed partial record OrderPlaced([MessageGroupId] string Customer) : Event;
        """)).Line);

    [Fact]
    public Task A_base_of_no_FIFO_message_is_fine() => Rule.IsQuietAsync("""
        public abstract record Event { public Guid Id { get; init; } = Guid.NewGuid(); }
        [QueueMessage("orders")] public sealed partial record OrderPlaced(string Customer) : Event;
        """);

    private static string Source(string queue, string member) =>
        $$"""[QueueMessage("{{queue}}")] public sealed partial class OrderPlaced { [MessageGroupId] public string Customer { get; init; } = "c"; {{member}} } """
        + "namespace Mine { public static class Guid { public static string NewGuid() => \"1\"; } }";
}
