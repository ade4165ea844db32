namespace TypedSqs.Telemetry;

/// <summary>The attributes of spans and measurements: those of OpenTelemetry's conventions, and a few of our own. None holds content of a message.</summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/registry/attributes/messaging/"/>
internal static class Tags
{
    public const string System = "messaging.system";
    public const string OperationName = "messaging.operation.name";
    public const string OperationType = "messaging.operation.type";
    public const string DestinationName = "messaging.destination.name";
    public const string MessageId = "messaging.message.id";
    public const string BodySize = "messaging.message.body.size";
    public const string EnvelopeSize = "messaging.message.envelope.size";
    public const string BatchCount = "messaging.batch.message_count";
    public const string ServerAddress = "server.address";
    public const string ServerPort = "server.port";
    public const string QueueUrl = "aws.sqs.queue.url";
    public const string RequestId = "aws.request_id";
    public const string ErrorType = "error.type";

    public const string Outcome = "typedsqs.outcome";
    public const string Attempts = "typedsqs.attempts";
    public const string SealReason = "typedsqs.seal_reason";

    public const string Sqs = "aws_sqs";
}
