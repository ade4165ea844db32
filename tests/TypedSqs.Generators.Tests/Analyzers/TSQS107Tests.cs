namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS107Tests
{
    [Theory]
    [InlineData("ReservedAttributes", "11", "11", "10")]
    [InlineData("ReservedAttributes", "-1", "-1", "10")]
    [InlineData("ReservedBytes", "1048577", "1,048,577", "1,048,576")]
    [InlineData("ReservedBytes", "-1", "-1", "1,048,576")]
    public async Task A_reserve_out_of_range_is_refused_at_the_attribute(string property, string reserve, string shown, string most)
    {
        Finding finding = await Rule.RefusesAsync("TSQS107", $"""
            [QueueMessage("orders", {property} = {reserve})] public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal(
            new Finding(
                "TSQS107",
                1,
                $"QueueMessage(\"orders\", {property} = {reserve})",
                $"{property} of 'OrderPlaced' is {shown}; it must be from 0 to {most}"),
            finding);
    }

    [Fact]
    public async Task The_default_of_the_assembly_is_refused_where_it_stands_and_holds_up_who_relies_on_it()
    {
        const string Source = """
            [assembly: QueueMessageDefaults(ReservedAttributes = 11)]
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
            [QueueMessage("orders", ReservedAttributes = 1)] public sealed partial record OrderPaid(int Number);
            """;

        Finding finding = Assert.Single(await Rule.FindAsync(TestCompilation.Create(Source)));

        Assert.Equal("QueueMessageDefaults(ReservedAttributes = 11)", finding.Text);
        Assert.Equal("ReservedAttributes of 'Shop' is 11; it must be from 0 to 10", finding.Message);
        Assert.Equal(["OrderPaid.TypedSqs.g.cs"], Rule.HintsOf(TestCompilation.Create(Source)));
    }

    [Theory]
    [InlineData("ReservedAttributes = 0")]
    [InlineData("ReservedAttributes = 10")]
    [InlineData("ReservedBytes = 0")]
    [InlineData("ReservedBytes = 262000")]
    public Task A_reserve_in_range_is_fine(string reserve) => Rule.AcceptsAsync($"""
        [assembly: QueueMessageDefaults({reserve})]
        [QueueMessage("orders", {reserve})] public sealed partial record OrderPlaced(int Number);
        """);
}
