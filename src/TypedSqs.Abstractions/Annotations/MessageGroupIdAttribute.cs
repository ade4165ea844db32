namespace TypedSqs;

/// <summary>
/// Makes a property the message group id. On a FIFO queue messages of one group are delivered in order; on a standard
/// queue the group is a tenant of a fair queue.
/// </summary>
/// <remarks>
/// Where several properties carry it, their values are joined in the order of <see cref="Order"/> with <c>|</c> between them;
/// <c>|</c> and <c>\</c> inside a value are escaped with <c>\</c>, so that two different sets of values never make the same id.
/// A group id is 1 to 128 characters from U+0021 to U+007E.
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagegroupid-property.html"/>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues.html"/>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MessageGroupIdAttribute : Attribute
{
    /// <summary>The place of this property among those that make up the id; each needs a place of its own.</summary>
    /// <value>0 by default.</value>
    public int Order { get; set; }
}
