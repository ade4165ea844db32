namespace TypedSqs.Local;

internal sealed class ChangeMessageVisibility : IOperation
{
    public string Name => nameof(ChangeMessageVisibility);

    public ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken)
    {
        SqsRefusal.ThrowIf(Read(context.Queue(), context.Request)());
        return ValueTask.CompletedTask;
    }

    /// <summary>Reads what a request, or an entry of a batch, wants changed.</summary>
    public static Func<SqsError?> Read(SqsQueue queue, RequestReader request)
    {
        string? handle = request.Text("ReceiptHandle");
        int? seconds = request.Integer("VisibilityTimeout");
        return (handle, seconds) switch
        {
            (null, _) => () => SqsErrors.MissingParameter("ReceiptHandle"),
            (_, null) => () => SqsErrors.MissingParameter("VisibilityTimeout"),
            _ => () => ParameterRules.VisibilityTimeout(seconds) ?? queue.ChangeVisibility(handle, TimeSpan.FromSeconds(seconds.Value)),
        };
    }
}
