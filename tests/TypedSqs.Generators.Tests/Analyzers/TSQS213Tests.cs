namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS213Tests
{
    private const string Fifo = "is declared, but SQS refuses a delay of single messages on a FIFO queue; set the delay of the queue instead";

    [Theory]
    [InlineData("\"orders\", DelaySeconds = 901", "is 901 seconds; SQS takes 0 to 900")]
    [InlineData("\"orders\", DelaySeconds = -1", "is -1 seconds; SQS takes 0 to 900")]
    [InlineData("\"orders.fifo\", DelaySeconds = 5", Fifo)]
    [InlineData("\"orders\", Fifo = true, DelaySeconds = 0", Fifo)]
    public async Task A_delay_that_SQS_refuses_is_refused_at_the_attribute(string arguments, string why)
    {
        Finding finding = await Rule.RefusesAsync(
            "TSQS213", $"""[QueueMessage({arguments})] public sealed partial record OrderPlaced(int Number);""");

        Assert.Equal(new Finding("TSQS213", 1, $"QueueMessage({arguments})", $"The delay of 'OrderPlaced' {why}"), finding);
    }

    [Theory]
    [InlineData("long Wait", "long")]
    [InlineData("string Wait", "string")]
    [InlineData("DateTimeOffset Wait", "System.DateTimeOffset")]
    [InlineData("double? Wait", "double?")]
    public async Task A_property_that_is_no_time_is_refused_where_it_stands(string parameter, string type)
    {
        Finding finding = await Rule.RefusesAsync(
            "TSQS213", $"""[QueueMessage("orders")] public sealed partial record OrderPlaced([DelaySeconds] {parameter});""");

        Assert.Equal(("Wait", $"The delay of 'OrderPlaced' is 'Wait' of type '{type}'; it takes int (seconds) or TimeSpan"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task A_property_of_a_FIFO_message_is_refused()
    {
        Finding finding = await Rule.RefusesAsync(
            "TSQS213", """[QueueMessage("orders.fifo")] public sealed partial class OrderPlaced { [DelaySeconds] public int Wait { get; init; } }""");

        Assert.Equal(("Wait", $"The delay of 'OrderPlaced' {Fifo}"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task Two_delays_are_refused_at_the_second()
    {
        Finding finding = await Rule.RefusesAsync(
            "TSQS213", """[QueueMessage("orders")] public sealed partial record OrderPlaced([DelaySeconds] int Wait, [DelaySeconds] TimeSpan Pause);""");

        Assert.Equal(("Pause", "The delay of 'OrderPlaced' is declared on 'Wait' and on 'Pause'; keep one"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task So_is_one_on_the_type_and_one_on_a_property()
    {
        Finding finding = await Rule.RefusesAsync(
            "TSQS213", """[QueueMessage("orders", DelaySeconds = 5)] public sealed partial record OrderPlaced([DelaySeconds] int Wait);""");

        Assert.Equal(("Wait", "The delay of 'OrderPlaced' is declared on 'Wait' and on the type; keep one"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("\"orders\", DelaySeconds = 0")]
    [InlineData("\"orders\", DelaySeconds = 900")]
    [InlineData("\"orders.fifo\"")]
    public Task A_delay_in_range_is_fine(string arguments) =>
        Rule.AcceptsAsync($"""[QueueMessage({arguments})] public sealed partial record OrderPlaced(int Number);""");

    [Theory]
    [InlineData("int")]
    [InlineData("int?")]
    [InlineData("TimeSpan")]
    [InlineData("TimeSpan?")]
    public Task A_time_is_fine(string type) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders")] public sealed partial record OrderPlaced([DelaySeconds] {type} Wait);""");
}
