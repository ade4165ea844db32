using Microsoft.AspNetCore.Builder;

namespace TypedSqs.Local;

/// <summary>
/// An Amazon SQS endpoint on loopback, in this process: it keeps messages in memory and refuses what SQS refuses. Point any
/// AWS SDK at <see cref="ServiceUrl"/>. Requests are not authenticated: a signature may be there or not, and is not verified.
/// </summary>
/// <example>
/// <code>
/// await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["orders.fifo"] });
/// </code>
/// </example>
public sealed class LocalSqs : IAsyncDisposable
{
    private const int AccountIdLength = 12;

    private readonly WebApplication _server;
    private readonly SqsAccount _account;
    private readonly CancellationTokenSource _stopping;
    private int _isDisposed;

    private LocalSqs(WebApplication server, SqsAccount account, CancellationTokenSource stopping, Uri endpoint, LocalSqsOptions options)
    {
        _server = server;
        _account = account;
        _stopping = stopping;
        Endpoint = endpoint;
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

    /// <summary>Starts an endpoint. It listens when the task ends, and its queues are there.</summary>
    /// <param name="options">How it is set up.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    /// <exception cref="ArgumentException">The account is not twelve digits, or a queue has a name that SQS refuses.</exception>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<LocalSqs> StartAsync(LocalSqsOptions? options = null, CancellationToken cancellationToken = default)
    {
        options ??= new LocalSqsOptions();
        if (options.AccountId.Length != AccountIdLength || !options.AccountId.All(char.IsAsciiDigit))
        {
            throw new ArgumentException($"{nameof(LocalSqsOptions.AccountId)} must be {AccountIdLength} digits.", nameof(options));
        }

        var handler = new TaskCompletionSource<JsonProtocol>(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = await LoopbackServer.StartAsync(options.Port, handler.Task, cancellationToken).ConfigureAwait(false);

        var endpoint = new Uri(server.Urls.Single());
        var account = new SqsAccount(options.AccountId, options.Region, endpoint, options.TimeProvider);
        var stopping = new CancellationTokenSource();
        var sqs = new LocalSqs(server, account, stopping, endpoint, options);
        try
        {
            foreach (string queue in options.Queues)
            {
                sqs.CreateQueue(queue);
            }
        }
        catch
        {
            handler.SetCanceled(CancellationToken.None);
            await sqs.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        handler.SetResult(new JsonProtocol(account, stopping.Token));
        return sqs;
    }

    /// <summary>Creates a queue, as the operation CreateQueue does.</summary>
    /// <param name="name">The name. One that ends in <c>.fifo</c> makes a FIFO queue.</param>
    /// <param name="attributes">Queue attributes by their SQS names, for example <c>ContentBasedDeduplication</c>.</param>
    /// <returns>The queue's URL.</returns>
    /// <exception cref="ArgumentException">SQS would refuse it; the message says why, in its words.</exception>
    public string CreateQueue(string name, IReadOnlyDictionary<string, string>? attributes = null)
    {
        ArgumentNullException.ThrowIfNull(name);
        var all = new Dictionary<string, string>(attributes ?? new Dictionary<string, string>(), StringComparer.Ordinal);
        if (name.EndsWith(SqsLimits.FifoSuffix, StringComparison.Ordinal))
        {
            all.TryAdd(QueueAttribute.FifoQueue, "true");
        }

        return Local.CreateQueue.Create(_account, name, all, new Dictionary<string, string>()) is { } error
            ? throw new ArgumentException(error.Message, nameof(name))
            : _account.UrlOf(name);
    }

    /// <summary>The URL of a queue, whether or not it exists.</summary>
    /// <param name="name">The queue's name.</param>
    public string GetQueueUrl(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _account.UrlOf(name);
    }

    /// <summary>Stops listening. Receives that wait are answered with no messages; what is in the queues is gone.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
        {
            return;
        }

        _account.MoveTasks.Dispose();
        await _stopping.CancelAsync().ConfigureAwait(false);
        await _server.StopAsync().ConfigureAwait(false);
        await _server.DisposeAsync().ConfigureAwait(false);
        _stopping.Dispose();
    }
}
