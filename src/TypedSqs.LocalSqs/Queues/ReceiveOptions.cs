namespace TypedSqs.Local;

/// <summary>What a receiver asks for.</summary>
/// <param name="Count">How many messages at most.</param>
/// <param name="VisibilityTimeout">How long they are hidden. <see langword="null"/>: as long as the queue says.</param>
/// <param name="AttemptId">FIFO queues only: the same id asks for the same messages again.</param>
/// <param name="QueueArn">The queue, for what is moved to its dead-letter queue.</param>
internal sealed record ReceiveOptions(int Count, TimeSpan? VisibilityTimeout, string? AttemptId, string QueueArn);
