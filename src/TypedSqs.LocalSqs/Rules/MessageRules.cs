namespace TypedSqs.Local;

/// <summary>One thing that SQS asks of a message. Returns the fault, or <see langword="null"/>.</summary>
internal delegate SqsError? MessageRule(OutgoingMessage message, QueueSettings queue);

/// <summary>All that SQS asks of a message, in the order in which it is checked: the first fault is the answer.</summary>
internal static class MessageRules
{
    private static readonly MessageRule[] All =
    [
        BodyRules.IsPresent,
        BodyRules.HasAllowedCharacters,
        AttributeRules.AreNotTooMany,
        AttributeRules.Each(AttributeNameRules.IsPresent),
        AttributeRules.Each(AttributeNameRules.IsNotTooLong),
        AttributeRules.Each(AttributeNameRules.HasAllowedCharacters),
        AttributeRules.Each(AttributeNameRules.IsNotReserved),
        AttributeRules.Each(AttributeNameRules.HasPeriodsInsideOnly),
        AttributeRules.Each(AttributeTypeRules.IsPresent),
        AttributeRules.Each(AttributeTypeRules.IsNotTooLong),
        AttributeRules.Each(AttributeTypeRules.IsKnown),
        AttributeRules.Each(AttributeTypeRules.HasAllowedCharacters),
        AttributeRules.Each(AttributeValueRules.IsNotAList),
        AttributeRules.Each(AttributeValueRules.IsPresent),
        AttributeRules.Each(AttributeValueRules.IsInTheFieldOfItsType),
        AttributeRules.Each(AttributeValueRules.HasAllowedCharacters),
        AttributeRules.Each(AttributeValueRules.IsANumber),
        SystemAttributeRules.AreKnown,
        SystemAttributeRules.TraceHeaderIsAString,
        SystemAttributeRules.TraceHeaderIsWellFormed,
        SizeRules.FitsTheQueue,
        DelayRules.IsInRange,
        DelayRules.IsForStandardQueues,
        GroupRules.IsPresentOnFifo,
        GroupRules.IsWellFormed,
        DeduplicationRules.IsForFifoQueues,
        DeduplicationRules.IsWellFormed,
        DeduplicationRules.IsPresentOnFifo,
    ];

    public static SqsError? Check(OutgoingMessage message, QueueSettings queue)
    {
        foreach (var rule in All)
        {
            if (rule(message, queue) is { } error)
            {
                return error;
            }
        }

        return null;
    }
}
