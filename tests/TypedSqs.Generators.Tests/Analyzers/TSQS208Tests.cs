namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS208Tests
{
    [Theory]
    [InlineData("MessageGroupId", "MessageGroupId", 0)]
    [InlineData("MessageGroupId(Order = 2)", "MessageGroupId", 2)]
    [InlineData("MessageDeduplicationId", "MessageDeduplicationId", 0)]
    public async Task Two_parts_of_one_order_are_refused_at_the_second(string attribute, string name, int order)
    {
        Finding finding = await Rule.RefusesAsync("TSQS208", $"""
            [QueueMessage("orders.fifo")]
            public sealed partial record OrderPlaced([{attribute}] int Tenant, [{attribute}] string Customer);
            """);

        Assert.Equal(
            new Finding(
                "TSQS208",
                2,
                "Customer",
                $"'Tenant' and 'Customer' both have [{name}] with Order = {order}, so their values cannot be joined; give each an Order of its own"),
            finding);
    }

    [Fact]
    public async Task A_part_of_a_base_counts()
    {
        Finding finding = await Rule.RefusesAsync("TSQS208", """
            public abstract record Event([MessageGroupId] int Tenant);
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Tenant, [MessageGroupId] string Customer) : Event(Tenant);
            """);

        Assert.Equal("Customer", finding.Text);
    }

    [Theory]
    [InlineData("[MessageGroupId(Order = 1)] int A, [MessageGroupId(Order = 2)] int B")]
    [InlineData("[MessageGroupId] int A, [MessageGroupId(Order = -1)] int B")]
    [InlineData("[MessageGroupId] int A, [MessageDeduplicationId] int B")]
    [InlineData("[MessageGroupId, MessageDeduplicationId] int A, int B")]
    public Task Another_order_or_another_id_is_fine(string parameters) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders.fifo")] public sealed partial record OrderPlaced({parameters});""");
}
