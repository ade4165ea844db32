namespace TypedSqs.EndToEnd.Tests.Telemetry;

[QueueMessage("tracked")]
internal sealed partial record Tracked(int Number);

/// <summary>It is proven to fit with its trace context.</summary>
[QueueMessage("tracked-w3c", TraceContext = TraceContextCarrier.HeaderAndAttributes, RequireSizeProof = true)]
internal sealed partial record TrackedByW3C(int Number);
