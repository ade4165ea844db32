using System.Diagnostics;
using System.Globalization;

namespace TypedSqs.Telemetry;

/// <summary>The trace context that a message carries, in the forms that it can have.</summary>
/// <param name="Context">The span; <see langword="default"/> for none.</param>
/// <param name="IsDecided">Whether somebody has decided that the trace is sampled, or that it is not.</param>
internal readonly record struct CarriedTrace(ActivityContext Context, bool IsDecided)
{
    /// <summary>Whether there is one. A context without its ids has no form: SQS would refuse a malformed one.</summary>
    public bool Exists => Context.TraceId != default && Context.SpanId != default;

    public bool IsSampled => (Context.TraceFlags & ActivityTraceFlags.Recorded) != 0;

    /// <summary><c>traceparent</c> of W3C.</summary>
    public string? TraceParent => Exists
        ? string.Create(CultureInfo.InvariantCulture, $"00-{Context.TraceId.ToHexString()}-{Context.SpanId.ToHexString()}-{(int)Context.TraceFlags & 0xFF:x2}")
        : null;

    /// <summary><c>tracestate</c> of W3C, which allows to drop what is too long; what is malformed is worth nothing.</summary>
    public string? TraceState =>
        Context.TraceState is { Length: > 0 and <= TraceContextAttributes.MaxTraceStateLength } state && !state.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? state
            : null;

    public static CarriedTrace Of(Activity? activity) => activity is { IdFormat: ActivityIdFormat.W3C }
        ? new CarriedTrace(activity.Context, activity.Recorded || !activity.IsAllDataRequested)
        : default;

    /// <summary>The trace that a message was prepared in. Whether a "not sampled" was decided is not stored.</summary>
    public static CarriedTrace Of(PreparedMessage message) =>
        ActivityContext.TryParse(message.TraceParent, message.TraceState, isRemote: true, out var context)
            ? new CarriedTrace(context, (context.TraceFlags & ActivityTraceFlags.Recorded) != 0)
            : default;
}
