using Microsoft.Extensions.Time.Testing;
using static TypedSqs.Testing.Tests.Fixed;

namespace TypedSqs.Testing.Tests;

public sealed class PreparedTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    private readonly RecordingSender _sender = new(new FakeTimeProvider(Now));

    [Fact]
    public async Task AnOutbox_GoesRound()
    {
        var id = new Guid("0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88");
        PreparedMessage prepared = new PaymentTakenProducer(_sender).Prepare(
            new PaymentTaken("c", 1), new PrepareOptions { Id = id, IdAttribute = "Id", Send = new SendOptions { Queue = "other.fifo" } });
        Assert.Empty(_sender.Sent);
        Assert.Equal((id, Now, "other.fifo"), (prepared.Id, prepared.PreparedAt, prepared.Queue));

        SendBatchResult<PreparedMessage> result = await _sender.SendPreparedAsync([PreparedMessage.Parse(prepared.ToJson())], Token);

        Assert.True(result.AllDelivered);
        SentMessage sent = Assert.Single(_sender.Sent);
        Assert.Equal((prepared.Body, prepared.MessageDeduplicationId, "other.fifo", "c"), (sent.Body, sent.MessageDeduplicationId, sent.Queue, sent.MessageGroupId));
        Assert.Equal(id.ToString(), Assert.Single(sent.Attributes).Text);
        Assert.Equal(prepared.SizeBytes, sent.SizeBytes);
        Assert.Equal(64, sent.MessageDeduplicationId!.Length);
        Assert.Same(result[0].Message, Assert.Single(_sender.SentOf<PreparedMessage>()));
    }

    [Fact]
    public async Task PreparedMessages_AreCheckedAgain_AndStopTheirGroup()
    {
        PreparedMessage good = _sender.Prepare(new OrderPlaced("a", "1"));
        var bad = new PreparedMessage
        {
            Id = good.Id,
            PreparedAt = good.PreparedAt,
            MessageType = good.MessageType,
            Queue = good.Queue,
            IsFifo = true,
            MaxMessageBytes = good.MaxMessageBytes,
            Body = "",
            MessageGroupId = "a",
            MessageDeduplicationId = "2",
        };

        SendBatchResult<PreparedMessage> result = await _sender.SendPreparedAsync([good, bad, good, _sender.Prepare(new OrderPlaced("b", "3"))], Token);

        Assert.Equal([null, SendFailureReason.EmptyBody, SendFailureReason.PredecessorFailed, null], result.Select(outcome => outcome.Failure?.Reason));
    }

    [Fact]
    public async Task BatchQueue_IsThatOfAll()
    {
        _ = await _sender.SendPreparedAsync([_sender.Prepare(new Note("1"))], new SendBatchOptions { Queue = "https://sqs.eu-central-1.amazonaws.com/1/other" }, Token);

        Assert.Equal("https://sqs.eu-central-1.amazonaws.com/1/other", Assert.Single(_sender.Sent).Queue);
    }

    [Fact]
    public void ChoicesOfASend_Hold()
    {
        PreparedMessage prepared = _sender.Prepare(
            new OrderPlaced("a", "1"), new PrepareOptions { Send = new SendOptions { MessageGroupId = "group", MessageDeduplicationId = "id" } });

        Assert.Equal(("group", "id"), (prepared.MessageGroupId, prepared.MessageDeduplicationId));
    }

    [Fact]
    public void Prepare_ChecksAsASendDoes()
    {
        Assert.Equal(SendFailureReason.MessageTooLarge, Assert.Throws<TypedSqsException>(() => _sender.Prepare(new Note(new string('x', 1025)))).Reason);
        Assert.Throws<ArgumentException>(() => _sender.Prepare(Order, new PrepareOptions { Id = Guid.Empty }));
        Assert.Throws<ArgumentNullException>(() => _sender.Prepare<Note>(null!)); // the point of the test
    }
}
