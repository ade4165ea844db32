using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Local;

/// <summary>A standard queue hands out what is visible, the longest visible first.</summary>
internal sealed class StandardMessages : IMessageStore
{
    private readonly Dictionary<Guid, StoredMessage> _messages = [];

    /// <summary>Holds an outdated entry for each change of visibility; it is skipped when it comes up.</summary>
    private readonly PriorityQueue<(StoredMessage Message, int Reschedules), (DateTimeOffset VisibleAt, long Order)> _byVisibility = new();

    public IEnumerable<StoredMessage> All => _messages.Values;

    public DateTimeOffset? NextVisibleAt => TryPeek(out var message) ? message.VisibleAt : null;

    public void Add(StoredMessage message)
    {
        _messages.Add(message.Id, message);
        Reschedule(message);
    }

    public bool TryGet(Guid id, [NotNullWhen(true)] out StoredMessage? message) => _messages.TryGetValue(id, out message);

    public void Remove(StoredMessage message) => _messages.Remove(message.Id);

    public void Reschedule(StoredMessage message) => _byVisibility.Enqueue((message, message.Reschedules), (message.VisibleAt, message.Order));

    public IReadOnlyList<StoredMessage> Take(int count, DateTimeOffset now)
    {
        var taken = new List<StoredMessage>(count);
        while (taken.Count < count && TryPeek(out var message) && message.VisibleAt <= now)
        {
            _byVisibility.Dequeue();
            taken.Add(message);
        }

        return taken;
    }

    public void Clear()
    {
        _messages.Clear();
        _byVisibility.Clear();
    }

    private bool TryPeek([NotNullWhen(true)] out StoredMessage? message)
    {
        while (_byVisibility.TryPeek(out var entry, out _))
        {
            message = entry.Message;
            if (message.Reschedules == entry.Reschedules && _messages.ContainsKey(message.Id))
            {
                return true;
            }

            _byVisibility.Dequeue();
        }

        message = null;
        return false;
    }
}
