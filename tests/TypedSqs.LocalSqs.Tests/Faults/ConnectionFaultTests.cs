using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Faults;

public sealed class ConnectionFaultTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_connection_closed_before_acceptance_leaves_nothing_behind()
    {
        _bench.Sqs.Faults.Add(Fault.CloseBeforeAcceptance("SendMessage"));
        await SendAndLoseTheAnswerAsync();
        Assert.Equal(0, await CountAsync());
    }

    /// <remarks>The AWS SDK for .NET sends again, ten times, though it was told to try once.</remarks>
    [Fact]
    public async Task A_connection_closed_after_acceptance_leaves_each_message_behind_that_was_sent()
    {
        var fault = _bench.Sqs.Faults.Add(Fault.CloseAfterAcceptance("SendMessage"));
        await SendAndLoseTheAnswerAsync();
        Assert.Equal(fault.Injected, await CountAsync());
        Assert.InRange(fault.Injected, 1, 11);
    }

    [Fact]
    public async Task A_slow_answer_waits_for_the_clock_and_the_message_does_not()
    {
        _bench.Sqs.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(10), "SendMessage"));
        _bench.Sqs.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(5), "SendMessage"));
        var sending = _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token);
        await _bench.Time.TimerSetAsync();
        Assert.Equal(1, await CountAsync());
        _bench.Time.AdvanceSeconds(14.9);
        Assert.False(sending.IsCompleted);
        _bench.Time.AdvanceSeconds(0.1);
        Assert.NotEmpty((await sending).MessageId);
    }

    [Fact]
    public async Task A_refusal_can_be_slow_too()
    {
        _bench.Sqs.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(10)));
        _bench.Sqs.Faults.Add(Fault.Throttle());
        var sending = _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token);
        await _bench.Time.TimerSetAsync();
        _bench.Time.AdvanceSeconds(10);
        await Assert.ThrowsAsync<RequestThrottledException>(() => sending);
    }

    [Fact]
    public async Task A_client_that_gives_up_on_a_slow_answer_has_sent_its_message()
    {
        _bench.Sqs.Faults.Add(Fault.Slow(TimeSpan.FromSeconds(10), "SendMessage"));
        using var givingUp = CancellationTokenSource.CreateLinkedTokenSource(Bench.Token);
        var sending = _bench.Client.SendMessageAsync(_bench.Url("q"), "x", givingUp.Token);
        await _bench.Time.TimerSetAsync();
        await givingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        Assert.Equal(1, await CountAsync());
    }

    private async Task SendAndLoseTheAnswerAsync()
    {
        // How far the client was when the reset arrived decides which of the two it throws.
        var error = await Record.ExceptionAsync(() => _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token));
        Assert.True(error is HttpRequestException or IOException, error?.ToString());
    }

    private async Task<int> CountAsync() =>
        (await _bench.Client.GetQueueAttributesAsync(_bench.Url("q"), ["All"], Bench.Token)).ApproximateNumberOfMessages;
}
