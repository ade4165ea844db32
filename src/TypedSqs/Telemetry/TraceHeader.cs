using System.Diagnostics;

namespace TypedSqs.Telemetry;

/// <summary>The header of AWS X-Ray: <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>.</summary>
/// <seealso href="https://docs.aws.amazon.com/xray/latest/devguide/xray-concepts.html#xray-concepts-tracingheader"/>
internal static class TraceHeader
{
    public const string AttributeName = "AWSTraceHeader";

    private const string RootPrefix = "Root=1-";
    private const string ParentPrefix = "Parent=";

    /// <summary>
    /// The header of a span, or <see langword="null"/> where there is none. Whether the trace is sampled is left open where nobody has decided it, as in a process without a tracer, so that a "no" that nobody said does not switch off the
    /// traces of consumers.
    /// </summary>
    public static string? Of(CarriedTrace trace)
    {
        if (!trace.Exists)
        {
            return null;
        }

        var id = trace.Context.TraceId.ToHexString();
        var sampled = !trace.IsDecided ? "" : trace.IsSampled ? ";Sampled=1" : ";Sampled=0";
        return $"{RootPrefix}{id.AsSpan(0, 8)}-{id.AsSpan(8)};{ParentPrefix}{trace.Context.SpanId.ToHexString()}{sampled}";
    }

    public static bool TryRead(string? header, out ActivityContext context)
    {
        string? trace = null, span = null;
        var flags = ActivityTraceFlags.None;
        foreach (var part in (header ?? "").Split(';', StringSplitOptions.TrimEntries))
        {
            if (part.StartsWith(RootPrefix, StringComparison.OrdinalIgnoreCase))
            {
                trace = part[RootPrefix.Length..].Replace("-", "", StringComparison.Ordinal);
            }
            else if (part.StartsWith(ParentPrefix, StringComparison.OrdinalIgnoreCase))
            {
                span = part[ParentPrefix.Length..];
            }
            else if (string.Equals(part, "Sampled=1", StringComparison.OrdinalIgnoreCase))
            {
                flags = ActivityTraceFlags.Recorded;
            }
        }

        // Both forms have the same digits, and this one knows which are right.
        var text = $"00-{trace}-{span}-{(int)flags:x2}".ToLowerInvariant();
        return ActivityContext.TryParse(text, traceState: null, isRemote: true, out context);
    }
}
