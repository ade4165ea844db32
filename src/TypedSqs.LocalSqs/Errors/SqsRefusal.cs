namespace TypedSqs.Local;

/// <summary>Ends a request with an error.</summary>
#pragma warning disable CA1032 // thrown with an error and in no other way
internal sealed class SqsRefusal(SqsError error) : Exception(error.Message)
#pragma warning restore CA1032
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
