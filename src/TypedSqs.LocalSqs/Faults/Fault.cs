namespace TypedSqs.Local;

/// <summary>
/// Something that goes wrong on order: add it to <see cref="LocalSqs.Faults"/>. Each kind can be limited to an operation
/// (<c>SendMessage</c>), a queue by its name, and to some <see cref="Local.Calls"/>; without a limit it meets every call that it can do something
/// to.
/// </summary>
/// <example>
/// <code>
/// sqs.Faults.Add(Fault.Throttle(operation: "SendMessage", queue: "orders", calls: Calls.First(3)));
/// </code>
/// </example>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html#API_SendMessage_Errors"/>
public sealed partial class Fault
{
    private int _seen;
    private int _injected;

    private Fault(FaultEffect effect, string? operation, string? queue, Calls? calls)
    {
        if (operation is not null && !effect.Operations.Contains(operation))
        {
            throw new ArgumentException(
                $"'{operation}' is not an operation that this fault can meet. These are: {string.Join(", ", effect.Operations)}.", nameof(operation));
        }

        Effect = effect;
        Operation = operation;
        Queue = queue;
        Calls = calls ?? Calls.All;
    }

    /// <summary>The operation it is limited to.</summary>
    /// <value>Default: <see langword="null"/>, any that a fault of its kind can do something to.</value>
    public string? Operation { get; }

    /// <summary>The name of the queue it is limited to.</summary>
    /// <value>Default: <see langword="null"/>, any.</value>
    public string? Queue { get; }

    /// <summary>The calls it is limited to.</summary>
    /// <value>Default: <see cref="Calls.All"/>.</value>
    public Calls Calls { get; }

    /// <summary>How many calls of its operation and queue there have been since it was added.</summary>
    public int Seen => Volatile.Read(ref _seen);

    /// <summary>
    /// How many of them it has done something to: one of its <see cref="Calls"/> that is refused by another fault before, or a batch without the
    /// entries that it is meant for, does not count.
    /// </summary>
    public int Injected => Volatile.Read(ref _injected);

    internal FaultEffect Effect { get; }

    /// <summary>What it does, and when.</summary>
    public override string ToString() => $"{Effect.GetType().Name} at {Operation ?? "any operation"} of {Queue ?? "any queue"}, {Calls}";

    /// <summary>Counts a call.</summary>
    /// <returns>Whether the fault meets it.</returns>
    internal bool Meets(string operation, string? queue)
    {
        bool concerns = (Operation is null ? Effect.Operations.Contains(operation) : Operation == operation) && (Queue is null || Queue == queue);
        return concerns && Calls.Contains(Interlocked.Increment(ref _seen));
    }

    /// <summary>Counts a call to which it has done something.</summary>
    internal void CountInjected() => Interlocked.Increment(ref _injected);
}
