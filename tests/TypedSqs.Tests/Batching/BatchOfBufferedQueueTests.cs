using Microsoft.Extensions.Time.Testing;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>A batch does not go through the buffer of its queue, and does with a lost answer what the buffer does.</summary>
public class BatchOfBufferedQueueTests
{
    private const string Once = "Unknown: NoAnswer, copies 1";
    private const string Again = "Delivered, copies 2";

    private static readonly BufferOptions Forbids = new() { OnUnknown = UnknownOutcomeMode.Fail };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<BufferOptions?, UnknownOutcomeMode?, string> Choices => new()
    {
        { null, null, Again },
        { null, UnknownOutcomeMode.Fail, Once },
        { Forbids, null, Once },
        { Forbids, UnknownOutcomeMode.Retry, Again },
        { new() { OnUnknown = UnknownOutcomeMode.Fail, Enabled = false }, null, Again },
        { new(), null, Again },
        { new(), UnknownOutcomeMode.Fail, Once },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task A_list_whose_answer_is_lost(BufferOptions? buffer, UnknownOutcomeMode? onUnknown, string expected) => Assert.Equal(
        expected,
        await LoseOneAnswerAsync(buffer, async sender => (await sender.SendBatchAsync([new Greeting("a")], Options(onUnknown), Token))[0].ToString()));

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task A_stream_whose_answer_is_lost(BufferOptions? buffer, UnknownOutcomeMode? onUnknown, string expected) => Assert.Equal(
        expected,
        await LoseOneAnswerAsync(buffer, async sender =>
            (await sender.SendBatchAsync(new[] { new Greeting("a") }.ToAsyncEnumerable(), Options(onUnknown), Token).SingleAsync(Token)).ToString()));

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Prepared_messages_whose_answer_is_lost(BufferOptions? buffer, UnknownOutcomeMode? onUnknown, string expected) => Assert.Equal(
        expected,
        await LoseOneAnswerAsync(buffer, async sender =>
            (await sender.SendPreparedAsync([sender.Prepare(new Greeting("a"))], Options(onUnknown), Token))[0].ToString()));

    [Fact]
    public async Task A_group_stops_behind_what_may_have_been_sent()
    {
        using var sqs = new ScriptedSqs();
        sqs.On(1, call => call.StoreAndLose());
        var options = new TypedSqsOptions { Queues = { ["orders.fifo"] = new QueueOptions { Buffer = Forbids } } };

        var result = await new SqsSender(sqs, options).SendBatchAsync([new Order("a1", "a", "1"), new Order("a2", "a", "2")], cancellationToken: Token);

        Assert.Equal(["Unknown: NoAnswer", "NotSent: PredecessorFailed"], result.Select(outcome => outcome.ToString()));
        Assert.Equal("a1", sqs.StoredBodies);
    }

    [Theory]
    [InlineData(null, 200, 200)]
    [InlineData(200, null, 200)]
    [InlineData(5_000, 200, 200)]
    [InlineData(null, null, 10_000)]
    public async Task A_request_takes_as_long_as_the_call_says_or_else_the_buffer(int? ofBuffer, int? ofCall, int expected)
    {
        var time = new FakeTimeProvider();
        using var sqs = new ScriptedSqs();
        var barrier = sqs.Hold(1, isDeaf: true);
        var buffer = ofBuffer is { } limit ? new BufferOptions { AttemptTimeout = TimeSpan.FromMilliseconds(limit) } : null;
        var options = new SendBatchOptions
        {
            AttemptTimeout = ofCall is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null,
            OnUnknown = UnknownOutcomeMode.Fail,
        };

        var sending = Sender(sqs, buffer, time).SendBatchAsync([new Greeting("a")], options, Token);
        await sqs.Arrived(1);
        time.Advance(TimeSpan.FromMilliseconds(expected - 1));
        Assert.False(sending.IsCompleted);
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("Unknown: NoAnswer", (await sending.WaitAsync(LaneBench.Limit, Token))[0].ToString());
        barrier.Open();
    }

    private static async Task<string> LoseOneAnswerAsync(BufferOptions? buffer, Func<SqsSender, Task<string>> send)
    {
        using var sqs = new ScriptedSqs();
        sqs.On(1, call => call.StoreAndLose());
        return $"{await send(Sender(sqs, buffer))}, copies {sqs.Stored.Count}";
    }

    private static SqsSender Sender(ScriptedSqs sqs, BufferOptions? buffer, TimeProvider? time = null) =>
        new(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = buffer } } }, time);

    private static SendBatchOptions Options(UnknownOutcomeMode? onUnknown) => new() { OnUnknown = onUnknown };
}
