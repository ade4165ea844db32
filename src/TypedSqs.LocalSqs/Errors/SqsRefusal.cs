namespace TypedSqs.Local;

/// <summary>Ends a request with an error.</summary>
internal sealed class SqsRefusal(SqsError error) : Exception(error.Message)
{
    public SqsError Error { get; } = error;

    /// <summary>Throws if a rule found a fault.</summary>
    public static void ThrowIf(SqsError? error)
    {
        if (error is not null)
        {
            throw new SqsRefusal(error);
        }
    }
}
