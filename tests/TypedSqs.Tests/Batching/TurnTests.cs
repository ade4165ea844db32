using System.Collections.Concurrent;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

/// <summary>After an answer the callers that it ends come first. The test says when they had their turn.</summary>
public sealed class TurnTests : IDisposable
{
    private readonly ConcurrentQueue<IThreadPoolWorkItem> _turns = new();
    private readonly LaneBench _bench;

    public TurnTests() => _bench = new LaneBench(runLater: _turns.Enqueue);

    [Fact]
    public async Task What_they_send_shares_a_request_with_what_waits()
    {
        await AnswerWhileAnotherWaitsAsync();

        _ = _bench.Send("again");
        Assert.Equal(0, _bench.Lane.Held.Requests);
        EndTurn();

        await _bench.Sqs.Arrived(2);
        Assert.Equal(["first", "waits again"], _bench.Sqs.Sent);
        await _bench.EndAsync();
    }

    [Fact]
    public async Task What_waits_goes_without_them_when_they_send_nothing()
    {
        await AnswerWhileAnotherWaitsAsync();

        EndTurn();

        await _bench.Sqs.Arrived(2);
        Assert.Equal(["first", "waits"], _bench.Sqs.Sent);
        await _bench.EndAsync();
    }

    [Fact]
    public async Task A_full_request_does_not_wait_for_their_turn_and_what_is_behind_it_waits_for_its_answer()
    {
        await AnswerWhileAnotherWaitsAsync();

        _bench.Sqs.Hold(2);
        _ = _bench.SendAll("1", "2", "3", "4", "5", "6", "7", "8", "9", "behind");
        await _bench.Sqs.Arrived(2);
        EndTurn();

        Assert.Equal(1, _bench.Lane.Held.Requests);
        Assert.Equal(["first", "waits 1 2 3 4 5 6 7 8 9"], _bench.Sqs.Sent);
        await _bench.EndAsync();
    }

    [Fact]
    public async Task A_flush_does_not_wait_for_their_turn()
    {
        await AnswerWhileAnotherWaitsAsync();

        await _bench.Lane.FlushAsync().WaitAsync(LaneBench.Limit, TestContext.Current.CancellationToken);

        Assert.Equal(["first", "waits"], _bench.Sqs.Sent);
        await _bench.EndAsync();
    }

    [Fact]
    public async Task A_request_of_several_that_leaves_none_behind_ends_in_a_turn_too()
    {
        var entries = _bench.SendAll("a", "b");
        await FaultTests.Outcomes(entries);
        await LaneBench.Until(() => _turns.Count == 1);

        _ = _bench.SendAll("a again");
        _ = _bench.SendAll("b again");
        EndTurn();

        await _bench.Sqs.Arrived(2);
        Assert.Equal(["a b", "a again b again"], _bench.Sqs.Sent);
        await _bench.EndAsync();
    }

    [Fact]
    public async Task Who_sends_alone_waits_for_nobody()
    {
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(_bench.Send("a")));
        await _bench.Settled(1);
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(_bench.Send("b")));
        await _bench.Settled(2);

        Assert.Empty(_turns);
        await _bench.EndAsync();
    }

    [Fact]
    public async Task An_answer_that_ends_nobody_is_nobodys_turn()
    {
        _bench.Sqs.On(1, static call => throw Faults.Unavailable);
        _ = _bench.SendAll("a", "b");
        await _bench.Settled(1);

        Assert.Empty(_turns);
        await _bench.EndAsync();
    }

    [Fact]
    public async Task Where_nothing_lingers_nobody_has_a_turn()
    {
        using var bench = new LaneBench(settings => settings with { Linger = TimeSpan.Zero }, runLater: _turns.Enqueue);

        await FaultTests.Outcomes(bench.SendAll("a", "b"));
        await bench.Settled(1);

        Assert.Empty(_turns);
        await bench.EndAsync();
    }

    public void Dispose() => _bench.Dispose();

    private void EndTurn()
    {
        Assert.True(_turns.TryDequeue(out var turn));
        turn.Execute();
    }

    private async Task AnswerWhileAnotherWaitsAsync()
    {
        var barrier = _bench.Sqs.Hold(1);
        var first = _bench.Send("first");
        await _bench.Sqs.Arrived(1);
        _ = _bench.Send("waits");
        barrier.Open();
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(first));
        await LaneBench.Until(() => _turns.Count == 1);
    }
}
