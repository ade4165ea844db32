namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS216Tests
{
    [Theory]
    [InlineData("[MessageGroupId] string? Customer, [MessageDeduplicationId] int Number", "Customer", "message group id")]
    [InlineData("[MessageGroupId] int? Customer, [MessageDeduplicationId] int Number", "Customer", "message group id")]
    [InlineData("[MessageGroupId] string Customer, [MessageDeduplicationId] Guid? Number", "Number", "message deduplication id")]
    [InlineData("[MessageGroupId(Order = 1)] string Shop, [MessageGroupId(Order = 2)] string? Customer, [MessageDeduplicationId] int Number", "Customer", "message group id")]
    public async Task A_part_that_can_be_null_is_reported_where_it_stands(string parameters, string name, string id)
    {
        Finding finding = await Rule.ReportsAsync("TSQS216", Source("\"orders.fifo\"", parameters));

        Assert.Equal(
            new Finding("TSQS216", 1, name, $"'{name}' is part of the {id} of a FIFO message and can be null; a message without one is not sent"), finding);
    }

    [Theory]
    [InlineData("\"orders\"", "[MessageGroupId] string? Customer")]
    [InlineData("\"orders.fifo\"", "[MessageGroupId] string Customer, [MessageDeduplicationId] int Number")]
    [InlineData("\"orders.fifo\", ContentBasedDeduplication = true", "[MessageGroupId] string Customer, [MessageDeduplicationId] string? Id")]
    public Task Where_null_is_sent_or_cannot_be_it_is_fine(string queue, string parameters) => Rule.IsQuietAsync(Source(queue, parameters));

    [Fact]
    public Task A_hash_takes_null_as_a_value() => Rule.IsQuietAsync("""
        [QueueMessage("orders.fifo")]
        [MessageDeduplicationId(nameof(Note))]
        public sealed partial record OrderPlaced([MessageGroupId] string Customer, string? Note);
        """);

    [Fact]
    public async Task Without_annotations_nothing_is_known() => Assert.DoesNotContain(
        await Rule.FindAllAsync(TestCompilation.Create("#nullable disable\n" + Source("\"orders.fifo\"", "[MessageGroupId, MessageDeduplicationId] string Customer"))),
        finding => finding.Id == "TSQS216");

    private static string Source(string queue, string parameters) => $"[QueueMessage({queue})] public sealed partial record OrderPlaced({parameters});";
}
