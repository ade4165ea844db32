using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>Before the queue's URL is known no request can have begun: what ends then is certainly not sent, and stays out of the request that follows.</summary>
public class BeforeTheUrlTests
{
    private readonly TaskCompletionSource _found = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_cancelled_message_is_not_sent_and_the_others_of_its_request_are()
    {
        using var bench = Bench();
        using var cancellation = new CancellationTokenSource();
        var gone = new Entry(bench.Lane, bench.Message("gone", null), cancellation.Token);
        var other = new Entry(bench.Lane, bench.Message("other", null), CancellationToken.None);
        bench.Lane.Enter([gone, other]);
        await LaneBench.Until(() => bench.Sqs.LookUps == 1);

        await cancellation.CancelAsync();
        Assert.Equal("NotSent Canceled", await LaneBench.OutcomeOf(gone));
        _found.SetResult();

        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(other));
        Assert.Equal(["other"], bench.Sqs.Sent);
        await bench.EndAsync();
    }

    [Fact]
    public async Task Where_all_have_gone_no_request_is_made()
    {
        using var bench = Bench();
        using var cancellation = new CancellationTokenSource();
        bench.SendCancelable("gone", cancellation.Token);
        await LaneBench.Until(() => bench.Sqs.LookUps == 1);

        await cancellation.CancelAsync();
        _found.SetResult();
        await LaneBench.Until(() => bench.Lane.Held == (0, 0, 0, 0, 0L));

        Assert.Empty(bench.Sqs.Requests);
        await bench.EndAsync();
    }

    [Fact]
    public async Task At_the_end_it_is_not_sent_and_that_is_said()
    {
        using var bench = Bench();
        var entry = bench.Send("a");
        await LaneBench.Until(() => bench.Sqs.LookUps == 1);

        await bench.EndAsync();

        Assert.Equal("NotSent Closed 0", await LaneBench.OutcomeOf(entry));
        Assert.Empty(bench.Sqs.Requests);
    }

    [Fact]
    public async Task It_stops_no_group()
    {
        using var bench = Bench(isFifo: true);
        using var cancellation = new CancellationTokenSource();
        Entry[] entries =
        [
            new(bench.Lane, bench.Message("a1", "a"), cancellation.Token),
            .. Enumerable.Range(2, 10).Select(number => new Entry(bench.Lane, bench.Message($"a{number}", "a"), CancellationToken.None)),
        ];
        bench.Lane.Enter(entries);
        await LaneBench.Until(() => bench.Sqs.LookUps == 1);

        await cancellation.CancelAsync();
        _found.SetResult();

        Assert.All(await Task.WhenAll(entries[1..].Select(LaneBench.OutcomeOf)), outcome => Assert.Equal("Delivered 1", outcome));
        Assert.Equal("a2 a3 a4 a5 a6 a7 a8 a9 a10 a11", bench.Sqs.StoredBodies);
        await bench.EndAsync();
    }

    private LaneBench Bench(bool isFifo = false)
    {
        var bench = new LaneBench(static settings => settings with { FifoOrder = FifoOrder.Batched }, isFifo);
        bench.Route.Url = null;
        bench.Sqs.BeforeLookUp = _found.Task;
        return bench;
    }
}
