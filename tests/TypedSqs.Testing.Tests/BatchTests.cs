using static TypedSqs.Testing.Tests.Fixed;

namespace TypedSqs.Testing.Tests;

public sealed class BatchTests
{
    private readonly RecordingSender _sender = new();

    [Fact]
    public async Task Batch_HasAnOutcomeForEach_InOrder()
    {
        _sender.Failure = sent => sent.Body switch { "lost" => Lost, "throttled" => Throttled, _ => null };
        Note[] notes = [new("first"), new("lost"), new(""), new("throttled"), new("last")];

        SendBatchResult<Note> result = await _sender.SendBatchAsync(notes, Token);

        Assert.Equal(notes, result.Select(outcome => outcome.Message));
        Assert.Equal(
            [SendStatus.Delivered, SendStatus.Unknown, SendStatus.NotSent, SendStatus.NotSent, SendStatus.Delivered], result.Select(outcome => outcome.Status));
        Assert.Equal(SendFailureReason.EmptyBody, result[2].Failure!.Reason);
        Assert.Equal("id-2", result[4].Receipt!.MessageId);
        Assert.Equal(["first", "last"], _sender.SentOf<Note>().Select(note => note.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task FailureStopsItsGroup_UnlessToldOtherwise(bool stops)
    {
        _sender.Failure = sent => sent.MessageDeduplicationId == "2" ? Throttled : null;
        OrderPlaced[] orders = [new("a", "1"), new("a", "2"), new("b", "3"), new("a", "4"), new("bad group", "5"), new("bad group", "6")];

        SendBatchResult<OrderPlaced> result = await _sender.SendBatchAsync(orders, new SendBatchOptions { StopGroupOnFailure = stops }, Token);

        Assert.Equal(stops ? ["1", "3"] : ["1", "3", "4"], _sender.SentOf<OrderPlaced>().Select(order => order.OrderId));
        Assert.Equal(stops ? SendFailureReason.PredecessorFailed : null, result[3].Failure?.Reason);
        Assert.Equal(SendFailureReason.InvalidMessageGroupId, result[5].Failure!.Reason);
    }

    [Fact]
    public async Task ARefusedMessage_StopsThoseBehindIt_AndNotThoseBeforeIt()
    {
        OrderPlaced[] orders = [new("a", "1"), new("a", ""), new("a", "3")];

        SendBatchResult<OrderPlaced> result = await _sender.SendBatchAsync(orders, Token);

        Assert.Equal(["1"], _sender.SentOf<OrderPlaced>().Select(order => order.OrderId));
        Assert.Equal(SendFailureReason.PredecessorFailed, result[2].Failure!.Reason);
        Assert.Equal((DeliveryState.NotSent, "orders.fifo"), (result[2].Failure!.Delivery, result[2].Failure!.Queue));
    }

    [Fact]
    public async Task CanceledBatch_EndsEachMessage()
    {
        using var source = new CancellationTokenSource();
        _sender.Failure = _ =>
        {
            source.Cancel();
            return null;
        };

        SendBatchResult<Note> result = await _sender.SendBatchAsync([new Note("1"), new Note("2")], source.Token);

        Assert.Equal([null, SendFailureReason.Canceled], result.Select(outcome => outcome.Failure?.Reason));
        Assert.Equal(1, result.NotSentCount);
    }

    [Fact]
    public async Task WrongArguments_AreThrown_AndNothingIsSent()
    {
        Assert.Throws<ArgumentException>(() => { _ = _sender.SendBatchAsync([new Note("1"), null!], Token); }); // the point of the test
        Assert.Throws<ArgumentOutOfRangeException>(() => { _ = _sender.SendBatchAsync([new Note("1")], new SendBatchOptions { MaxRequestsInFlight = 0 }, Token); });
        Assert.Throws<ArgumentOutOfRangeException>(
            () => { _ = _sender.SendBatchAsync(Stream(new Note("1")), new SendBatchOptions { DeliveryTimeout = TimeSpan.Zero }, Token); });
        await Assert.ThrowsAsync<ArgumentException>(async () => await _sender.SendBatchAsync(Stream<Note>(null!, new("2")), Token).ToListAsync(Token)); // the point of the test

        Assert.Empty(_sender.Sent);
    }

    [Fact]
    public async Task Stream_SendsWhatIsAskedFor()
    {
        _sender.Failure = sent => sent.Body == "2" ? Lost : null;
        var outcomes = new List<SendStatus>();

        await foreach (SendOutcome<Note> outcome in _sender.SendBatchAsync(Stream<Note>(new("1"), new("2"), new("3"), new("4")), Token))
        {
            outcomes.Add(outcome.Status);
            if (outcomes.Count == 3)
            {
                break;
            }
        }

        Assert.Equal([SendStatus.Delivered, SendStatus.Unknown, SendStatus.Delivered], outcomes);
        Assert.Equal(["1", "3"], _sender.SentOf<Note>().Select(note => note.Text));
    }

    [Fact]
    public async Task Stream_IsEnumeratedOnce_AndCanceled()
    {
        using var source = new CancellationTokenSource();
        IAsyncEnumerable<SendOutcome<Note>> outcomes = _sender.SendBatchAsync(Stream<Note>(new("1"), new("2")), source.Token);

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (SendOutcome<Note> outcome in outcomes)
            {
                Assert.True(outcome.IsDelivered);
                await source.CancelAsync();
            }
        });
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await outcomes.ToListAsync(Token));

        Assert.Single(_sender.Sent);
    }

    [Fact]
    public async Task Progress_CountsOutcomes()
    {
        var told = new Told();
        _ = await _sender.SendBatchAsync([new Note("1"), new Note("")], new SendBatchOptions { Progress = told }, Token);

        Assert.Equal(new BatchProgress(2, Delivered: 1, NotSent: 1, Unknown: 0), told.Last);
    }

    private sealed class Told : IProgress<BatchProgress>
    {
        public BatchProgress Last { get; private set; }

        public void Report(BatchProgress value) => Last = value;
    }
}
