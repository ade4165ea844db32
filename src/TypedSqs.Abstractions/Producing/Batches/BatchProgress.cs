namespace TypedSqs;

/// <summary>How far a batch is: outcomes so far, counted in the order of the messages.</summary>
/// <param name="Total">How many messages there are; <see langword="null"/> for a stream, whose end is not known.</param>
/// <param name="Delivered">How many SQS has stored.</param>
/// <param name="NotSent">How many are certainly not in the queue.</param>
/// <param name="Unknown">Of how many it is unknown.</param>
public readonly record struct BatchProgress(int? Total, long Delivered, long NotSent, long Unknown)
{
    /// <summary>How many messages have an outcome.</summary>
    public long Completed => Delivered + NotSent + Unknown;
}
