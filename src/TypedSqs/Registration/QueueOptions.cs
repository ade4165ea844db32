namespace TypedSqs;

/// <summary>Settings of one queue. What is <see langword="null"/> stays as the message type declares it.</summary>
public sealed class QueueOptions
{
    /// <summary>The URL of the queue. It needs no look-up, and wins over <see cref="QueueName"/>.</summary>
    /// <value><see langword="null"/> by default. An absolute URL, http or https, that ends in the name of the queue.</value>
    public string? QueueUrl { get; set; }

    /// <summary>The real name of the queue, where it is not the declared one. <see cref="TypedSqsOptions.QueueNamePrefix"/> is not applied to it.</summary>
    /// <value><see langword="null"/> by default. 1 to 80 characters of <c>A-Z a-z 0-9 _ -</c>; a FIFO queue's ends in <c>.fifo</c>.</value>
    public string? QueueName { get; set; }

    /// <summary>The account that owns the queue, where it is not the client's own. Only for the look-up by name.</summary>
    /// <value><see langword="null"/> by default. 12 digits.</value>
    public string? QueueOwnerAccountId { get; set; }

    /// <summary>
    /// What a message of this queue may weigh, in bytes, as SQS counts; it wins over what the message type declares.
    /// Set it to the queue's own MaximumMessageSize where that is lower.
    /// </summary>
    /// <value><see langword="null"/> by default. From 1,024 to 1,048,576.</value>
    /// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"/>
    public int? MaxMessageBytes { get; set; }

    /// <summary>
    /// The key of the <c>IAmazonSQS</c> in the container (<c>AddKeyedSingleton</c>) that sends to this queue: for another account or region.
    /// </summary>
    /// <value><see langword="null"/> by default: the client without a key. A sender that is made without a container takes no other.</value>
    public string? Client { get; set; }

    /// <summary>Joins sends that are made at the same time into requests of up to ten.</summary>
    /// <value><see langword="null"/> by default: each send makes its own request.</value>
    public BufferOptions? Buffer { get; set; }
}
