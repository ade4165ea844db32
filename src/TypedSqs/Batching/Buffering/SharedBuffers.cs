namespace TypedSqs.Batching.Buffering;

/// <summary>
/// Declared names of one physical queue share its buffer, since order and limits hold for the queue. That needs one set of options, and
/// that it can be seen.
/// </summary>
internal static class SharedBuffers
{
    /// <param name="options">Options without another fault.</param>
    /// <param name="resourceUrls">The URL that another tool configured for a declared name.</param>
    public static IEnumerable<string> Check(TypedSqsOptions options, Func<string, string?>? resourceUrls)
    {
        List<Buffered> all = [.. options.Queues
            .Where(static queue => queue.Value?.Buffer is { Enabled: true })
            .Select(queue => Buffered.Of(queue.Key, queue.Value, options.QueueNamePrefix, resourceUrls))];
        for (var later = 1; later < all.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                var (one, other) = (all[earlier], all[later]);
                if (one.Identity == other.Identity && one.Settings != other.Settings)
                {
                    yield return $"{options.KeyOf(other.Key, nameof(QueueOptions.Buffer))}: differs from that of '{one.Key}', which is the same queue; a queue has one buffer.";
                }
                else if (one.MayBe(other))
                {
                    yield return $"{options.KeyOf(other.Key, nameof(QueueOptions.QueueUrl))}: '{one.Key}' may be the same queue, which is not known before "
                        + "it is looked up; give both their QueueUrl, so that they share its buffer or are known to be two.";
                }
            }
        }
    }

    /// <param name="Key">The declared name.</param>
    /// <param name="Url">The URL, where it is known.</param>
    /// <param name="Client">The key of the client.</param>
    /// <param name="Owner">The account, where it is known.</param>
    /// <param name="Identity">The physical queue.</param>
    /// <param name="Settings">The options of its buffer.</param>
    private sealed record Buffered(string Key, string? Url, string? Client, string? Owner, QueueIdentity Identity, LaneSettings Settings)
    {
        public static Buffered Of(string key, QueueOptions queue, string? prefix, Func<string, string?>? resourceUrls)
        {
            var url = queue.QueueUrl ?? resourceUrls?.Invoke(key);
            var identity = url is not null && QueueUrls.IsWellFormed(url)
                ? QueueIdentity.OfUrl(url)
                : QueueIdentity.OfName(queue.QueueName ?? prefix + key, queue.Client, queue.QueueOwnerAccountId);
            var owner = url is null ? queue.QueueOwnerAccountId : QueueUrls.AccountOf(url);
            return new Buffered(key, url, queue.Client, owner, identity, queue.Buffer!.ToSettings(QueueNameRules.IsFifo(identity.Name))); // it has one
        }

        /// <summary>One name and one client, and of one of the two it is not known where it leads.</summary>
        public bool MayBe(Buffered other) =>
            Identity != other.Identity && Identity.Name == other.Identity.Name && Client == other.Client
            && (Url is null || other.Url is null)
            && (Owner is null || other.Owner is null || Owner == other.Owner);
    }
}
