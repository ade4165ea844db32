namespace TypedSqs.Soak;

[QueueMessage("readings")]
public sealed partial record Reading(int Sensor, double Celsius, string? Note);

[QueueMessage("steps.fifo")]
public sealed partial record StepDone([MessageGroupId] string Group, [MessageDeduplicationId] long Number);
