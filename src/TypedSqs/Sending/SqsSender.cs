using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace TypedSqs;

/// <summary>
/// Sends messages to Amazon SQS through the AWS SDK for .NET: its credentials, endpoints and retries. One is enough for all message
/// types and queues; it is safe for concurrent use.
/// </summary>
/// <remarks>
/// A message is read, checked and sized on the caller's thread before <see cref="SendAsync"/> returns its task; what would be refused
/// by SQS, or changed on the way, is never sent. A queue name is looked up once (<c>sqs:GetQueueUrl</c>); a configured URL needs no look-up.
/// </remarks>
/// <example><code>var orders = new OrderPlacedProducer(new SqsSender(new AmazonSQSClient()));</code></example>
public sealed class SqsSender : IMessageSender, IAsyncDisposable, IDisposable
{
    private readonly MessageChecker _messages;
    private readonly MessagePreparer _preparer;
    private readonly QueueUrlResolver _urls;
    private readonly Buffers _buffers;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Makes a sender without a container.</summary>
    /// <param name="client">Sends to all queues. It stays the caller's to dispose.</param>
    /// <param name="options">Where messages go; <see langword="null"/> for the declared names in the client's account and region.</param>
    /// <param name="timeProvider">Measures waits between retries; <see langword="null"/> for the system's time.</param>
    /// <param name="loggerFactory">Takes log lines; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="client"/> is <see langword="null"/>.</exception>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options have faults; all of them are named.</exception>
    public SqsSender(IAmazonSQS client, TypedSqsOptions? options = null, TimeProvider? timeProvider = null, ILoggerFactory? loggerFactory = null)
        : this(Validated(options), ClientOnly(client), resourceUrls: null, timeProvider, loggerFactory)
    {
    }

    /// <param name="options">Valid options.</param>
    /// <param name="clients">The client of a key, or the default one for <see langword="null"/>.</param>
    /// <param name="resourceUrls">The URL that another tool configured for a declared name.</param>
    /// <param name="timeProvider">Measures waits.</param>
    /// <param name="loggerFactory">Takes log lines.</param>
    internal SqsSender(
        TypedSqsOptions options,
        Func<string?, IAmazonSQS> clients,
        Func<string, string?>? resourceUrls,
        TimeProvider? timeProvider,
        ILoggerFactory? loggerFactory)
    {
        _logger = GuardedLogger.Of<SqsSender>(loggerFactory);
        _time = timeProvider ?? TimeProvider.System;
        var queues = new QueueDirectory(options, clients, resourceUrls);
        _messages = new MessageChecker(queues, _time);
        _preparer = new MessagePreparer(queues, _time);
        _urls = new QueueUrlResolver(_logger, _time);
        Inspector = new QueueInspector(queues, _urls);
        _buffers = new Buffers(_urls, _time, _logger);
    }

    /// <summary>Looks at the queues that it sends to.</summary>
    internal QueueInspector Inspector { get; }

    /// <inheritdoc/>
    /// <remarks>Whatever goes wrong is in the task; only a <see langword="null"/> message is thrown at once.</remarks>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public Task<SendReceipt> SendAsync<T>(T message, SendOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>
    {
        // Not ArgumentNullException.ThrowIfNull, which would box a struct.
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

        CheckedMessage ready;
        try
        {
            ready = _messages.Check(message, options);
        }
        catch (TypedSqsException failure)
        {
            return Task.FromException<SendReceipt>(failure);
        }

        if (ready.Route.Buffer is { } buffer)
        {
            return _buffers.SendAsync(ready, buffer, cancellationToken);
        }

        var sending = DispatchAsync(ready, cancellationToken);
        return ready.Span?.WatchAsync(sending) ?? sending;
    }

    /// <summary>Sends a message in a request of its own.</summary>
    internal async Task<SendReceipt> DispatchAsync(CheckedMessage message, CancellationToken cancellationToken)
    {
        var request = message.Request;
        var client = message.Route.Client;
        request.QueueUrl = message.Route.Url ?? await ResolveAsync(message, cancellationToken).ConfigureAwait(false);

        for (var attempt = 1; ; attempt++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                throw new SendCanceledException(DeliveryState.NotSent, cancellationToken);
            }

            try
            {
                message.Span?.OnRequest();
                return ReceiptOf(await client.SendMessageAsync(request, cancellationToken).ConfigureAwait(false), message, attempt);
            }
            catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
            {
                throw new SendCanceledException(DeliveryState.Unknown, cancellationToken, exception);
            }
            catch (Exception exception) when (SendFailures.IsKmsThrottling(exception) && attempt <= KmsBackoff.MaxRetries(client))
            {
            }
            catch (Exception exception) when (exception is not TypedSqsException)
            {
                throw SendFailures.OfSend(exception, message.MessageType, message.Route.DisplayName, attempt);
            }

            await BackOffAsync(message.Route, attempt, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<string> ResolveAsync(CheckedMessage message, CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            return await _urls.ResolveAsync(message.Route, QueueUrlResolver.Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (cancellationToken.IsCancellationRequested)
        {
            throw new SendCanceledException(DeliveryState.NotSent, cancellationToken, exception);
        }
        catch (Exception exception)
        {
            throw SendFailures.OfResolution(exception, message.MessageType, message.Route);
        }
    }

    private static SendReceipt ReceiptOf(SendMessageResponse? response, CheckedMessage message, int attempts) =>
        response is { MessageId.Length: > 0 }
            ? new SendReceipt(response.MessageId, response.SequenceNumber, message.SizeBytes) { Attempts = attempts }
            : throw SendFailures.OfEmptyAnswer(response, message.MessageType, message.Route.DisplayName, attempts);

    /// <summary>Cancelled here the message is certainly not sent: the attempt before was refused.</summary>
    private async Task BackOffAsync(QueueRoute route, int retry, CancellationToken cancellationToken)
    {
        var delay = KmsBackoff.Delay(retry, Random.Shared.NextDouble());
        Instruments.OnThrottled(route.Destination);
        _logger.KmsThrottled(route.DisplayName, retry, KmsBackoff.MaxRetries(route.Client), delay);
        try
        {
            await Task.Delay(delay, _time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new SendCanceledException(DeliveryState.NotSent, cancellationToken, exception);
        }
    }

    /// <inheritdoc/>
    public Task<SendBatchResult<T>> SendBatchAsync<T>(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(messages);
        options = Valid(options);
        return BatchOf(new TypedMessages<T>(_messages, options.Queue), options).SendAsync(messages, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(messages);
        options = Valid(options);
        return BatchOf(new TypedMessages<T>(_messages, options.Queue), options).SendAsync(messages, cancellationToken);
    }

    /// <inheritdoc/>
    public PreparedMessage Prepare<T>(T message, PrepareOptions? options = null)
        where T : IQueueMessage<T>
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

        return _preparer.Prepare(message, options);
    }

    /// <inheritdoc/>
    public Task<SendBatchResult<PreparedMessage>> SendPreparedAsync(
        IEnumerable<PreparedMessage> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        options = Valid(options);
        return BatchOf(new PreparedMessages(_messages, options.Queue), options).SendAsync(messages, cancellationToken);
    }

    /// <summary>
    /// Sends what is buffered without waiting for company, and waits until all of it has its outcome. A checkpoint: what is sent after this
    /// call is not waited for. A message that failed has its outcome too; only its own send tells of it.
    /// </summary>
    /// <param name="cancellationToken">Ends the wait, and nothing else.</param>
    /// <returns>A task that completes when all of it has its outcome; at once where nothing is buffered.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public Task FlushAsync(CancellationToken cancellationToken = default) => _buffers.FlushAsync(cancellationToken);

    /// <summary>The groups of buffered FIFO queues that wait after a failure; see <see cref="GroupFailurePolicy.Pause"/>.</summary>
    /// <returns>A picture of now.</returns>
    public IReadOnlyList<PausedGroup> GetPausedGroups() => _buffers.PausedGroups();

    /// <summary>Lets a paused group go on with what waits in it.</summary>
    /// <param name="group">The group.</param>
    /// <returns>Whether it was paused.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="group"/> is <see langword="null"/>.</exception>
    public bool ResumeGroup(PausedGroup group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return _buffers.Resume(group);
    }

    /// <summary>Lets a paused group go on with what waits in it.</summary>
    /// <param name="queue">The queue's URL, or its real name, which stands for each queue that has it: in several accounts there can be some.</param>
    /// <param name="messageGroupId">The group.</param>
    /// <returns>Whether it was paused.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public bool ResumeGroup(string queue, string messageGroupId)
    {
        ArgumentNullException.ThrowIfNull(queue);
        ArgumentNullException.ThrowIfNull(messageGroupId);
        return _buffers.Resume(QueueUrls.IsUrl(queue)
            ? new PausedGroup(QueueUrls.NameOf(queue), messageGroupId, WaitingMessages: 0) { QueueUrl = queue }
            : new PausedGroup(queue, messageGroupId, WaitingMessages: 0));
    }

    /// <summary>
    /// Sends what is buffered, for at most <see cref="BufferOptions.ShutdownTimeout"/>, and ends the rest: what no request had is not sent,
    /// of what one had the outcome is unknown. When it is over, no send is left waiting. Later sends to buffered queues fail with
    /// <see cref="SendFailureReason.Closed"/>. The client is not disposed.
    /// </summary>
    /// <returns>A task that completes when nothing is left.</returns>
    public ValueTask DisposeAsync() => new(CloseAsync(CancellationToken.None));

    /// <summary>Ends all buffered sends at once, without sending: call <see cref="DisposeAsync"/> instead wherever that is possible.</summary>
    public void Dispose() => _buffers.Abort();

    /// <param name="cancellationToken">Ends the wait for what is under way.</param>
    internal Task CloseAsync(CancellationToken cancellationToken) => _buffers.CloseAsync(cancellationToken);

    private ExplicitBatch<T> BatchOf<T>(BatchSource<T> source, SendBatchOptions options) => new(source, _urls, options, _time, _logger);

    private static SendBatchOptions Valid(SendBatchOptions? options)
    {
        options ??= new SendBatchOptions();
        BatchRules.ThrowIfInvalid(options);
        return options;
    }

    private static TypedSqsOptions Validated(TypedSqsOptions? options)
    {
        options ??= new TypedSqsOptions();
        TypedSqsOptionsValidator.ThrowIfInvalid(options);
        return options;
    }

    private static Func<string?, IAmazonSQS> ClientOnly(IAmazonSQS client)
    {
        ArgumentNullException.ThrowIfNull(client);
        return _ => client;
    }
}
