namespace TypedSqs.Local;

/// <summary>What a receiver got.</summary>
/// <param name="Messages">Those that were handed out.</param>
/// <param name="NextVisibleAt">When the next one may become visible by itself.</param>
/// <param name="IsAtLimit">Whether so many messages are in flight that no more are handed out.</param>
internal sealed record ReceiveResult(IReadOnlyList<ReceivedMessage> Messages, DateTimeOffset? NextVisibleAt, bool IsAtLimit);
