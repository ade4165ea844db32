namespace TypedSqs.Failures;

/// <summary>A fault as it was met by a request with several messages: what it means, and what tells of it.</summary>
/// <param name="Meaning">What it means.</param>
/// <param name="Exception">What the AWS SDK threw, or <see langword="null"/> where an answer told.</param>
internal sealed record MetFault(ServiceFault Meaning, Exception? Exception = null)
{
    /// <summary>The code that the answer gives for one message.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>What would make a look-up needless, where the look-up of the queue's URL failed.</summary>
    public string? LookUpKey { get; init; }
}
