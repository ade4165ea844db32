using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Amazon.SQS;

namespace TypedSqs.Queues;

/// <summary>Knows the way to each queue: from options, from configuration of other tools, or by its bare name.</summary>
internal sealed class QueueDirectory
{
    /// <summary>Of queues that single sends name, how many are kept; and how many declared ones, which a process hardly has.</summary>
    private const int MaxKept = 1_000;

    private const string OfOneSend = $"{nameof(SendOptions)}.{nameof(SendOptions.Queue)}";

    private readonly ConcurrentDictionary<string, QueueRoute> _routes = new(StringComparer.Ordinal);
    private readonly Recent<string, QueueRoute> _ofSingleSends = new(MaxKept);
    private readonly ConfiguredQueues _configured;
    private readonly string? _prefix;
    private readonly TypedSqsOptions _keys;
    private readonly Func<string?, IAmazonSQS> _clients;
    private readonly Func<string, string?>? _resourceUrls;

    /// <param name="options">Valid options; they are copied.</param>
    /// <param name="clients">The client of a key, or the default one for <see langword="null"/>.</param>
    /// <param name="resourceUrls">The URL that another tool configured for a declared name.</param>
    public QueueDirectory(TypedSqsOptions options, Func<string?, IAmazonSQS> clients, Func<string, string?>? resourceUrls)
    {
        _clients = clients;
        _resourceUrls = resourceUrls;
        _prefix = options.QueueNamePrefix;
        _keys = new TypedSqsOptions { Path = options.Path };
        _configured = new ConfiguredQueues(options, resourceUrls);
    }

    /// <summary>The way to a declared queue, or to one that a single send names.</summary>
    /// <param name="queue">A queue name or URL.</param>
    /// <param name="contract">What is sent there.</param>
    public QueueRoute Find(string queue, MessageContract contract)
    {
        if (!_routes.TryGetValue(queue, out var route))
        {
            route = QueueUrls.IsUrl(queue) ? FromUrl(queue, contract)
                : _configured.TryGet(queue, out _) || (queue == contract.QueueName && _routes.Count < MaxKept) ? Keep(queue, FromName(queue, contract))
                : OfSingleSend(queue, contract);
        }

        if (route is { MayBeConfigured: true, Url: { } url } && _configured.AtUrl(url, out var isCertain) is { } configured && isCertain)
        {
            route = RouteOf(configured, contract);
        }

        if (route.IsFifo != contract.IsFifo)
        {
            ThrowWrongKind(route, contract);
        }

        return route;
    }

    /// <summary>The declared names that configuration says something of.</summary>
    public IReadOnlyCollection<string> ConfiguredNames => _configured.Keys;

    /// <summary>The way to a queue that is configured, whatever is sent there.</summary>
    /// <param name="name">A key of configuration.</param>
    public QueueRoute FindConfigured(string name) =>
        _configured.TryGet(name, out var queue) && queue.Route is { } known
            ? known
            : FromName(name, new MessageContract { MessageType = name, QueueName = name, MaxMessageBytes = SqsLimits.MaxMessageBytes }, isKey: true);

    private QueueRoute Keep(string name, QueueRoute route)
    {
        route = _routes.GetOrAdd(name, route);
        if (_configured.TryGet(name, out var queue))
        {
            queue.Route = route;
        }

        return route;
    }

    private QueueRoute OfSingleSend(string name, MessageContract contract) =>
        _ofSingleSends.TryGet(name, out var known) ? known : _ofSingleSends.GetOrAdd(name, FromName(name, contract, isOneOfMany: true));

    private QueueRoute FromName(string name, MessageContract contract, bool isOneOfMany = false, bool isKey = false)
    {
        var options = _configured.TryGet(name, out var queue) ? queue.Options : null;
        var urlKey = _keys.KeyOf(name, nameof(QueueOptions.QueueUrl));
        if (options?.QueueUrl is { } configured)
        {
            return AtUrl(configured, urlKey, options, contract);
        }

        if (_resourceUrls?.Invoke(name) is { } injected)
        {
            return AtUrl(injected, ResourceConfiguration.UrlKeyOf(name), options, contract);
        }

        var physical = options?.QueueName ?? _prefix + name;
        if (QueueNameRules.Check(physical) is { } fault)
        {
            throw Invalid(physical, contract, $"'{physical}' cannot be the name of a queue: it {fault}.");
        }

        var mayBeAnother = false;
        if (queue is null && _configured.OfRealName(physical, out mayBeAnother) is { } real)
        {
            return RouteOf(real, contract);
        }

        return new QueueRoute(ClientOf(options, physical, contract), physical)
        {
            Identity = QueueIdentity.OfName(physical, options?.Client, options?.QueueOwnerAccountId),
            OwnerAccountId = options?.QueueOwnerAccountId,
            Buffer = BufferOf(options, physical),
            MaxMessageBytes = options?.MaxMessageBytes,
            UrlKey = urlKey,
            IsOneOfMany = isOneOfMany,
            IsSpelledByKey = isKey && queue is { IsNamedByKey: true },
            MayBeConfigured = mayBeAnother,
        };
    }

    /// <summary>
    /// Not kept: URLs given to single sends (reply queues) can be without number, and reading one costs little. One of a configured queue, however
    /// it is spelled, is that queue: its limit and its buffer hold.
    /// </summary>
    private QueueRoute FromUrl(string url, MessageContract contract)
    {
        if (!QueueUrls.IsWellFormed(url) || _configured.AtUrl(url, out var isCertain) is not { } queue)
        {
            return AtUrl(url, OfOneSend, options: null, contract);
        }

        return isCertain ? RouteOf(queue, contract) : AtUrl(url, OfOneSend, queue.Options, contract, queue.IdentityAs(QueueUrls.NameOf(url)));
    }

    private QueueRoute RouteOf(ConfiguredQueue queue, MessageContract contract) =>
        queue.Route ?? (_routes.TryGetValue(queue.Key, out var known) ? known : Keep(queue.Key, FromName(queue.Key, contract)));

    private QueueRoute AtUrl(string url, string key, QueueOptions? options, MessageContract contract, QueueIdentity? shared = null)
    {
        if (!QueueUrls.IsWellFormed(url))
        {
            throw Invalid(url, contract, $"The URL of the queue ({key}) is not an absolute http or https URL that ends in the name of a queue.");
        }

        var client = ClientOf(options, url, contract);
        RegionCheck.ThrowIfElsewhere(client, url, key, contract);
        var name = QueueUrls.NameOf(url);
        return new QueueRoute(client, name)
        {
            Identity = shared ?? QueueIdentity.OfUrl(url),
            Buffer = BufferOf(options, name),
            Url = url,
            MaxMessageBytes = options?.MaxMessageBytes,
            UrlKey = key,
            IsOneOfMany = options is null && key == OfOneSend,
        };
    }

    private static LaneSettings? BufferOf(QueueOptions? options, string name) =>
        options?.Buffer is { Enabled: true } buffer ? buffer.ToSettings(QueueNameRules.IsFifo(name)) : null;

    [SuppressMessage("Design", "CA1031", Justification = "Whatever a factory throws, the send fails with it.")]
    private IAmazonSQS ClientOf(QueueOptions? options, string queue, MessageContract contract)
    {
        try
        {
            return _clients(options?.Client);
        }
        catch (Exception exception)
        {
            // A container may make it now: a factory of the application's, or the SDK's own, which may find no region.
            throw SendFailures.OfClient(exception, contract.MessageType, queue);
        }
    }

    [DoesNotReturn]
    private static void ThrowWrongKind(QueueRoute route, MessageContract contract)
    {
        var (found, declared) = route.IsFifo ? ("FIFO", "standard") : ("standard", "FIFO");
        throw Invalid(
            route.DisplayName,
            contract,
            $"'{route.DisplayName}' is a {found} queue by its name, and {contract.MessageType} is declared for a {declared} one. "
            + $"Correct the declaration ([QueueMessage]) or the queue ({route.UrlKey}).");
    }

    private static TypedSqsException Invalid(string queue, MessageContract contract, string text) =>
        new(SendFailureReason.InvalidQueue, text) { Delivery = DeliveryState.NotSent, MessageType = contract.MessageType, Queue = queue };
}
