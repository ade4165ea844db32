using System.Diagnostics;
using System.Globalization;
using Amazon.SQS.Model;

namespace TypedSqs.Telemetry;

/// <summary>Gives messages the context of their trace, in the forms that their types declare.</summary>
internal static class TraceContext
{
    public static Dictionary<string, MessageSystemAttributeValue>? SystemAttributesOf(MessageContract contract, Activity? activity) =>
        contract.TraceContext != TraceContextCarrier.None && TraceHeader.Of(activity) is { } header
            ? new(1) { [TraceHeader.AttributeName] = new MessageSystemAttributeValue { DataType = "String", StringValue = header } }
            : null;

    /// <summary>
    /// Adds the context of W3C to a message that declares it, as far as there is room: a message that is proven to fit has it always, and
    /// no other is lost for it.
    /// </summary>
    public static void AddAttributes(MessageEncoder message, MessageContract contract, int maxMessageBytes, Activity? activity)
    {
        if (contract.TraceContext == TraceContextCarrier.HeaderAndAttributes && TraceHeader.HasContext(activity)
            && TryAdd(message, contract, maxMessageBytes, TraceContextAttributes.TraceParent, TraceParentOf(activity!)) // not null: it has a context
            && StateOf(activity!) is { } state)
        {
            TryAdd(message, contract, maxMessageBytes, TraceContextAttributes.TraceState, state);
        }
    }

    private static bool TryAdd(MessageEncoder message, MessageContract contract, int maxMessageBytes, string name, string value)
    {
        var bytes = MessageSizing.Attribute(name, TraceContextAttributes.DataType, value.Length);
        if (message.Attributes.Length + contract.ReservedAttributes >= SqsLimits.MaxMessageAttributes
            || message.SizeBytes + bytes > maxMessageBytes - contract.ReservedBytes)
        {
            return false;
        }

        message.AddAttribute(name, TraceContextAttributes.DataType, value);
        return true;
    }

    private static string TraceParentOf(Activity activity) => string.Create(
        CultureInfo.InvariantCulture,
        $"00-{activity.TraceId.ToHexString()}-{activity.SpanId.ToHexString()}-{(int)activity.ActivityTraceFlags & 0xFF:x2}");

    /// <summary>W3C allows to drop what is too long, and what is malformed is worth nothing.</summary>
    private static string? StateOf(Activity activity) =>
        activity.TraceStateString is { Length: > 0 and <= TraceContextAttributes.MaxTraceStateLength } state
        && !state.AsSpan().ContainsAnyExceptInRange(' ', '~')
            ? state
            : null;
}
