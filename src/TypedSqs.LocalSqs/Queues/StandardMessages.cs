namespace TypedSqs.Local;

/// <summary>
/// A standard queue hands out what is visible, the longest visible first; but what a noisy tenant has only when no other has anything.
/// </summary>
internal sealed class StandardMessages : MessageStore
{
    private readonly Tenant _nobody = new(groupId: null);
    private readonly Dictionary<string, Tenant> _tenants = new(StringComparer.Ordinal);

    /// <summary>Who has something visible, by its first message.</summary>
    private readonly SortedSet<Tenant> _waiting = new(Comparer<Tenant>.Create((x, y) => x.Turn.CompareTo(y.Turn)));

    private long _turns;

    /// <remarks>
    /// The first <paramref name="count"/> messages are among the first of the first so many quiet tenants. No more than nine tenants can have
    /// more than a tenth of what is in flight: so many are passed over at most.
    /// </remarks>
    public override List<StoredMessage> Peek(int count, DateTimeOffset now)
    {
        var quiet = _waiting.Where(tenant => !tenant.IsNoisy(InFlightCount, now)).Take(count).ToList();
        var messages = quiet is [var only] ? [.. only.Visible.Take(count)] : OldestOf(quiet, count);
        if (messages.Count < count)
        {
            // Then all who wait have been looked at, and they are few.
            var noisy = _waiting.Except(quiet).OrderBy(tenant => tenant.InFlight).SelectMany(tenant => tenant.Visible);
            messages.AddRange(noisy.Take(count - messages.Count));
        }

        return messages;
    }

    public override void Serve(List<StoredMessage> messages)
    {
        foreach (var message in messages)
        {
            Leave(message);
            Join(message);
        }
    }

    public override void Clear()
    {
        base.Clear();
        _tenants.Clear();
        _nobody.Visible.Clear();
        _waiting.Clear();
    }

    protected override void OnAdded(StoredMessage message)
    {
        if (message.Content.GroupId is { } id)
        {
            if (!_tenants.TryGetValue(id, out var tenant))
            {
                tenant = new Tenant(id);
                _tenants.Add(id, tenant);
            }

            tenant.Count++;
            tenant.SentAt = message.SentAt > tenant.SentAt ? message.SentAt : tenant.SentAt;
        }

        OnVisibilityChanged(message);
    }

    protected override void OnRemoved(StoredMessage message)
    {
        Leave(message);
        if (TenantOf(message) is { GroupId: { } id } tenant && --tenant.Count == 0)
        {
            _tenants.Remove(id);
        }
    }

    protected override void OnVisibilityChanged(StoredMessage message)
    {
        if (message.IsHidden)
        {
            Leave(message);
        }
        else
        {
            Join(message);
        }
    }

    protected override void OnFlight(StoredMessage message, int change)
    {
        base.OnFlight(message, change);
        TenantOf(message).InFlight += change;
    }

    private static List<StoredMessage> OldestOf(List<Tenant> tenants, int count) =>
        [.. tenants.SelectMany(tenant => tenant.Visible.Take(count)).OrderBy(message => message.Turn).Take(count)];

    private Tenant TenantOf(StoredMessage message) => message.Content.GroupId is { } id ? _tenants[id] : _nobody;

    private void Join(StoredMessage message)
    {
        var tenant = TenantOf(message);
        message.Turn = _turns++;
        message.Place = tenant.Visible.AddLast(message);
        if (tenant.Visible.Count == 1)
        {
            _waiting.Add(tenant);
        }
    }

    private void Leave(StoredMessage message)
    {
        if (message.Place is not { } place)
        {
            return;
        }

        var tenant = TenantOf(message);
        bool wasFirst = place.Previous is null;
        if (wasFirst)
        {
            // While the message by which it is found is still there.
            _waiting.Remove(tenant);
        }

        tenant.Visible.Remove(place);
        message.Place = null;
        if (wasFirst && tenant.Visible.Count > 0)
        {
            _waiting.Add(tenant);
        }
    }
}
