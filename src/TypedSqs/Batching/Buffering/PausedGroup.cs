namespace TypedSqs;

/// <summary>A group of a FIFO queue that waits after a failure. See <see cref="GroupFailurePolicy.Pause"/>.</summary>
/// <param name="Queue">The real name of the queue.</param>
/// <param name="MessageGroupId">The group.</param>
/// <param name="WaitingMessages">How many messages wait in it.</param>
public sealed record PausedGroup(string Queue, string MessageGroupId, int WaitingMessages)
{
    /// <summary>The URL of the queue, which tells it from one of the same name in another account.</summary>
    /// <value><see langword="null"/> where it has not been looked up yet; of a group that is named by hand, for each queue of the name.</value>
    public string? QueueUrl { get; init; }

    /// <summary>Tells two queues of one name apart also where neither has a URL. A group that is named by hand has none.</summary>
    internal QueueIdentity? Identity { get; init; }
}
