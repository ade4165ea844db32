namespace TypedSqs.Local;

/// <summary>A refusal as SQS words it.</summary>
/// <param name="Type">The shape's name, with its namespace: the <c>__type</c> of the answer.</param>
/// <param name="Code">The code of the Query protocol, which SDKs report as the error code: <c>x-amzn-query-error</c>. <see langword="null"/> where SQS sends no such header.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Message">The text for a reader.</param>
internal sealed record SqsError(string Type, string? Code, int Status, string Message)
{
    /// <summary>Whether the sender is at fault; otherwise the service is, and a retry may help.</summary>
    public bool SenderFault => Status < 500;
}
