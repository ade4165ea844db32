namespace TypedSqs.Local;

/// <summary>
/// Something that goes wrong on order: add it to <see cref="LocalSqs.Faults"/>. Each kind can be limited to an operation
/// (<c>SendMessage</c>), a queue by its name, and to some <see cref="Local.Calls"/>; without a limit it meets every call.
/// </summary>
/// <example>
/// <code>
/// sqs.Faults.Add(Fault.Throttle(operation: "SendMessage", queue: "orders", calls: Calls.First(3)));
/// </code>
/// </example>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html#API_SendMessage_Errors"/>
public sealed partial class Fault
{
    private readonly FaultEffect _effect;
    private int _seen;
    private int _injected;

    private Fault(FaultEffect effect, string? operation, string? queue, Calls? calls)
    {
        _effect = effect;
        Operation = operation;
        Queue = queue;
        Calls = calls ?? Calls.All;
    }

    /// <summary>The operation it is limited to.</summary>
    /// <value>Default: <see langword="null"/>, any.</value>
    public string? Operation { get; }

    /// <summary>The name of the queue it is limited to.</summary>
    /// <value>Default: <see langword="null"/>, any.</value>
    public string? Queue { get; }

    /// <summary>The calls it is limited to.</summary>
    /// <value>Default: <see cref="Calls.All"/>.</value>
    public Calls Calls { get; }

    /// <summary>How many calls of its operation and queue there have been since it was added.</summary>
    public int Seen => Volatile.Read(ref _seen);

    /// <summary>How many of them it has met.</summary>
    public int Injected => Volatile.Read(ref _injected);

    /// <summary>What it does, and when.</summary>
    public override string ToString() => $"{_effect.GetType().Name} at {Operation ?? "any operation"} of {Queue ?? "any queue"}, {Calls}";

    /// <summary>Counts a call, and applies to it what is due.</summary>
    internal void Meet(string operation, string? queue, CallFaults call)
    {
        bool concerns = (Operation is null || Operation == operation) && (Queue is null || Queue == queue);
        if (concerns && Calls.Contains(Interlocked.Increment(ref _seen)))
        {
            Interlocked.Increment(ref _injected);
            call.Add(_effect);
        }
    }
}
