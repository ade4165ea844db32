using static TypedSqs.Testing.Tests.Fixed;

namespace TypedSqs.Testing.Tests;

public sealed class RecordingSenderTests
{
    private readonly RecordingSender _sender = new();

    [Fact]
    public async Task Send_IsRecordedAsOnTheWire()
    {
        SendReceipt receipt = await _sender.SendAsync(Order, Token);

        SentMessage sent = Assert.Single(_sender.Sent);
        Assert.Same(Order, sent.Message);
        Assert.Equal("orders.fifo", sent.Queue);
        Assert.Equal(typeof(OrderPlaced).FullName, sent.MessageType);
        Assert.Equal("""{"CustomerId":"customer-17","OrderId":"order-1","Country":"DE","Total":61.50}""", sent.Body);
        Assert.Equal(["Country String DE"], sent.Attributes.Select(attribute => $"{attribute.Name} {attribute.DataType} {attribute.Text}"));
        Assert.Equal(("customer-17", "order-1", null), (sent.MessageGroupId, sent.MessageDeduplicationId, sent.DelaySeconds));
        Assert.Equal(sent.Body.Length + "CountryStringDE".Length, sent.SizeBytes);
        Assert.Equal(new SendReceipt("id-1", "00000000000000000001", sent.SizeBytes), receipt);
        Assert.Same(receipt, sent.Receipt);
    }

    [Fact]
    public async Task Options_OverrideWhatIsDeclared()
    {
        await _sender.SendAsync(new Note("Hello"), new SendOptions { Queue = "other", Delay = TimeSpan.FromSeconds(4.2), MessageGroupId = "tenant" }, Token);

        SentMessage sent = Assert.Single(_sender.Sent);
        Assert.Equal(("other", 5, "tenant", null), (sent.Queue, sent.DelaySeconds, sent.MessageGroupId, sent.Receipt!.SequenceNumber));
    }

    [Fact]
    public async Task ContentBasedDeduplication_IsLeftToSqs()
    {
        await _sender.SendAsync(new PaymentTaken("c", 1), Token);

        Assert.Null(Assert.Single(_sender.Sent).MessageDeduplicationId);
    }

    [Fact]
    public async Task Ids_RiseOverAllTypes_AndAfterClear()
    {
        await _sender.SendAsync(Order, Token);
        await _sender.SendAsync(new Note("Hello"), Token);
        _sender.Clear();

        Assert.Empty(_sender.Sent);
        Assert.Equal("id-3", (await _sender.SendAsync(Order, Token)).MessageId);
    }

    [Fact]
    public async Task SentOf_HasTheMessagesOfAType()
    {
        var note = new Note("Hello");
        await new OrderPlacedProducer(_sender).SendAsync(Order, Token);
        await new NoteProducer(_sender).SendAsync(note, Token);

        Assert.Equal([note], _sender.SentOf<Note>());
        Assert.Equal([Order], _sender.SentOf<OrderPlaced>());
    }

    [Fact]
    public async Task Sent_IsACopyOfNow()
    {
        IReadOnlyList<SentMessage> before = _sender.Sent;
        await _sender.SendAsync(Order, Token);

        Assert.Empty(before);
    }

    [Fact]
    public void ManyThreads_LoseNothing()
    {
        const int Count = 50_000;
        var note = new Note("Hello");
        Parallel.For(0, Count, _ => Assert.True(_sender.SendAsync(note, Token).IsCompletedSuccessfully));

        Assert.Equal(Enumerable.Range(1, Count).Select(number => $"id-{number}"), _sender.Sent.Select(sent => sent.Receipt!.MessageId));
    }

    [Fact]
    public async Task Failure_IsInTheTask_AndNothingIsRecorded()
    {
        TypedSqsException lost = Lost;
        SentMessage? asked = null;
        _sender.Failure = message =>
        {
            asked = message;
            return lost;
        };

        Task<SendReceipt> send = _sender.SendAsync(Order, Token);

        Assert.Same(lost, await Assert.ThrowsAsync<TypedSqsException>(() => send));
        Assert.Equal((Order, null), (asked!.Message, asked.Receipt));
        Assert.Empty(_sender.Sent);
    }

    [Fact]
    public async Task WhatCannotBeSent_NeverReachesFailure()
    {
        _sender.Failure = _ => Throttled;

        var refusal = await Assert.ThrowsAsync<TypedSqsException>(() => _sender.SendAsync(Order with { CustomerId = new string('c', 129) }, Token));

        Assert.Equal(SendFailureReason.InvalidMessageGroupId, refusal.Reason);
    }

    [Fact]
    public async Task Canceled_IsNotSent_ButCheckedBefore()
    {
        var token = new CancellationToken(canceled: true);

        var canceled = await Assert.ThrowsAsync<SendCanceledException>(() => _sender.SendAsync(Order, token));
        var refusal = await Assert.ThrowsAsync<TypedSqsException>(() => _sender.SendAsync(new Note(""), token));

        Assert.Equal((DeliveryState.NotSent, token), (canceled.Delivery, canceled.CancellationToken));
        Assert.Equal(SendFailureReason.EmptyBody, refusal.Reason);
        Assert.Empty(_sender.Sent);
    }

    [Fact]
    public async Task Failure_MayThrowACancellation()
    {
        _sender.Failure = _ => throw new SendCanceledException(DeliveryState.Unknown, Token);

        Assert.Equal(DeliveryState.Unknown, (await Assert.ThrowsAsync<SendCanceledException>(() => _sender.SendAsync(Order, Token))).Delivery);
    }

    [Fact]
    public void NullMessage_IsThrownAtOnce() =>
        Assert.Throws<ArgumentNullException>(() => { _ = _sender.SendAsync<OrderPlaced>(null!, Token); }); // the point of the test

    [Fact]
    public void ToString_HasNoContent() =>
        Assert.Equal("T for 'q'", new SentMessage("m", new PreparedMessage { Id = Guid.Empty, PreparedAt = default, MessageType = "T", Queue = "q", MaxMessageBytes = 1, Body = "b" }, null).ToString());
}
