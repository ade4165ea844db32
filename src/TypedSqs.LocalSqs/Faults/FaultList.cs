namespace TypedSqs.Local;

/// <summary>
/// The faults of an endpoint. Each counts its calls for itself, and more than one can meet a call: delays add up, and the first refusal
/// is the answer. Thread-safe.
/// </summary>
public sealed class FaultList
{
    private readonly Lock _lock = new();
    private Fault[] _faults = [];

    internal FaultList()
    {
    }

    /// <summary>How many there are.</summary>
    public int Count => Volatile.Read(ref _faults).Length;

    /// <summary>Adds a fault. It begins to count calls.</summary>
    /// <param name="fault">A new one: to add one a second time does nothing.</param>
    /// <returns>The same fault, to be asked for what it has done, or removed.</returns>
    public Fault Add(Fault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        lock (_lock)
        {
            _faults = [.. _faults.Where(other => other != fault), fault];
        }

        return fault;
    }

    /// <summary>Removes a fault.</summary>
    /// <param name="fault">The one that was added.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(Fault fault)
    {
        lock (_lock)
        {
            int before = _faults.Length;
            _faults = [.. _faults.Where(other => other != fault)];
            return _faults.Length < before;
        }
    }

    /// <summary>Removes all faults: everything works again.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _faults = [];
        }
    }

    /// <summary>What goes wrong with a call. Each fault counts it.</summary>
    internal CallFaults Meet(string operation, string? queue)
    {
        var faults = Volatile.Read(ref _faults);
        if (faults.Length == 0)
        {
            return CallFaults.None;
        }

        var call = new CallFaults();
        foreach (var fault in faults)
        {
            if (fault.Meets(operation, queue))
            {
                call.Add(fault);
            }
        }

        return call;
    }
}
