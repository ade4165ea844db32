using System.Text.Json.Serialization;

namespace TypedSqs;

/// <summary>
/// Declares a partial record, class or struct to be a message of an Amazon SQS queue. A producer for it,
/// <c>&lt;Type&gt;Producer</c>, is generated, and <see cref="IProducer{T}"/> can be injected for it.
/// </summary>
/// <remarks>
/// Without a <see cref="MessageBodyAttribute"/> the body is the type as JSON, equal byte for byte to what
/// <see cref="System.Text.Json.JsonSerializer"/> writes with the same options.
/// </remarks>
/// <param name="queueName">
/// The name of the queue (not its URL): 1 to 80 characters of <c>A-Z a-z 0-9 _ -</c>; a name that ends in <c>.fifo</c> is a FIFO queue.
/// Configuration can map it to another name or to a URL.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class QueueMessageAttribute(string queueName) : Attribute
{
    /// <summary>The name of the queue, as declared.</summary>
    public string QueueName { get; } = queueName;

    /// <summary>
    /// Whether the queue is FIFO. The suffix <c>.fifo</c> of the name says so already; set it where the declared name is a
    /// logical one that configuration maps to a FIFO queue.
    /// </summary>
    /// <value>By default, whether <see cref="QueueName"/> ends in <c>.fifo</c>.</value>
    public bool Fifo { get; set; }

    /// <summary>
    /// Whether the FIFO queue has content-based deduplication switched on, so that a message needs no deduplication id.
    /// SQS then takes the SHA-256 of the body alone: two messages that differ only in their attributes are duplicates.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool ContentBasedDeduplication { get; set; }

    /// <summary>
    /// What a message may weigh, in bytes, counted as SQS counts: the body in UTF-8 plus name, data type and value of each attribute.
    /// </summary>
    /// <value>262,144 (256 KiB) by default; from 1,024 to 1,048,576 (1 MiB).</value>
    /// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/quotas-messages.html"/>
    public int MaxMessageBytes { get; set; }

    /// <summary>
    /// Whether it is an error that the compiler cannot prove every message of the type to fit its limit. The properties that it cannot bound are
    /// named; bound them with <see cref="MaxCharsAttribute"/>, <see cref="MaxItemsAttribute"/> or <see cref="MaxBytesAttribute"/>.
    /// </summary>
    /// <value><see langword="false"/> by default, or what the MSBuild property <c>TypedSqsRequireSizeProof</c> says.</value>
    public bool RequireSizeProof { get; set; }

    /// <summary>Where each message carries its trace context.</summary>
    /// <value><see cref="TraceContextCarrier.Header"/> by default, which costs nothing.</value>
    public TraceContextCarrier TraceContext { get; set; }

    /// <summary>
    /// How many of the ten message attributes are kept free for what others add after the message has left the producer: tracing agents, or
    /// the pointer of a claim check. A message with more than the rest does not compile, and is not sent.
    /// </summary>
    /// <value>0 by default; from 0 to 10. Those of <see cref="TraceContext"/> are counted by themselves.</value>
    public int ReservedAttributes { get; set; }

    /// <summary>
    /// How many bytes of the limit are kept free for what others add, as SQS counts: name, data type and value of each attribute. The proof of
    /// size, the check of each message and the bytes of a batch count them as if they were there.
    /// </summary>
    /// <value>0 by default; from 0 to 1,048,576.</value>
    public int ReservedBytes { get; set; }

    /// <summary>Seconds that SQS holds back each message before a consumer can see it. Not for FIFO queues.</summary>
    /// <value>None by default (the queue's own delay applies); from 0 to 900.</value>
    public int DelaySeconds { get; set; }

    /// <summary>
    /// The <see cref="JsonSerializerContext"/> whose options the body follows, and which writes the parts that generated code cannot.
    /// </summary>
    /// <value>By default the context of this compilation that names the message in <c>[JsonSerializable]</c>, or none.</value>
    public Type? JsonContext { get; set; }

    /// <summary>How names of properties become names in the JSON body. A context, where there is one, decides instead.</summary>
    /// <value><see cref="JsonKnownNamingPolicy.Unspecified"/> by default: the name as it stands.</value>
    public JsonKnownNamingPolicy JsonPropertyNamingPolicy { get; set; }

    /// <summary>Which properties the JSON body leaves out. A context, where there is one, decides instead.</summary>
    /// <value><see cref="JsonIgnoreCondition.Never"/> by default: <see langword="null"/> is written.</value>
    public JsonIgnoreCondition JsonDefaultIgnoreCondition { get; set; }

    /// <summary>How names of properties become names of message attributes, where <see cref="MessageAttributeAttribute"/> gives none.</summary>
    /// <value><see cref="JsonKnownNamingPolicy.Unspecified"/> by default: the name as it stands.</value>
    public JsonKnownNamingPolicy AttributeNamingPolicy { get; set; }
}
