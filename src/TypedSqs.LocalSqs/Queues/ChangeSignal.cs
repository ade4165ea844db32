namespace TypedSqs.Local;

/// <summary>Tells those who wait that something about a queue has changed. They look again, and wait again.</summary>
internal sealed class ChangeSignal
{
    /// <remarks><see langword="null"/> as long as nobody asks: most changes are not waited for.</remarks>
    private TaskCompletionSource? _next;

    /// <summary>Ends at the next change. Take it before looking, so that no change is missed between looking and waiting.</summary>
    public Task Next
    {
        get
        {
            var fresh = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _next, fresh, null) ?? fresh).Task;
        }
    }

    public void Raise() => Interlocked.Exchange(ref _next, null)?.SetResult();
}
