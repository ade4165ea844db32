namespace TypedSqs;

/// <summary>
/// The limits of Amazon SQS, once: the compiler side and the run time both compile this file, so that a bound proven
/// at compile time and a check made at run time cannot disagree. Checked against the AWS documentation in November 2026.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"/>
internal static class SqsLimits
{
    /// <summary>What a message may weigh unless it declares otherwise: 256 KiB, in bytes.</summary>
    public const int DefaultMaxMessageBytes = 262_144;

    /// <summary>The least that a queue's MaximumMessageSize can be, in bytes.</summary>
    public const int MinMaxMessageBytes = 1_024;

    /// <summary>The most that SQS accepts in one message, and in one batch, in bytes (1 MiB since August 2025).</summary>
    public const int MaxMessageBytes = 1_048_576;

    /// <summary>Message attributes in one message.</summary>
    public const int MaxMessageAttributes = 10;

    /// <summary>Characters of an attribute's name. 256 is documented, and refused as "must be shorter than 256 bytes" by the service's own text.</summary>
    public const int MaxAttributeNameLength = 256;

    /// <summary>Characters of an attribute's data type, its label included.</summary>
    public const int MaxDataTypeLength = 256;

    /// <summary>Characters of a message group id or a message deduplication id.</summary>
    public const int MaxIdLength = 128;

    /// <summary>Characters of a queue name, the suffix <c>.fifo</c> included.</summary>
    public const int MaxQueueNameLength = 80;

    /// <summary>Seconds that a message can be delayed: 15 minutes.</summary>
    public const int MaxDelaySeconds = 900;

    /// <summary>Digits of precision in a Number attribute.</summary>
    public const int MaxNumberDigits = 38;

    /// <summary>The suffix that makes a queue FIFO.</summary>
    public const string FifoSuffix = ".fifo";
}
