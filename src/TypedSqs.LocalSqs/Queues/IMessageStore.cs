using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Local;

/// <summary>The messages of one queue and the order in which they are handed out. Not thread-safe: the queue locks.</summary>
internal interface IMessageStore
{
    IEnumerable<StoredMessage> All { get; }

    void Add(StoredMessage message);

    bool TryGet(Guid id, [NotNullWhen(true)] out StoredMessage? message);

    void Remove(StoredMessage message);

    /// <summary>Tells the store that the message is hidden until another time than before.</summary>
    void Reschedule(StoredMessage message);

    /// <summary>Up to <paramref name="count"/> messages that can be received now. The caller hides and reschedules them.</summary>
    IReadOnlyList<StoredMessage> Take(int count, DateTimeOffset now);

    /// <summary>When the next message can become visible by itself. <see langword="null"/> if none can.</summary>
    DateTimeOffset? NextVisibleAt { get; }

    void Clear();
}
