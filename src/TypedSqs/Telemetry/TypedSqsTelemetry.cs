using System.Diagnostics;

namespace TypedSqs;

/// <summary>What to listen to: <c>tracing.AddSource(TypedSqsTelemetry.ActivitySourceName)</c>, <c>metrics.AddMeter(TypedSqsTelemetry.MeterName)</c>.</summary>
/// <remarks>
/// Spans and metrics follow the semantic conventions of OpenTelemetry for messaging. Where nobody listens they cost nothing, and a listener that
/// throws costs no message.
/// </remarks>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/messaging/sqs/"/>
public static class TypedSqsTelemetry
{
    /// <summary>The name of the <see cref="ActivitySource"/>.</summary>
    public const string ActivitySourceName = "TypedSqs";

    /// <summary>The name of the <see cref="System.Diagnostics.Metrics.Meter"/>.</summary>
    public const string MeterName = "TypedSqs";

    /// <summary>
    /// Reads the trace context of a message that was received, so that a consumer can continue the trace of its sender. Ask for the
    /// attribute: <c>MessageSystemAttributeNames = ["AWSTraceHeader"]</c>.
    /// </summary>
    /// <param name="traceHeader">The system attribute <c>AWSTraceHeader</c> of the message; <see langword="null"/> where it has none.</param>
    /// <param name="context">The span of the sender, as a parent or a link for a span of the consumer.</param>
    /// <returns>Whether the header holds a context.</returns>
    /// <seealso href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader"/>
    public static bool TryReadTraceHeader(string? traceHeader, out ActivityContext context) => TraceHeader.TryRead(traceHeader, out context);
}
