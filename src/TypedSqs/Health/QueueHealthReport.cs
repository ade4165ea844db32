namespace TypedSqs;

/// <summary>What is known of all queues that were looked at.</summary>
public sealed class QueueHealthReport
{
    /// <summary>Takes what was found, or what a test says was found.</summary>
    /// <param name="queues">One entry for each queue.</param>
    /// <exception cref="ArgumentNullException"><paramref name="queues"/> is <see langword="null"/>.</exception>
    public QueueHealthReport(IReadOnlyList<QueueHealthEntry> queues)
    {
        ArgumentNullException.ThrowIfNull(queues);
        Queues = queues;
    }

    /// <summary>One entry for each queue; those of <see cref="QueueHealth"/> are in the order of their names.</summary>
    public IReadOnlyList<QueueHealthEntry> Queues { get; }

    /// <summary>The worst of all queues; <see cref="QueueHealthStatus.Healthy"/> where there is none.</summary>
    public QueueHealthStatus Status => Queues.Select(static queue => queue.Status).DefaultIfEmpty(QueueHealthStatus.Healthy).Min();

    /// <summary>A line for each queue that is not healthy, or one that says how many are.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Status == QueueHealthStatus.Healthy
        ? Queues.Count == 1 ? "1 queue is as declared." : FormattableString.Invariant($"{Queues.Count} queues are as declared.")
        : string.Join('\n', Queues.Where(static queue => queue.Status != QueueHealthStatus.Healthy).Select(static queue => $"'{queue.Queue}': {queue.Description}"));
}
