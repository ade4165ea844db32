namespace TypedSqs.Local;

internal sealed class DeleteMessage : IOperation
{
    public string Name => nameof(DeleteMessage);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        SqsRefusal.ThrowIf(Read(context.Queue(), context.Request)());
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads what a request, or an entry of a batch, wants deleted.</summary>
    public static Func<SqsError?> Read(SqsQueue queue, RequestReader request)
    {
        string? handle = request.Text("ReceiptHandle");
        return () => handle is null ? SqsErrors.MissingParameter("ReceiptHandle") : queue.Delete(handle);
    }
}
