namespace TypedSqs.Local;

/// <summary>What SQS asks of the redrive policies of a queue.</summary>
internal static class RedriveRules
{
    public static SqsError? Check(SqsAccount account, string queueName, bool isFifo, IReadOnlyDictionary<string, string> attributes)
    {
        if (attributes.GetValueOrDefault(QueueAttribute.RedriveAllowPolicy) is { Length: > 0 } allowText
            && RedriveAllowPolicy.Fault(allowText) is { } allowFault)
        {
            return SqsErrors.InvalidParameterValue(allowText, QueueAttribute.RedriveAllowPolicy, allowFault);
        }

        if (attributes.GetValueOrDefault(QueueAttribute.RedrivePolicy) is not { Length: > 0 } text)
        {
            return null;
        }

        string? fault = RedrivePolicy.TryParse(text, out var policy) ?? FaultOfTarget(account, queueName, isFifo, policy!.DeadLetterTargetArn);
        return fault is null ? null : SqsErrors.InvalidParameterValue(text, QueueAttribute.RedrivePolicy, fault);
    }

    private static string? FaultOfTarget(SqsAccount account, string queueName, bool isFifo, string targetArn)
    {
        string sourceArn = account.ArnOf(queueName);
        if (account.FindByArn(targetArn) is not { } target)
        {
            // A queue can be its own dead-letter queue, from the moment on when it is created.
            return targetArn == sourceArn ? null : "Dead letter target does not exist.";
        }

        if (target.IsFifo != isFifo)
        {
            return "Dead-letter queue must be same type of queue as the source.";
        }

        return RedriveAllowPolicy.Allows(target.Settings.Values.GetValueOrDefault(QueueAttribute.RedriveAllowPolicy), sourceArn)
            ? null
            : "The redrive allow policy of the dead-letter queue does not allow this queue as a source.";
    }
}
