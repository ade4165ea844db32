namespace TypedSqs;

/// <summary>
/// Makes a property (<see cref="int"/> seconds or a <see cref="TimeSpan"/>, either of them nullable) the time that SQS holds back the message,
/// from 0 to 900 seconds. SQS counts whole seconds: a fraction is rounded up, so that no message is seen too early. Not for FIFO queues.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-timers.html"/>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class DelaySecondsAttribute : Attribute;
