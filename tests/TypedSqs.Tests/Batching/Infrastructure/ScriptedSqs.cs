using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>
/// A queue in memory with the rules of SendMessageBatch, a plan of faults by request number, and barriers. It watches what a producer
/// must not do, and keeps what it has stored in order.
/// </summary>
internal sealed class ScriptedSqs() : AmazonSQSClient(
    new BasicAWSCredentials("test", "test"),
    new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.USEast1 })
{
    private readonly Lock _gate = new();
    private readonly Dictionary<int, Func<ScriptedCall, Task<SendMessageBatchResponse>>> _script = [];
    private readonly Dictionary<int, TaskCompletionSource> _arrivals = [];
    private readonly List<SendMessageBatchRequest> _requests = [];
    private readonly List<StoredEntry> _stored = [];
    private readonly HashSet<string> _deduplicationIds = [];
    private readonly HashSet<ScriptedCall> _underWay = [];
    private readonly List<string> _violations = [];

    /// <summary>What a request does that has no script of its own.</summary>
    public Func<ScriptedCall, Task<SendMessageBatchResponse>> Otherwise { get; set; } = static call => Task.FromResult(call.Reply().Done());

    /// <summary>Whether entries of one group may share a request.</summary>
    public bool AllowsGroupsTogether { get; set; }

    /// <summary>What each look-up of a URL fails with.</summary>
    public Func<Exception>? OnLookUp { get; set; }

    /// <summary>What each look-up of a URL waits for.</summary>
    public Task BeforeLookUp { get; set; } = Task.CompletedTask;

    public int LookUps { get; private set; }

    public int MostInFlight { get; private set; }

    /// <summary>Requests that have no answer, those included that their producer has given up.</summary>
    public int UnderWay => Read(() => _underWay.Count);

    public IReadOnlyList<SendMessageBatchRequest> Requests => Read(() => _requests.ToArray());

    public IReadOnlyList<StoredEntry> Stored => Read(() => _stored.ToArray());

    public IReadOnlyList<string> Violations => Read(() => _violations.ToArray());

    /// <summary>The bodies of each request, joined.</summary>
    public IReadOnlyList<string> Sent => [.. Requests.Select(request => string.Join(' ', request.Entries.Select(entry => entry.MessageBody)))];

    /// <summary>The bodies that are stored, joined.</summary>
    public string StoredBodies => string.Join(' ', Stored.Select(entry => entry.Body));

    /// <summary>Says what the n-th request does, from 1 on.</summary>
    public void On(int number, Func<ScriptedCall, SendMessageBatchResponse> script) => OnAsync(number, call => Task.FromResult(script(call)));

    public void OnAsync(int number, Func<ScriptedCall, Task<SendMessageBatchResponse>> script) => _script[number] = script;

    /// <summary>Stops the n-th request until the barrier is opened. It listens to its token unless it is deaf.</summary>
    public RequestBarrier Hold(int number, bool isDeaf = false)
    {
        var barrier = new RequestBarrier(isDeaf);
        OnAsync(number, barrier.WaitAsync);
        return barrier;
    }

    /// <summary>Ends when the n-th request is there.</summary>
    public Task Arrived(int number)
    {
        lock (_gate)
        {
            return Arrival(number).Task.WaitAsync(LaneBench.Limit);
        }
    }

    public override async Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default)
    {
        LookUps++;
        await BeforeLookUp;
        if (OnLookUp is { } failure)
        {
            throw failure();
        }

        return new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf(request.QueueName) };
    }

    public override async Task<SendMessageBatchResponse> SendMessageBatchAsync(SendMessageBatchRequest request, CancellationToken cancellationToken = default)
    {
        var call = default(ScriptedCall);
        lock (_gate)
        {
            _requests.Add(request);
            call = new ScriptedCall(this, _requests.Count, request, cancellationToken);
            // What its producer has given up does not count: it may run here for a while.
            _underWay.RemoveWhere(static other => other.Token.IsCancellationRequested);
            Begin(request);
            _underWay.Add(call);
            MostInFlight = Math.Max(MostInFlight, _underWay.Count);
            Arrival(call.Number).TrySetResult();
        }

        try
        {
            return await _script.GetValueOrDefault(call.Number, Otherwise)(call);
        }
        finally
        {
            lock (_gate)
            {
                _underWay.Remove(call);
            }
        }
    }

    /// <summary>Stores an entry as SQS does: a deduplication id that it knows is taken and stored no second time.</summary>
    internal void Store(SendMessageBatchRequestEntry entry)
    {
        lock (_gate)
        {
            if (entry.MessageDeduplicationId is null || _deduplicationIds.Add(entry.MessageDeduplicationId))
            {
                _stored.Add(new StoredEntry(entry.MessageBody, entry.MessageGroupId));
            }
        }
    }

    private static IEnumerable<string> GroupsOf(SendMessageBatchRequest request) =>
        request.QueueUrl.EndsWith(".fifo", StringComparison.Ordinal) ? request.Entries.Select(entry => entry.MessageGroupId).Distinct() : [];

    private void Begin(SendMessageBatchRequest request)
    {
        Watch(request.Entries.Count is >= 1 and <= 10, "count");
        Watch(request.Entries.Sum(entry => System.Text.Encoding.UTF8.GetByteCount(entry.MessageBody)) <= 1_048_576, "bytes");
        Watch(request.Entries.Select(entry => entry.Id).Distinct().Count() == request.Entries.Count, "ids");
        var groups = GroupsOf(request).ToArray();
        Watch(AllowsGroupsTogether || groups.Length == 0 || groups.Length == request.Entries.Count, "two entries of one group in a request");
        Watch(!_underWay.SelectMany(other => GroupsOf(other.Request)).Intersect(groups).Any(), "two requests of one group");
    }

    private void Watch(bool isRight, string what)
    {
        if (!isRight)
        {
            _violations.Add(what);
        }
    }

    private TaskCompletionSource Arrival(int number)
    {
        if (!_arrivals.TryGetValue(number, out var arrival))
        {
            _arrivals[number] = arrival = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return arrival;
    }

    private TResult Read<TResult>(Func<TResult> read)
    {
        lock (_gate)
        {
            return read();
        }
    }
}

/// <summary>An entry that is in the queue.</summary>
internal sealed record StoredEntry(string Body, string? Group);
