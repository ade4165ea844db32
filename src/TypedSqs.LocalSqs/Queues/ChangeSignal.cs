namespace TypedSqs.Local;

/// <summary>Tells those who wait that something about a queue has changed. They look again, and wait again.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Ends at the next change. Take it before looking, so that no change is missed between looking and waiting.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Raise() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
