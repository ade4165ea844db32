namespace TypedSqs.Local;

/// <summary>A standard queue hands out what is visible, the longest visible first.</summary>
internal sealed class StandardMessages : MessageStore
{
    private readonly LinkedList<StoredMessage> _visible = new();

    public override List<StoredMessage> Peek(int count) => [.. _visible.Take(count)];

    public override void Serve(List<StoredMessage> messages)
    {
        foreach (var message in messages)
        {
            _visible.Remove(message.Place!); // it is visible
            _visible.AddLast(message.Place!);
        }
    }

    public override void Clear()
    {
        base.Clear();
        _visible.Clear();
    }

    protected override void OnAdded(StoredMessage message) => OnVisibilityChanged(message);

    protected override void OnRemoved(StoredMessage message) => Leave(message);

    protected override void OnVisibilityChanged(StoredMessage message)
    {
        if (message.IsHidden)
        {
            Leave(message);
        }
        else
        {
            message.Place = _visible.AddLast(message);
        }
    }

    private void Leave(StoredMessage message)
    {
        if (message.Place is { } place)
        {
            _visible.Remove(place);
            message.Place = null;
        }
    }
}
