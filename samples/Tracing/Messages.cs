using TypedSqs;

namespace Tracing;

/// <summary>Sent alone: its trace context is in the system attribute AWSTraceHeader, which costs nothing.</summary>
[QueueMessage("orders")]
public sealed partial record OrderPlaced(Guid OrderId, decimal Total);

/// <summary>Buffered, and for consumers that read only W3C: traceparent and tracestate are message attributes too, and count.</summary>
[QueueMessage("events", TraceContext = TraceContextCarrier.HeaderAndAttributes)]
public sealed partial record PageViewed([MessageAttribute] int Page);
