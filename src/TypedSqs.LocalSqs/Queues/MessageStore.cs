using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Local;

/// <summary>
/// The messages of one queue, and the order in which they are handed out. What a call costs does not grow with the number of
/// messages, but for a logarithm where it hides one. Not thread-safe: the queue locks.
/// </summary>
internal abstract class MessageStore
{
    private readonly Dictionary<Guid, StoredMessage> _messages = [];
    private readonly LinkedList<StoredMessage> _byAge = new();
    private readonly SortedSet<StoredMessage> _hidden = new(ByVisibility.Instance);

    public int Count => _messages.Count;

    /// <summary>How many can be received, were no group in the way.</summary>
    public int VisibleCount => _messages.Count - _hidden.Count;

    /// <summary>How many are with a receiver.</summary>
    public int InFlightCount { get; private set; }

    public StoredMessage? Oldest => _byAge.First?.Value;

    /// <summary>The oldest first.</summary>
    public IEnumerable<StoredMessage> ByAge => _byAge;

    /// <summary>When the next message can become visible by itself. <see langword="null"/> if none can.</summary>
    public DateTimeOffset? NextVisibleAt => _hidden.Min?.VisibleAt;

    public bool TryGet(Guid id, [NotNullWhen(true)] out StoredMessage? message) => _messages.TryGetValue(id, out message);

    public void Add(StoredMessage message, DateTimeOffset now)
    {
        _messages.Add(message.Id, message);
        // Almost always the youngest: only a message from another queue can be older than some that are here.
        var older = _byAge.Last;
        while (older is not null && older.Value.SentAt > message.SentAt)
        {
            older = older.Previous;
        }

        message.Age = older is null ? _byAge.AddFirst(message) : _byAge.AddAfter(older, message);
        if (message.VisibleAt > now)
        {
            message.IsHidden = true;
            _hidden.Add(message);
        }

        OnAdded(message);
    }

    public void Remove(StoredMessage message)
    {
        if (!_messages.Remove(message.Id))
        {
            return;
        }

        message.IsGone = true;
        _byAge.Remove(message.Age!); // set by Add
        if (message.IsHidden)
        {
            Unhide(message);
        }

        OnRemoved(message);
    }

    /// <summary>Hides a message until a time; one that is not after <paramref name="now"/> shows it.</summary>
    public void Hide(StoredMessage message, DateTimeOffset until, DateTimeOffset now)
    {
        bool wasHidden = message.IsHidden;
        if (wasHidden)
        {
            Unhide(message);
        }

        message.HideUntil(until);
        if (until > now)
        {
            message.IsHidden = true;
            _hidden.Add(message);
            if (message.IsInFlight)
            {
                OnFlight(message, 1);
            }
        }

        if (message.IsHidden != wasHidden)
        {
            OnVisibilityChanged(message);
        }
    }

    /// <summary>Shows what is due. Comes before whatever asks who is visible.</summary>
    public void ShowDue(DateTimeOffset now)
    {
        while (_hidden.Min is { } message && message.VisibleAt <= now)
        {
            Unhide(message);
            OnVisibilityChanged(message);
        }
    }

    /// <summary>The first messages that can be received, up to <paramref name="count"/>.</summary>
    public abstract List<StoredMessage> Peek(int count, DateTimeOffset now);

    /// <summary>Sends who was served behind the others, before it is hidden: it may be hidden for no time.</summary>
    public abstract void Serve(List<StoredMessage> messages);

    public virtual void Clear()
    {
        foreach (var message in _byAge)
        {
            message.IsGone = true;
        }

        _messages.Clear();
        _byAge.Clear();
        _hidden.Clear();
        InFlightCount = 0;
    }

    protected abstract void OnAdded(StoredMessage message);

    protected abstract void OnRemoved(StoredMessage message);

    protected abstract void OnVisibilityChanged(StoredMessage message);

    /// <summary>A receiver has got, or has lost, a message.</summary>
    protected virtual void OnFlight(StoredMessage message, int change) => InFlightCount += change;

    private void Unhide(StoredMessage message)
    {
        _hidden.Remove(message);
        if (message.IsInFlight)
        {
            OnFlight(message, -1);
        }

        message.IsHidden = false;
    }

    private sealed class ByVisibility : IComparer<StoredMessage>
    {
        public static readonly ByVisibility Instance = new();

        public int Compare(StoredMessage? x, StoredMessage? y)
        {
            int byTime = x!.VisibleAt.CompareTo(y!.VisibleAt); // the set holds no null
            return byTime != 0 ? byTime : x.Order.CompareTo(y.Order);
        }
    }
}
