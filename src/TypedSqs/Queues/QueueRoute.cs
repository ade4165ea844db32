using Amazon.SQS;

namespace TypedSqs.Queues;

/// <summary>The way to one queue: who sends, under which limit, and the URL as soon as it is known.</summary>
/// <param name="client">Sends to the queue.</param>
/// <param name="name">The queue's real name.</param>
internal sealed class QueueRoute(IAmazonSQS client, string name)
{
    private volatile string? _url;
    private volatile Destination? _destination;
    private volatile Lane? _lane;

    public IAmazonSQS Client { get; } = client;

    public string Name { get; } = name;

    public bool IsFifo { get; } = QueueNameRules.IsFifo(name);

    /// <summary>The physical queue: the same for two declared names of one.</summary>
    public required QueueIdentity Identity { get; init; }

    public string? OwnerAccountId { get; init; }

    /// <summary>The configured limit in bytes, which wins over the declared one.</summary>
    public int? MaxMessageBytes { get; init; }

    /// <summary>How sends to the queue are joined; <see langword="null"/> where each has its own request.</summary>
    public LaneSettings? Buffer { get; init; }

    /// <summary>The queue's lane in the buffers of the one sender that the route belongs to; <see langword="null"/> before the first send.</summary>
    public Lane? Lane
    {
        get => _lane;
        set => _lane = value;
    }

    /// <summary>What would give the queue its URL, for remedies: a key of configuration, or an option as code names it.</summary>
    public required string UrlKey { get; init; }

    public string? Url
    {
        get => _url;
        set => _url = value;
    }

    /// <summary>Whether one send has named the queue, by name or URL. There can be any number of those.</summary>
    public bool IsOneOfMany { get; init; }

    /// <summary>Whether the name is a key of configuration as it is spelled there, which may not be how the queue is.</summary>
    public bool IsSpelledByKey { get; init; }

    /// <summary>Whether the URL, once it is known, can turn out to be that of a queue which configuration names otherwise.</summary>
    public bool MayBeConfigured { get; init; }

    /// <summary>Whether both lead to one queue, as far as anybody knows: where one has no URL yet, nothing may tell that they are two.</summary>
    public bool MayBe(QueueRoute other)
    {
        if (Identity == other.Identity)
        {
            return true;
        }

        if (Name != other.Name || !ReferenceEquals(Client, other.Client))
        {
            return false;
        }

        return _url is { } url && other._url is { } its
            ? QueueIdentity.OfUrl(url) == QueueIdentity.OfUrl(its)
            : Account is not { } account || other.Account is not { } another || account == another;
    }

    private string? Account => _url is { } url ? QueueUrls.AccountOf(url) : OwnerAccountId;

    /// <summary>How telemetry names the queue. Its host is not known before its URL is.</summary>
    public Destination Destination => _destination is { Host: not null } known ? known : _destination = Destination.Of(this);

    /// <summary>Where the client looks for the queue, to be put behind a verb: the endpoint that it was given, or its region.</summary>
    /// <value>Empty for a fake, which may have no configuration.</value>
    public string Place => Client.Config switch
    {
        { ServiceURL: { Length: > 0 } endpoint } => $" at {endpoint}",
        { RegionEndpoint.SystemName: { } region } => $" in {region}",
        _ => "",
    };

    /// <summary>How failures name the queue.</summary>
    public string DisplayName => _url ?? Name;

    /// <summary>What a message may weigh, in bytes.</summary>
    public int LimitOf(MessageContract contract) => Math.Min(MaxMessageBytes ?? contract.MaxMessageBytes, SqsLimits.MaxMessageBytes);
}
