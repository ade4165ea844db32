namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS306Tests
{
    private const string Delay = "SendOptions.Delay may not be right for 'Fifo': its queue is FIFO, which delays no single message and takes only zero";

    [Theory]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Delay = wait })", "wait", Delay)]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Delay = mayWait })", "mayWait", Delay)]
    [InlineData("fifo.SendAsync(new(\"c\"), all with { Delay = TimeSpan.FromSeconds(text.Length) })", "TimeSpan.FromSeconds(text.Length)", Delay)]
    [InlineData("plain.SendAsync(new(1), new SendOptions { MessageDeduplicationId = maybe })", "maybe", "SendOptions.MessageDeduplicationId may not be right for 'Plain': its queue is a standard queue, which has no deduplication and takes only null")]
    [InlineData("plain.SendAsync(new(1), new SendOptions { Queue = \"my orders\" })", "\"my orders\"", "SendOptions.Queue may not be right for 'Plain': the name has the character U+0020 at index 2; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo, so that only configuration can give it a queue")]
    [InlineData("fifo.SendBatchAsync([new(\"c\")], new() { Queue = \"\" })", "\"\"", "SendBatchOptions.Queue may not be right for 'Fifo': the name is empty, so that only configuration can give it a queue")]
    public async Task What_the_queue_takes_only_sometimes_is_reported_where_it_is_set(string send, string value, string message)
    {
        Finding finding = await Rule.ReportsAsync("TSQS306", Calls.Source(send));

        Assert.Equal((value, message), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("plain.SendAsync(new(1), new SendOptions { Delay = wait })")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { MessageDeduplicationId = maybe, MessageGroupId = text })")]
    [InlineData("fifo.SendAsync(new(\"c\"), new SendOptions { Queue = text })")]
    public Task What_it_always_takes_is_fine(string send) => Rule.IsQuietAsync(Calls.Source(send));
}
