using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>What is behind an address: the queues, the faults, the protocol and the page. Who listens is not its concern.</summary>
internal sealed class SqsService : IDisposable
{
    private const int AccountIdLength = 12;

    private readonly CancellationTokenSource _stopping = new();
    private readonly JsonProtocol _protocol;
    private readonly QueuePages _pages;
    private readonly AllowedHosts _hosts;

    public SqsService(LocalSqsOptions options)
    {
        if (options.AccountId.Length != AccountIdLength || !options.AccountId.All(char.IsAsciiDigit))
        {
            throw new ArgumentException($"{nameof(LocalSqsOptions.AccountId)} must be {AccountIdLength} digits.", nameof(options));
        }

        Account = new SqsAccount(options.AccountId, options.Region, options.TimeProvider);
        _hosts = new AllowedHosts(options.AllowedHosts);
        _protocol = new JsonProtocol(Account, Faults, _stopping.Token);
        _pages = new QueuePages(Account, options.Region);
        foreach (string queue in options.Queues)
        {
            CreateQueue(queue, null);
        }
    }

    public SqsAccount Account { get; }

    public FaultList Faults { get; } = new();

    /// <exception cref="ArgumentException">SQS would refuse it.</exception>
    public void CreateQueue(string name, IReadOnlyDictionary<string, string>? attributes)
    {
        ArgumentNullException.ThrowIfNull(name);
        var all = new Dictionary<string, string>(attributes ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        if (name.EndsWith(SqsLimits.FifoSuffix, StringComparison.Ordinal))
        {
            all.TryAdd(QueueAttribute.FifoQueue, "true");
        }

        if (Local.CreateQueue.Create(Account, name, all, new Dictionary<string, string>()) is { } error)
        {
            throw new ArgumentException(error.Message, nameof(name));
        }
    }

    /// <summary>Finds a queue by its name or its URL.</summary>
    /// <exception cref="ArgumentException">There is none; the message says which there are.</exception>
    public SqsQueue Queue(string queue)
    {
        ArgumentNullException.ThrowIfNull(queue);
        return Account.NameOf(queue) is { } name && Account.Queues.Find(name) is { } found
            ? found
            : throw new ArgumentException($"There is no queue '{queue}'. There are: {Existing()}.", nameof(queue));
    }

    /// <summary>Answers a request.</summary>
    /// <param name="http">The request and its answer.</param>
    /// <param name="basePath">The path of the endpoint, without a slash at the end.</param>
    /// <param name="rest">What the request's path has behind it.</param>
    public async Task HandleAsync(HttpContext http, string basePath, string rest)
    {
        http.Response.Headers["x-amzn-RequestId"] = Guid.NewGuid().ToString();
        if (!_hosts.Contains(http.Request.Host))
        {
            await JsonAnswer.WriteAsync(http.Response, AllowedHosts.Refusal).ConfigureAwait(false);
            return;
        }

        string baseUrl = $"{http.Request.Scheme}://{http.Request.Host}{basePath}";
        if (QueuePages.Concerns(http.Request))
        {
            await _pages.HandleAsync(http, baseUrl, rest).ConfigureAwait(false);
        }
        else
        {
            await _protocol.HandleAsync(http, baseUrl).ConfigureAwait(false);
        }
    }

    /// <summary>Answers the receives that wait, with no messages.</summary>
    public Task StopAsync() => _stopping.CancelAsync();

    public void Dispose()
    {
        Account.MoveTasks.Dispose();
        _stopping.Dispose();
    }

    private string Existing() => Account.Queues.Names() is { Count: > 0 } names ? string.Join(", ", names) : "none";
}
