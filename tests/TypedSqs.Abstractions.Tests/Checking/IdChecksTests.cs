using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.Checking;

public sealed class IdChecksTests
{
    private static readonly MessageContract Bare = new() { MessageType = "Shop.OrderPlaced", QueueName = "orders", MaxMessageBytes = 1_024 };

    private static readonly MessageContract ContentBased = new()
    {
        MessageType = "Shop.OrderPlaced",
        QueueName = "orders.fifo",
        MaxMessageBytes = 1_024,
        MessageDeduplicationIdProperties = ["OrderId"],
        ContentBasedDeduplication = true,
    };

    public static TheoryData<string> IllFormed { get; } = new("", new string('a', 129), "a b", "ä", "a\n", "\u007F", "a😀");

    public static TheoryData<string> WellFormed { get; } = new("!", "~", new string('a', 128), "a|b\\|c");

    [Theory]
    [MemberData(nameof(WellFormed))]
    public void Ids_that_SQS_takes(string id)
    {
        Assert.Null(Checked.Failure(message => Encode(message, id, id), isFifo: true));
        Assert.Null(Checked.Failure(message => Encode(message, id, null), isFifo: false));
    }

    [Theory]
    [MemberData(nameof(IllFormed))]
    public void Group_ids_that_SQS_refuses(string id)
    {
        foreach (bool isFifo in (bool[])[true, false])
        {
            TypedSqsException e = Checked.AssertFails(
                SendFailureReason.InvalidMessageGroupId, "Customer, Region", message => Encode(message, id, isFifo ? "d" : null), isFifo);
            Assert.Equal(id.Length, e.ActualSize);
            Assert.Equal(128, e.Limit);
        }
    }

    [Theory]
    [MemberData(nameof(IllFormed))]
    public void Deduplication_ids_that_SQS_refuses(string id)
    {
        TypedSqsException e = Checked.AssertFails(
            SendFailureReason.InvalidMessageDeduplicationId, "OrderId", message => Encode(message, "g", id), isFifo: true);
        Assert.Equal(id.Length, e.ActualSize);
        Assert.Equal(128, e.Limit);
    }

    /// <summary>What a Guid is that nobody has set: the next one of them would be dropped as a repetition.</summary>
    [Fact]
    public void An_empty_Guid_is_no_deduplication_id()
    {
        string empty = CanonicalText.Of(Guid.Empty);
        foreach ((string? property, MessageContract contract) in ((string?, MessageContract)[])[("OrderId", Checked.Contract), ("OrderId", ContentBased), (null, Bare)])
        {
            TypedSqsException e = Checked.AssertFails(
                SendFailureReason.InvalidMessageDeduplicationId, property, message => Encode(message, "g", empty), isFifo: true, contract);
            Assert.Contains("empty GUID", e.Message, StringComparison.Ordinal);
            Assert.Contains("required", e.Message, StringComparison.Ordinal);
            Assert.Contains("SendOptions.MessageDeduplicationId", e.Message, StringComparison.Ordinal);
        }

        Assert.Null(Checked.Failure(message => Encode(message, empty, "d"), isFifo: true));
        Assert.Null(Checked.Failure(message => EncodeJoined(message, ["g"], [empty, empty]), isFifo: true));
        Assert.Null(Checked.Failure(message => Encode(message, "g", CompositeId.Sha256(empty)), isFifo: true));
        Assert.Null(Checked.Failure(message => Encode(message, "g", empty[..^1] + "1"), isFifo: true));
    }

    [Fact]
    public void The_part_of_an_id_that_is_null_is_named()
    {
        var contract = new MessageContract
        {
            MessageType = "Shop.OrderPlaced",
            QueueName = "orders.fifo",
            MaxMessageBytes = 1_024,
            MessageGroupIdProperties = ["Customer", "Region"],
            MessageDeduplicationIdProperties = ["OrderId", "Step", "At"],
        };
        TypedSqsException group = Checked.AssertFails(
            SendFailureReason.MissingMessageGroupId, "Region", message => EncodeJoined(message, ["c", null], ["d"]), isFifo: true, contract);
        Assert.Contains("Region, a part of it, is null", group.Message, StringComparison.Ordinal);
        TypedSqsException id = Checked.AssertFails(
            SendFailureReason.MissingMessageDeduplicationId, "Step", message => EncodeJoined(message, ["g"], ["o", null, null]), isFifo: true, contract);
        Assert.Contains("Step, a part of the message deduplication id, is null", id.Message, StringComparison.Ordinal);

        // What one message has told of is not said of the next one.
        Checked.AssertFails(SendFailureReason.MissingMessageGroupId, "Customer, Region", message => Encode(message, null, "d"), isFifo: true, contract);
        Checked.AssertFails(SendFailureReason.MissingMessageDeduplicationId, "OrderId, Step, At", message => Encode(message, "g", null), isFifo: true, contract);
    }

    [Fact]
    public void A_FIFO_queue_needs_a_group_id()
    {
        TypedSqsException e = Checked.AssertFails(
            SendFailureReason.MissingMessageGroupId, "Customer, Region", message => Encode(message, null, "d"), isFifo: true);
        Assert.Contains("SendOptions.MessageGroupId", e.Message, StringComparison.Ordinal);
        e = Checked.AssertFails(SendFailureReason.MissingMessageGroupId, null, message => Encode(message, null, "d"), isFifo: true, Bare);
        Assert.Contains("[MessageGroupId]", e.Message, StringComparison.Ordinal);
        Assert.Null(Checked.Failure(message => Encode(message, null, null), isFifo: false));
    }

    [Fact]
    public void A_standard_queue_takes_no_deduplication_id() => Checked.AssertFails(
        SendFailureReason.InvalidMessageDeduplicationId, "OrderId", message => Encode(message, "g", "d"), isFifo: false);

    [Fact]
    public void A_declared_deduplication_id_is_not_null()
    {
        Checked.AssertFails(SendFailureReason.MissingMessageDeduplicationId, "OrderId", message => Encode(message, "g", null), isFifo: true);
        Assert.Null(Checked.Failure(message => Encode(message, "g", null), isFifo: true, contract: ContentBased));
        Assert.Null(Checked.Failure(message => Encode(message, "g", null), isFifo: true, contract: Bare));
    }

    private static void Encode(MessageEncoder message, string? group, string? deduplication)
    {
        message.SetTextBody("x");
        message.SetMessageGroupId(group);
        message.SetMessageDeduplicationId(deduplication);
    }

    private static void EncodeJoined(MessageEncoder message, string?[] group, string?[] deduplication)
    {
        message.SetTextBody("x");
        message.SetMessageGroupId(group);
        message.SetMessageDeduplicationId(deduplication);
    }
}
