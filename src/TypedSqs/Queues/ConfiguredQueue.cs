namespace TypedSqs.Queues;

/// <summary>A queue that configuration says something of, and all that is known of where it is.</summary>
/// <param name="key">The declared name, as configuration spells it.</param>
/// <param name="options">A copy of its options.</param>
/// <param name="url">The URL, where it is configured.</param>
/// <param name="realName">The name to look up, or that of the URL.</param>
internal sealed class ConfiguredQueue(string key, QueueOptions options, string? url, string realName)
{
    private volatile QueueRoute? _route;

    public string Key { get; } = key;

    public QueueOptions Options { get; } = options;

    public string RealName { get; } = realName;

    /// <summary>The way to it by the declared name that was used last: that is spelled as the queue is.</summary>
    public QueueRoute? Route
    {
        get => _route;
        set => _route = value;
    }

    /// <summary>Whether its real name is made of the key, which counts without regard to case.</summary>
    public bool IsNamedByKey => url is null && Options.QueueName is null;

    private string? KnownUrl => url ?? _route?.Url;

    /// <summary>What all ways to it have in common.</summary>
    /// <param name="name">The real name, as the queue spells it.</param>
    public QueueIdentity IdentityAs(string name) =>
        url is null ? QueueIdentity.OfName(name, Options.Client, Options.QueueOwnerAccountId) : QueueIdentity.OfUrl(url);

    /// <summary>Whether a URL is its own. The answer rests on one look at what is known: a look-up can end at any time.</summary>
    /// <param name="other">The URL.</param>
    /// <returns>
    /// <see langword="null"/> where only a look-up can tell. Till then it is taken for its own: it has its name, and no other account.
    /// </returns>
    public bool? IsAt(string other) =>
        KnownUrl is { } known ? QueueIdentity.OfUrl(known) == QueueIdentity.OfUrl(other)
        : Options.Client is null && IsNamed(QueueUrls.NameOf(other))
            && (Options.QueueOwnerAccountId is not { } owner || QueueUrls.AccountOf(other) is not { } account || owner == account) ? null
        : false;

    /// <summary>Whether to look up a real name is to look up this queue.</summary>
    public bool IsFoundBy(string name) => url is null && Options.Client is null && Options.QueueOwnerAccountId is null && IsNamed(name);

    private bool IsNamed(string name) => string.Equals(RealName, name, IsNamedByKey ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
