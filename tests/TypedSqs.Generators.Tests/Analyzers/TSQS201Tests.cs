namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS201Tests
{
    private static readonly string Letters = new('a', 75);

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(".fifo", "has nothing before .fifo")]
    [InlineData("orders.dead", "has the character U+002E at index 6; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo")]
    [InlineData("orders.FIFO", "has the character U+002E at index 6; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo")]
    [InlineData("my orders", "has the character U+0020 at index 2; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo")]
    [InlineData("größe", "has the character U+00F6 at index 2; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo")]
    [InlineData("a.fifo.fifo", "has the character U+002E at index 1; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo")]
    [InlineData("https://sqs.eu-west-1.amazonaws.com/123456789012/orders", "is a URL; give the name of the queue, and the URL in configuration")]
    [InlineData("arn:aws:sqs:eu-west-1:123456789012:orders", "is an ARN; give the name of the queue")]
    public async Task A_name_that_SQS_refuses_is_refused_at_the_attribute(string name, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS201", Source(name));

        Assert.Equal(new Finding("TSQS201", 1, $"QueueMessage(\"{name}\")", $"The queue name \"{name}\" of 'OrderPlaced' {why}"), finding);
    }

    [Theory]
    [InlineData("aaaaaa", "81")]
    [InlineData("a.fifo", "81")]
    public async Task A_name_of_more_than_80_characters_is_refused(string end, string length)
    {
        Finding finding = await Rule.RefusesAsync("TSQS201", Source(Letters + end));

        Assert.EndsWith($"of 'OrderPlaced' has {length} characters; SQS takes at most 80", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_FIFO_name_of_a_queue_that_is_said_to_be_standard_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS201", """
            [QueueMessage("orders.fifo", Fifo = false)] public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal("The queue name \"orders.fifo\" of 'OrderPlaced' ends in .fifo, which only a FIFO queue may, but Fifo = false is declared", finding.Message);
    }

    [Fact]
    public async Task A_name_that_is_no_constant_is_left_to_the_compiler()
    {
        Assert.Empty(await Rule.RefusesAllAsync("""[QueueMessage] public sealed partial record OrderPlaced(int Number);"""));
        Assert.Empty(await Rule.RefusesAllAsync("""[QueueMessage(Missing)] public sealed partial record OrderPlaced(int Number);"""));
    }

    [Theory]
    [InlineData("aaaaa")]
    [InlineData(".fifo")]
    public Task Eighty_characters_are_fine(string end) => Rule.AcceptsAsync(Source(Letters + end));

    [Theory]
    [InlineData("a")]
    [InlineData("a.fifo")]
    [InlineData("Orders_2-x")]
    [InlineData("fifo")]
    public Task A_name_that_SQS_takes_is_fine(string name) => Rule.AcceptsAsync(Source(name));

    [Fact]
    public Task A_logical_name_of_a_FIFO_queue_is_fine() =>
        Rule.AcceptsAsync("""[QueueMessage("orders", Fifo = true)] public sealed partial record OrderPlaced(int Number);""");

    private static string Source(string name) => $"""[QueueMessage("{name}")] public sealed partial record OrderPlaced(int Number);""";
}
