namespace TypedSqs;

/// <summary>Where a message carries its trace context, so that a consumer can continue the trace of the sender.</summary>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html#sqs-message-system-attributes"/>
public enum TraceContextCarrier
{
    /// <summary>
    /// The message system attribute <c>AWSTraceHeader</c>, in the format of AWS X-Ray. It takes none of the ten attributes and has no
    /// weight, and AWS itself reads it.
    /// </summary>
    Header,

    /// <summary>
    /// The same, and <c>traceparent</c> and <c>tracestate</c> of W3C as message attributes: for consumers that read nothing else. They take
    /// two of the ten attributes and up to 600 bytes, and both are counted. A message that has no room for them goes without.
    /// </summary>
    HeaderAndAttributes,

    /// <summary>Nothing.</summary>
    None,
}
