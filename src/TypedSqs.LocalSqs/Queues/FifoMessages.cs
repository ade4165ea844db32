namespace TypedSqs.Local;

/// <summary>
/// A FIFO queue hands out a group in its order, up to the first message that is delayed or in flight. As many as possible of one
/// group come together, and a group that was served goes behind the others.
/// </summary>
internal sealed class FifoMessages : MessageStore
{
    private readonly Dictionary<string, Group> _groups = new(StringComparer.Ordinal);

    /// <summary>The groups whose first message is visible. A closed group is not even looked at.</summary>
    private readonly LinkedList<Group> _open = new();

    public override List<StoredMessage> Peek(int count, DateTimeOffset now) =>
        [.. _open.SelectMany(group => group.Messages.TakeWhile(message => !message.IsHidden)).Take(count)];

    public override void Serve(List<StoredMessage> messages)
    {
        foreach (var group in messages.Select(GroupOf).Distinct())
        {
            _open.Remove(group.Turn);
            _open.AddLast(group.Turn);
        }
    }

    public override void Clear()
    {
        base.Clear();
        _groups.Clear();
        _open.Clear();
    }

    protected override void OnAdded(StoredMessage message)
    {
        string id = message.Content.GroupId ?? "";
        if (!_groups.TryGetValue(id, out var group))
        {
            group = new Group();
            _groups.Add(id, group);
        }

        message.Place = group.Messages.AddLast(message);
        OpenOrClose(group);
    }

    protected override void OnRemoved(StoredMessage message)
    {
        var group = GroupOf(message);
        group.Messages.Remove(message.Place!); // set by OnAdded
        OpenOrClose(group);
        if (group.Messages.Count == 0)
        {
            _groups.Remove(message.Content.GroupId ?? "");
        }
    }

    protected override void OnVisibilityChanged(StoredMessage message) => OpenOrClose(GroupOf(message));

    private Group GroupOf(StoredMessage message) => _groups[message.Content.GroupId ?? ""];

    /// <remarks>The first decides: what stands behind a hidden message is hidden too.</remarks>
    private void OpenOrClose(Group group)
    {
        bool isOpen = group.Turn.List is not null;
        bool opens = group.Messages.First is { Value.IsHidden: false };
        if (opens && !isOpen)
        {
            _open.AddLast(group.Turn);
        }
        else if (isOpen && !opens)
        {
            _open.Remove(group.Turn);
        }
    }

    private sealed class Group
    {
        public Group() => Turn = new LinkedListNode<Group>(this);

        public LinkedList<StoredMessage> Messages { get; } = new();

        public LinkedListNode<Group> Turn { get; }
    }
}
