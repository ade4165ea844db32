namespace TypedSqs.EndToEnd.Tests.Batching;

[QueueMessage("readings")]
public sealed partial record Reading([MessageBody] string Number);

[QueueMessage("steps.fifo")]
public sealed partial record StepDone(
    [MessageBody] string Number,
    [MessageGroupId] string Group,
    [MessageDeduplicationId] string Id);
