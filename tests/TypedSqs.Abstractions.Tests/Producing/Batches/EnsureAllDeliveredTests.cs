using TypedSqs.Tests;

namespace TypedSqs.Abstractions.Tests.Producing.Batches;

public sealed class EnsureAllDeliveredTests
{
    private static readonly SendOutcome<string> Delivered = new("a", new SendReceipt("id", null, 1));

    [Fact]
    public void ReturnsTheResult_WhenAllWereDelivered()
    {
        var result = new SendBatchResult<string>([Delivered, Delivered]);

        Assert.Same(result, result.EnsureAllDelivered());
    }

    [Fact]
    public void ReturnsTheResult_OfNoMessages()
    {
        var none = new SendBatchResult<string>([]);

        Assert.Same(none, none.EnsureAllDelivered());
    }

    [Fact]
    public void SaysHowManyHadWhichOutcome()
    {
        var lost = new TypedSqsException(SendFailureReason.NoAnswer, "It may be in the queue.") { Delivery = DeliveryState.Unknown };
        var refused = new TypedSqsException(SendFailureReason.Rejected, "SQS refused it.") { Delivery = DeliveryState.NotSent };

        Assert.Equal("2 delivered, 0 not sent, 1 unknown", new SendBatchResult<string>([Delivered, new("b", lost), Delivered]).ToString());
        Assert.Equal("0 delivered, 1 not sent, 0 unknown", new SendBatchResult<string>([new("b", refused)]).ToString());
    }

    [Fact]
    public void Throws_WithTheFirstFailure()
    {
        var first = new TypedSqsException(SendFailureReason.MessageTooLarge, "It weighs too much.") { Delivery = DeliveryState.NotSent, MessageType = "Shop.Order", Queue = "orders" };
        var second = new TypedSqsException(SendFailureReason.Throttled, "Slow down.") { Delivery = DeliveryState.NotSent, MessageType = "Shop.Parcel", Queue = "parcels" };

        var thrown = Thrown(Delivered, Failed(first), Failed(second));

        Assert.Equal("2 of 3 messages were not delivered. The first of them, MessageTooLarge: It weighs too much.", thrown.Message);
        Assert.Equal(
            (SendFailureReason.MessageTooLarge, DeliveryState.NotSent, "Shop.Order", "orders"),
            (thrown.Reason, thrown.Delivery, thrown.MessageType, thrown.Queue));
        Assert.Same(first, thrown.InnerException);
    }

    [Fact]
    public void IsUnknown_WhenAnyOutcomeIs()
    {
        var thrown = Thrown(
            Failed(new(SendFailureReason.Throttled, "Slow down.") { Delivery = DeliveryState.NotSent }),
            Failed(new(SendFailureReason.NoAnswer, "No answer.") { Delivery = DeliveryState.Unknown }));

        Assert.Equal(DeliveryState.Unknown, thrown.Delivery);
        Assert.Equal("2 of 2 messages were not delivered (of 1 it is unknown). The first of them, Throttled: Slow down.", thrown.Message);
    }

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, false)]
    public void IsTransient_OnlyWhenAllFailuresAre(bool first, bool second, bool all) => Assert.Equal(
        all,
        Thrown(
            Failed(new(SendFailureReason.Throttled, "") { IsTransient = first }),
            Delivered,
            Failed(new(SendFailureReason.Throttled, "") { IsTransient = second })).IsTransient);

    [Theory]
    [InlineData(true, true, true)]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    public void IsAFaultOfMessages_OnlyWhenAllFailuresAre(bool first, bool second, bool all) => Assert.Equal(
        all,
        Thrown(
            Failed(new(SendFailureReason.EmptyBody, "") { IsMessageFault = first }),
            Delivered,
            Failed(new(SendFailureReason.EmptyBody, "") { IsMessageFault = second })).IsMessageFault);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void HasAnOrderGap_WhenAnyFailureHas(bool gap) => Assert.Equal(
        gap,
        Thrown(Failed(new(SendFailureReason.Throttled, "")), Failed(new(SendFailureReason.Throttled, "") { OrderGap = gap })).OrderGap);

    [Fact]
    public void OneFailureIsNotTheFirstOfMany() => Assert.Equal(
        "1 of 2 messages was not delivered. EmptyBody: Empty.",
        Thrown(Delivered, Failed(new(SendFailureReason.EmptyBody, "Empty.") { Delivery = DeliveryState.NotSent })).Message);

    [Fact]
    public void HasNothingOfTheMessages() => Assert.DoesNotContain(
        "secret", Thrown(new SendOutcome<string>("secret", new TypedSqsException(SendFailureReason.EmptyBody, "Empty."))).ToString(), StringComparison.Ordinal);

    [Fact]
    public void CountsLookTheSameInEveryCulture() => Cultures.InEach(() => Assert.StartsWith(
        "1,234 of 1,234 messages",
        Thrown([.. Enumerable.Repeat(Failed(new(SendFailureReason.EmptyBody, "")), 1_234)]).Message,
        StringComparison.Ordinal));

    private static SendOutcome<string> Failed(TypedSqsException failure) => new("a", failure);

    private static TypedSqsException Thrown(params SendOutcome<string>[] outcomes) =>
        Assert.Throws<TypedSqsException>(() => new SendBatchResult<string>(outcomes).EnsureAllDelivered());
}
