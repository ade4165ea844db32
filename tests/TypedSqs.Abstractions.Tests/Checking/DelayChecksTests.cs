using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.Checking;

public sealed class DelayChecksTests
{
    [Theory]
    [InlineData(0L)]
    [InlineData(1L)]
    [InlineData(900 * TimeSpan.TicksPerSecond)]
    [InlineData((900 * TimeSpan.TicksPerSecond) - 1)]
    public void Delays_that_SQS_takes(long ticks) => Assert.Null(Checked.Failure(message => Encode(message, new TimeSpan(ticks))));

    [Theory]
    [InlineData((900 * TimeSpan.TicksPerSecond) + 1, 901L)]
    [InlineData(-1L, -1L)]
    [InlineData(long.MaxValue, 922_337_203_686L)]
    [InlineData(long.MinValue, -922_337_203_686L)]
    public void Delays_that_SQS_refuses(long ticks, long seconds)
    {
        TypedSqsException e = Checked.AssertFails(SendFailureReason.InvalidDelay, "Wait", message => Encode(message, new TimeSpan(ticks)));
        Assert.Equal(seconds, e.ActualSize);
        Assert.Equal(900, e.Limit);
    }

    [Theory]
    [InlineData(900, true)]
    [InlineData(901, false)]
    [InlineData(-1, false)]
    [InlineData(int.MaxValue, false)]
    [InlineData(int.MinValue, false)]
    public void Whole_seconds(int seconds, bool isSendable) => Assert.Equal(isSendable, Checked.Failure(message =>
    {
        message.SetTextBody("x");
        message.SetDelay(seconds);
    }) is null);

    [Fact]
    public void A_FIFO_queue_delays_no_single_message()
    {
        TypedSqsException e = Checked.AssertFails(SendFailureReason.InvalidDelay, "Wait", message => Encode(message, TimeSpan.FromTicks(1), isFifo: true), isFifo: true);
        Assert.Equal(0, e.Limit);
        Assert.Null(Checked.Failure(message => Encode(message, TimeSpan.Zero, isFifo: true), isFifo: true));
    }

    private static void Encode(MessageEncoder message, TimeSpan delay, bool isFifo = false)
    {
        message.SetTextBody("x");
        message.SetMessageGroupId("g");
        message.SetMessageDeduplicationId(isFifo ? "d" : null);
        message.SetDelay(delay);
    }
}
