using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Queues;

/// <summary>Keeps what was used lately of things that can be without number: at least so many as its capacity, and at most twice that.</summary>
internal sealed class Recent<TKey, TValue>(int capacity)
    where TKey : notnull
    where TValue : class
{
    private readonly Lock _gate = new();
    private Dictionary<TKey, TValue> _young = [];
    private Dictionary<TKey, TValue> _old = [];

    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        lock (_gate)
        {
            return Find(key, out value);
        }
    }

    /// <summary>What there is, unless it is refused; else what is given, which is kept.</summary>
    public TValue GetOrAdd(TKey key, TValue value, Predicate<TValue>? accepts = null)
    {
        lock (_gate)
        {
            return Find(key, out var known) && accepts?.Invoke(known) != false ? known : Put(key, value);
        }
    }

    /// <summary>Forgets it, unless there is another by now.</summary>
    public void Remove(TKey key, TValue value)
    {
        lock (_gate)
        {
            if (Find(key, out var known) && ReferenceEquals(known, value))
            {
                _young.Remove(key);
            }
        }
    }

    private bool Find(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_young.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.Remove(key, out value))
        {
            return false;
        }

        Put(key, value);
        return true;
    }

    private TValue Put(TKey key, TValue value)
    {
        if (_young.Count >= capacity)
        {
            (_old, _young) = (_young, []);
        }

        _young[key] = value;
        return value;
    }
}
