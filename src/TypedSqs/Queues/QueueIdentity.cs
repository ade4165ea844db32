namespace TypedSqs.Queues;

/// <summary>
/// Which physical queue is meant, by all that is known without asking SQS. Two declared names with the same identity are one queue: what
/// keeps order or counts requests must be one for both.
/// </summary>
/// <param name="Place">Where the queue is: region and account of a URL of AWS, the beginning of any other URL, or client and owner of a bare name.</param>
/// <param name="Name">The queue's real name.</param>
internal readonly record struct QueueIdentity(string Place, string Name)
{
    public static QueueIdentity OfUrl(string url)
    {
        var name = QueueUrls.NameOf(url);
        var address = new Uri(url[..^name.Length]); // a well-formed URL
        var place = QueueUrls.RegionOf(url) is { } region ? region + address.AbsolutePath : address.AbsoluteUri;
        return new QueueIdentity(place, name);
    }

    /// <param name="name">The real name.</param>
    /// <param name="client">The key of the client that looks it up. Another client is another account or region.</param>
    /// <param name="owner">The account that owns the queue; <see langword="null"/> for the client's own.</param>
    public static QueueIdentity OfName(string name, string? client, string? owner) => new($"{client} {owner}", name);
}
