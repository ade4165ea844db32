using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Queues;

/// <summary>Finds what configuration says of a queue, by its declared name and by whatever else a single send calls it.</summary>
internal sealed class ConfiguredQueues
{
    private readonly Dictionary<string, ConfiguredQueue> _queues;
    private readonly Dictionary<string, ConfiguredQueue[]> _byRealName;

    /// <param name="options">Valid options; they are copied.</param>
    /// <param name="resourceUrls">The URL that another tool configured for a declared name.</param>
    public ConfiguredQueues(TypedSqsOptions options, Func<string, string?>? resourceUrls)
    {
        _queues = new Dictionary<string, ConfiguredQueue>(options.Queues.Comparer);
        foreach (var (name, queue) in options.Queues)
        {
            if (queue is not null)
            {
                var url = queue.QueueUrl ?? resourceUrls?.Invoke(name);
                url = url is not null && QueueUrls.IsWellFormed(url) ? url : null;
                var realName = url is not null ? QueueUrls.NameOf(url) : queue.QueueName ?? options.QueueNamePrefix + name;
                _queues[name] = new ConfiguredQueue(name, Copy(queue), url, realName);
            }
        }

        _byRealName = _queues.Values.GroupBy(static queue => queue.RealName, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(static queues => queues.Key, static queues => queues.ToArray(), StringComparer.OrdinalIgnoreCase);
    }

    public IReadOnlyCollection<string> Keys => _queues.Keys;

    public bool TryGet(string name, [NotNullWhen(true)] out ConfiguredQueue? queue) => _queues.TryGetValue(name, out queue);

    /// <summary>The queue whose own this URL is; else the one whose it may be.</summary>
    /// <param name="url">A well-formed URL.</param>
    /// <param name="isCertain">Whether it is known to be its own.</param>
    public ConfiguredQueue? AtUrl(string url, out bool isCertain)
    {
        isCertain = false;
        if (!_byRealName.TryGetValue(QueueUrls.NameOf(url), out var named))
        {
            return null;
        }

        ConfiguredQueue? possible = null;
        foreach (var queue in named)
        {
            switch (queue.IsAt(url))
            {
                case true:
                    isCertain = true;
                    return queue;
                case null:
                    possible ??= queue;
                    break;
            }
        }

        return possible;
    }

    /// <summary>The queue that a look-up of a real name finds.</summary>
    /// <param name="realName">With the prefix.</param>
    /// <param name="mayBeAnother">Whether only the answer tells that it is one of another way to be found: by a URL, an account, a client.</param>
    public ConfiguredQueue? OfRealName(string realName, out bool mayBeAnother)
    {
        var named = _byRealName.GetValueOrDefault(realName);
        var found = named is null ? null : Array.Find(named, queue => queue.IsFoundBy(realName));
        mayBeAnother = named is not null && found is null;
        return found;
    }

    private static QueueOptions Copy(QueueOptions queue) => new()
    {
        QueueUrl = queue.QueueUrl,
        QueueName = queue.QueueName,
        QueueOwnerAccountId = queue.QueueOwnerAccountId,
        MaxMessageBytes = queue.MaxMessageBytes,
        Client = queue.Client,
        Buffer = queue.Buffer?.Copy(),
    };
}
