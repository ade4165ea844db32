using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Local;

/// <summary>
/// A FIFO queue hands out a group in its order, up to the first message that is delayed or in flight. As many as possible of one
/// group come together, and a group that was served goes behind the others.
/// </summary>
internal sealed class FifoMessages : IMessageStore
{
    private readonly Dictionary<Guid, StoredMessage> _messages = [];
    private readonly Dictionary<string, LinkedListNode<Group>> _groups = new(StringComparer.Ordinal);
    private readonly LinkedList<Group> _turns = new();

    public IEnumerable<StoredMessage> All => _messages.Values;

    /// <remarks>The head decides: what stands behind a hidden message is hidden too.</remarks>
    public DateTimeOffset? NextVisibleAt => _turns.Min(group => group.Messages.First?.Value.VisibleAt);

    public void Add(StoredMessage message)
    {
        string groupId = message.Content.GroupId ?? "";
        if (!_groups.TryGetValue(groupId, out var node))
        {
            node = _turns.AddLast(new Group(groupId));
            _groups.Add(groupId, node);
        }

        node.Value.Messages.AddLast(message);
        _messages.Add(message.Id, message);
    }

    public bool TryGet(Guid id, [NotNullWhen(true)] out StoredMessage? message) => _messages.TryGetValue(id, out message);

    public void Remove(StoredMessage message)
    {
        if (!_messages.Remove(message.Id))
        {
            return;
        }

        var node = _groups[message.Content.GroupId ?? ""];
        node.Value.Messages.Remove(message);
        if (node.Value.Messages.Count == 0)
        {
            _groups.Remove(node.Value.Id);
            _turns.Remove(node);
        }
    }

    public void Reschedule(StoredMessage message)
    {
        // Nothing is kept by time.
    }

    public IReadOnlyList<StoredMessage> Take(int count, DateTimeOffset now)
    {
        var taken = new List<StoredMessage>(count);
        var served = new List<LinkedListNode<Group>>();
        for (var node = _turns.First; node is not null && taken.Count < count; node = node.Next)
        {
            int before = taken.Count;
            taken.AddRange(node.Value.Messages.TakeWhile(message => message.VisibleAt <= now).Take(count - taken.Count));
            if (taken.Count > before)
            {
                served.Add(node);
            }
        }

        foreach (var node in served)
        {
            _turns.Remove(node);
            _turns.AddLast(node);
        }

        return taken;
    }

    public void Clear()
    {
        _messages.Clear();
        _groups.Clear();
        _turns.Clear();
    }

    private sealed class Group(string id)
    {
        public string Id { get; } = id;

        public LinkedList<StoredMessage> Messages { get; } = new();
    }
}
