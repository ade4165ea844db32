using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Rows of an outbox spell one queue by name and by URL, and nothing is configured: order holds all the same.</summary>
public class MixedSpellingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <param name="urlFirst">Which spelling comes first.</param>
    /// <param name="isKnown">Whether the name has been looked up before.</param>
    [Theory]
    [InlineData(true, false)]
    [InlineData(false, false)]
    [InlineData(true, true)]
    [InlineData(false, true)]
    public async Task A_group_keeps_its_order_however_its_rows_spell_the_queue(bool urlFirst, bool isKnown)
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        if (isKnown)
        {
            await sender.SendBatchAsync([new Order("a", "a", "a")], cancellationToken: Token);
        }

        sqs.On(isKnown ? 2 : 1, static _ => throw Faults.Unavailable);

        // What the fault does not hold back would go first, while the rest waits to be tried again.
        var result = await sender.SendPreparedAsync(Rows(sender, urlFirst, count: 8), Token);

        Assert.True(result.AllDelivered);
        Assert.Equal((isKnown ? "a " : "") + "0 1 2 3 4 5 6 7", sqs.StoredBodies);
        Assert.Empty(sqs.Violations);
    }

    [Fact]
    public async Task A_row_that_cannot_be_sent_stops_its_group_in_each_spelling()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var rows = Rows(sender, urlFirst: true, count: 2);
        rows[0] = PreparedMessage.Parse(rows[0].ToJson().Replace("\"0\"", "\"\"", StringComparison.Ordinal));

        var result = await sender.SendPreparedAsync(rows, cancellationToken: Token);

        Assert.Equal([SendFailureReason.EmptyBody, SendFailureReason.PredecessorFailed], result.Select(outcome => outcome.Failure?.Reason ?? default));
    }

    [Fact]
    public async Task Two_urls_of_two_accounts_are_two_queues()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        PreparedMessage[] rows = [.. new[] { "111111111111", "222222222222" }.Select(account => sender.Prepare(
            new Order(account, "g", account), new PrepareOptions { Send = new SendOptions { Queue = FakeSqs.UrlOf("orders.fifo").Replace("123456789012", account, StringComparison.Ordinal) } }))];

        var result = await sender.SendPreparedAsync(rows, cancellationToken: Token);

        Assert.Equal(1, result.Count(outcome => outcome.IsDelivered));
        Assert.Equal(2, sqs.Requests.Select(request => request.QueueUrl).Distinct().Count());
    }

    private static PreparedMessage[] Rows(SqsSender sender, bool urlFirst, int count) => [.. Enumerable.Range(0, count).Select(number => sender.Prepare(
        new Order($"{number}", "g", $"id-{number}"),
        (number % 2 == 0) == urlFirst ? new PrepareOptions { Send = new SendOptions { Queue = FakeSqs.UrlOf("orders.fifo") } } : null))];
}
