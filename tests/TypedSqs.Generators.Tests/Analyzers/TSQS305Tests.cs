namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS305Tests
{
    private const string Delay = "SendOptions.Delay cannot be set for 'Fifo': its queue is FIFO, which delays no single message";
    private const string Id = "SendOptions.MessageDeduplicationId cannot be set for 'Plain': its queue is a standard queue, which has no deduplication";

    [Theory]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Delay = TimeSpan.FromSeconds(1) })", "TimeSpan.FromSeconds(1)", Delay)]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { MessageGroupId = \"g\", Delay = TimeSpan.FromMinutes(5.5) })", "TimeSpan.FromMinutes(5.5)", Delay)]
    [InlineData("fifo.SendAsync(new(\"c\"), all with { Delay = TimeSpan.FromHours(0.1) })", "TimeSpan.FromHours(0.1)", Delay)]
    [InlineData("own.SendAsync(new(\"c\"), new SendOptions { Delay = TimeSpan.FromSeconds(9) })", "TimeSpan.FromSeconds(9)", Delay)]
    [InlineData("own.SendAsync(new(\"c\"), new() { Delay = TimeSpan.FromSeconds(9) })", "TimeSpan.FromSeconds(9)", Delay)]
    [InlineData("fifo.SendAsync(new(\"c\"), new() { Delay = TimeSpan.FromSeconds(9) })", "TimeSpan.FromSeconds(9)", Delay)]
    [InlineData("sender.SendAsync(new Fifo(\"c\"), new SendOptions { Delay = TimeSpan.FromSeconds(9) })", "TimeSpan.FromSeconds(9)", Delay)]
    [InlineData("sender.SendAsync(options: new SendOptions { Delay = TimeSpan.FromSeconds(9) }, message: new Fifo(\"c\"))", "TimeSpan.FromSeconds(9)", Delay)]
    [InlineData("fifo.Prepare(new(\"c\"), new PrepareOptions { Send = new SendOptions { Delay = TimeSpan.FromSeconds(9) } })", "TimeSpan.FromSeconds(9)", Delay)]
    [InlineData("plain.SendAsync(new(1), new SendOptions { MessageDeduplicationId = \"one\" })", "\"one\"", Id)]
    [InlineData("plain.SendAsync(new(1), new SendOptions { MessageDeduplicationId = text })", "text", Id)]
    [InlineData("plain.SendAsync(new(1), new SendOptions { MessageDeduplicationId = $\"{text}-1\" })", "$\"{text}-1\"", Id)]
    [InlineData("plain.SendAsync(new(1), new SendOptions { Queue = \"other.fifo\" })", "\"other.fifo\"", "SendOptions.Queue cannot be set for 'Plain': that is a FIFO queue, and the message is declared for a standard one")]
    [InlineData("plain.SendBatchAsync([new(1)], new() { Queue = \"other.fifo\" })", "\"other.fifo\"", "SendBatchOptions.Queue cannot be set for 'Plain': that is a FIFO queue, and the message is declared for a standard one")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Queue = \"https://sqs.eu-west-1.amazonaws.com/123456789012/other\" })", "\"https://sqs.eu-west-1.amazonaws.com/123456789012/other\"", "SendOptions.Queue cannot be set for 'Fifo': that is a standard queue, and the message is declared for a FIFO one")]
    public async Task What_the_queue_cannot_take_is_reported_where_it_is_set(string send, string value, string message)
    {
        Finding finding = await Rule.ReportsAsync("TSQS305", Calls.Source(send));

        Assert.Equal((value, message), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task A_variable_that_is_given_nothing_else_is_as_good_as_the_call() => Assert.Equal(
        "TimeSpan.FromSeconds(1)",
        (await Rule.ReportsAsync("TSQS305", Calls.Body("var options = new SendOptions { Delay = TimeSpan.FromSeconds(1) }; return fifo.SendAsync(new(\"c\"), options);"))).Text);

    [Theory]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { MessageDeduplicationId = \"one\", MessageGroupId = \"g\", Queue = \"other\" })")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Delay = null, Queue = \"https://sqs.eu-west-1.amazonaws.com/123456789012/other.fifo\" })")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Delay = TimeSpan.Zero })")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Delay = TimeSpan.FromSeconds(0) })")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Delay = default })")]
    [InlineData("fifo.SendAsync(new(\"c\"), all)")]
    [InlineData("plain.SendAsync(new(1), new SendOptions { Delay = TimeSpan.FromSeconds(1), MessageGroupId = \"g\", MessageDeduplicationId = null })")]
    [InlineData("plain.SendAsync(new(1), new SendOptions { Queue = \"other\" })")]
    [InlineData("sender.SendBatchAsync<Plain>([new(1)], new() { Queue = \"other\" })")]
    public Task What_it_can_take_is_fine(string send) => Rule.IsQuietAsync(Calls.Source(send));

    [Fact]
    public Task Of_a_variable_with_another_value_nothing_is_known() => Rule.IsQuietAsync(Calls.Body(
        "var options = new SendOptions { Delay = TimeSpan.FromSeconds(1) }; if (text.Length > 3) { options = new SendOptions(); } return fifo.SendAsync(new(\"c\"), options);"));

    [Fact]
    public Task Of_a_type_parameter_nothing_is_known() => Rule.IsQuietAsync("""
        using System.Threading.Tasks;
        public sealed class Shop<T>(IProducer<T> producer) where T : IQueueMessage<T>
        {
            public Task SendAsync(T message) => producer.SendAsync(message, new SendOptions { Delay = TimeSpan.FromSeconds(1), MessageDeduplicationId = "one" });
        }
        """);
}
