namespace TypedSqs;

/// <summary>A group of a FIFO queue that waits after a failure. See <see cref="GroupFailurePolicy.Pause"/>.</summary>
/// <param name="Queue">The real name of the queue.</param>
/// <param name="MessageGroupId">The group.</param>
/// <param name="WaitingMessages">How many messages wait in it.</param>
public sealed record PausedGroup(string Queue, string MessageGroupId, int WaitingMessages);
