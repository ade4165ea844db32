using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Batching;
using TypedSqs.Queues;
using TypedSqs.Sending;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>A lane over a scripted queue, in a time that stands still until the test moves it. Delays are at their longest.</summary>
internal sealed class LaneBench : IDisposable
{
    /// <summary>For what would never end. What is right takes milliseconds.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(15);

    private readonly QueueRoute _route;

    public LaneBench(Func<LaneSettings, LaneSettings>? configure = null, bool isFifo = false, Func<double>? jitter = null, TimeProvider? time = null, Action<IThreadPoolWorkItem>? runLater = null)
    {
        var name = isFifo ? "orders.fifo" : "orders";
        _route = new QueueRoute(Sqs, name) { Url = FakeSqs.UrlOf(name), UrlKey = "key", Identity = QueueIdentity.OfUrl(FakeSqs.UrlOf(name)) };
        var settings = new BufferOptions().ToSettings(isFifo);
        Settings = configure?.Invoke(settings) ?? settings;
        Sqs.AllowsGroupsTogether = Settings.FifoOrder == FifoOrder.Batched;
        time ??= Time;
        var requests = new BatchRequests(_route, new QueueUrlResolver(Log), Settings.AttemptTimeout, time, Log);
        Lane = new Lane(Settings, requests, time, Log, jitter ?? (static () => 1), runLater);
    }

    public ScriptedSqs Sqs { get; } = new();

    public FakeTimeProvider Time { get; } = new();

    public LogLines Log { get; } = new();

    public LaneSettings Settings { get; }

    public Lane Lane { get; }

    public QueueRoute Route => _route;

    /// <summary>Sends in the order of the calls.</summary>
    public Entry Send(string body, string? group = null) => Lane.Enter(Message(body, group), CancellationToken.None);

    public Entry SendCancelable(string body, CancellationToken cancellationToken, string? group = null) =>
        Lane.Enter(Message(body, group), cancellationToken);

    /// <summary>Sends at once: one event for all.</summary>
    public Entry[] SendAll(params string[] bodies)
    {
        Entry[] entries = [.. bodies.Select(body => new Entry(Lane, Message(body, _route.IsFifo ? body[..1] : null), CancellationToken.None))];
        Lane.Enter(entries);
        return entries;
    }

    public CheckedMessage Message(string body, string? group) => new(
        new SendMessageBatchRequestEntry { MessageBody = body, MessageGroupId = group, MessageDeduplicationId = _route.IsFifo ? $"id-{body}" : null },
        _route,
        "Tests.Message",
        System.Text.Encoding.UTF8.GetByteCount(body));

    public void Advance(double milliseconds) => Time.Advance(TimeSpan.FromMilliseconds(milliseconds));

    /// <summary>Ends when so many requests have arrived, none is under way and it is nobody's turn.</summary>
    public Task Settled(int count) => Until(() => Sqs.Requests.Count >= count && Lane.IsIdle);

    /// <summary>Ends when nothing is under way and it is nobody's turn.</summary>
    public Task Idle() => Until(() => Lane.IsIdle);

    /// <summary>The first line that begins so, as soon as there is one: an answer is logged after the lane is left.</summary>
    public async Task<string> Logged(string beginning)
    {
        await Until(() => Log.All.Any(line => line.StartsWith(beginning, StringComparison.Ordinal)));
        return Log.All.First(line => line.StartsWith(beginning, StringComparison.Ordinal));
    }

    /// <summary>Ends when other threads have come so far. The limit is for a test that fails.</summary>
    public static async Task Until(Func<bool> isSo)
    {
        using var limit = new CancellationTokenSource(Limit);
        while (!isSo())
        {
            limit.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>Nothing is held any more, and SQS saw nothing that it should not.</summary>
    public async Task EndAsync()
    {
        var ended = Lane.CloseAsync();
        Lane.Abort(cancelsRequests: true);
        await ended.WaitAsync(Limit);
        Assert.Equal((0, 0, 0, 0, 0L), Lane.Held);
        Assert.Empty(Sqs.Violations);
    }

    public static async Task<TypedSqsException> FailureOf(Entry entry) => await Assert.ThrowsAsync<TypedSqsException>(() => entry.Task);

    /// <summary>Status, reason and attempts in a word.</summary>
    public static async Task<string> OutcomeOf(Entry entry)
    {
        try
        {
            var receipt = await entry.Task.WaitAsync(Limit);
            return $"Delivered {receipt.Attempts}";
        }
        catch (TypedSqsException failure)
        {
            return $"{failure.Delivery} {failure.Reason} {failure.Attempts}{(failure.OrderGap ? " gap" : "")}";
        }
        catch (SendCanceledException canceled)
        {
            return $"{canceled.Delivery} Canceled";
        }
    }

    public void Dispose() => Sqs.Dispose();
}
