using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>A client that was disposed answers nothing any more: no time is spent on it.</summary>
public class DisposedClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_ends_the_messages_of_a_request_at_once_and_their_outcome_is_unknown(bool isFifo)
    {
        using var bench = new LaneBench(isFifo: isFifo);
        bench.Sqs.Otherwise = _ => throw new ObjectDisposedException("client");

        var entries = bench.SendAll("a", "b");

        Assert.Equal(["Unknown NoAnswer 1", "Unknown NoAnswer 1"], [await LaneBench.OutcomeOf(entries[0]), await LaneBench.OutcomeOf(entries[1])]);
        var failure = await LaneBench.FailureOf(entries[0]);
        Assert.False(failure.IsTransient);
        Assert.Contains("was disposed: it must live until the sender is closed", failure.Message, StringComparison.Ordinal);
        await bench.EndAsync();
        Assert.Single(bench.Sqs.Requests);
    }

    [Fact]
    public async Task In_the_look_up_nothing_was_sent()
    {
        using var sqs = new ScriptedSqs { OnLookUp = static () => new ObjectDisposedException("client") };

        var result = await new SqsSender(sqs).SendBatchAsync([new Greeting("a"), new Greeting("b")], Token).WaitAsync(LaneBench.Limit, Token);

        Assert.All(result, static outcome => Assert.Equal(
            (SendStatus.NotSent, SendFailureReason.ServiceUnavailable, false), (outcome.Status, outcome.Failure?.Reason, outcome.Failure?.IsTransient)));
        Assert.Equal((1, 0), (sqs.LookUps, sqs.Requests.Count));
    }
}
