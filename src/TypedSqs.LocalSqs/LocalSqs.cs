namespace TypedSqs.Local;

/// <summary>
/// An Amazon SQS endpoint on loopback, in this process: it keeps messages in memory and refuses what SQS refuses. Point any
/// AWS SDK at <see cref="ServiceUrl"/>, and a browser too: it shows the queues. Requests are not authenticated: a signature may be there
/// or not, and is not verified.
/// </summary>
/// <example>
/// <code>
/// await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["orders.fifo"] });
/// </code>
/// </example>
public sealed class LocalSqs : IAsyncDisposable
{
    private readonly LoopbackServer _server;
    private readonly SqsService _service;
    private int _isDisposed;

    private LocalSqs(LoopbackServer server, SqsService service, LocalSqsOptions options)
    {
        _server = server;
        _service = service;
        Endpoint = server.Address;
        Region = options.Region;
        AccountId = options.AccountId;
    }

    /// <summary>Where it listens: <c>http://127.0.0.1:PORT/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary><see cref="Endpoint"/> as the text that the SDK's <c>ServiceURL</c> takes.</summary>
    public string ServiceUrl => Endpoint.AbsoluteUri;

    /// <summary>The region of the queues: what the SDK's <c>AuthenticationRegion</c> takes.</summary>
    public string Region { get; }

    /// <summary>The account of the queues.</summary>
    public string AccountId { get; }

    /// <summary>What goes wrong on order.</summary>
    public FaultList Faults => _service.Faults;

    /// <summary>Starts an endpoint. It listens when the task ends, and its queues are there.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <returns>The endpoint. Dispose it to stop it.</returns>
    /// <exception cref="ArgumentException">The account is not twelve digits, or a queue has a name that SQS refuses.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalSqs> StartAsync(LocalSqsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LocalSqsOptions();
        var service = new SqsService(options);
        try
        {
            var server = await LoopbackServer.StartAsync(
                options.Address,
                options.Port,
                http => service.HandleAsync(http, basePath: "", http.Request.Path.Value ?? "/"),
                cancellationToken).ConfigureAwait(false);
            return new LocalSqs(server, service, options);
        }
        catch
        {
            service.Dispose();
            throw;
        }
    }

    /// <summary>Creates a queue, as the operation CreateQueue does.</summary>
    /// <param name="name">The name. One that ends in <c>.fifo</c> makes a FIFO queue.</param>
    /// <param name="attributes">Queue attributes by their SQS names, for example <c>ContentBasedDeduplication</c>.</param>
    /// <returns>The queue's URL.</returns>
    /// <exception cref="ArgumentException">SQS would refuse it; the message says why, in its words.</exception>
    public string CreateQueue(string name, IReadOnlyDictionary<string, string>? attributes = null)
    {
        _service.CreateQueue(name, attributes);
        return GetQueueUrl(name);
    }

    /// <summary>The URL of a queue, whether or not it exists.</summary>
    /// <param name="name">The queue's name.</param>
    /// <returns>The URL, which begins with <see cref="Endpoint"/>.</returns>
    public string GetQueueUrl(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _service.Account.UrlOf(Endpoint.GetLeftPart(UriPartial.Authority), name);
    }

    /// <summary>Looks at the messages of a queue. None is received by it: counts, visibility and order stay.</summary>
    /// <param name="queue">The queue's name, or its URL.</param>
    /// <returns>All that are in the queue, also those in flight and delayed, the oldest first.</returns>
    /// <exception cref="ArgumentException">There is no such queue; the message says which there are.</exception>
    public IReadOnlyList<LocalMessage> GetMessages(string queue) => _service.Queue(queue).Peek(int.MaxValue);

    /// <summary>
    /// Empties a queue, also of what is in flight and delayed, and forgets its deduplication ids. Unlike the operation PurgeQueue it may be called again
    /// at once.
    /// </summary>
    /// <param name="queue">The queue's name, or its URL.</param>
    /// <exception cref="ArgumentException">There is no such queue; the message says which there are.</exception>
    public void Purge(string queue) => _service.Queue(queue).Clear();

    /// <summary>Stops listening. Receives that wait are answered with no messages; what is in the queues is gone.</summary>
    /// <returns>A task that ends when nothing listens any more.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        await _service.StopAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _service.Dispose();
    }
}
