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
    /// The header of a span, or <see langword="null"/> for one that has no such form: SQS would refuse a malformed one. Whether the trace is sampled
    /// is left open where nobody has decided it, as in a process without a tracer, so that a "no" that nobody said does not switch off the
    /// traces of consumers.
    /// </summary>
    public static string? Of(Activity? activity)
    {
        if (!HasContext(activity))
        {
            return null;
        }

        var trace = activity!.TraceId.ToHexString(); // not null: it has a context
        var sampled = activity.Recorded ? ";Sampled=1" : activity.IsAllDataRequested ? "" : ";Sampled=0";
        return $"{RootPrefix}{trace.AsSpan(0, 8)}-{trace.AsSpan(8)};{ParentPrefix}{activity.SpanId.ToHexString()}{sampled}";
    }

    public static bool HasContext(Activity? activity) =>
        activity is { IdFormat: ActivityIdFormat.W3C } && activity.TraceId != default && activity.SpanId != default;

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
