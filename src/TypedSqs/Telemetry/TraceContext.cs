using Amazon.SQS.Model;

namespace TypedSqs.Telemetry;

/// <summary>Gives messages the context of their trace, as their types declare.</summary>
internal static class TraceContext
{
    /// <returns>The system attributes; <see langword="null"/> for none.</returns>
    public static Dictionary<string, MessageSystemAttributeValue>? Add(MessageEncoder message, MessageContract contract, int maxMessageBytes, CarriedTrace trace)
    {
        AddAttributes(message, contract, maxMessageBytes, trace);
        return contract.TraceContext != TraceContextCarrier.None && TraceHeader.Of(trace) is { } header
            ? new(1) { [TraceHeader.AttributeName] = new MessageSystemAttributeValue { DataType = "String", StringValue = header } }
            : null;
    }

    /// <summary>
    /// Adds the context of W3C to a message that declares it, as far as there is room: a message that is proven to fit has it always, and
    /// no other is lost for it.
    /// </summary>
    private static void AddAttributes(MessageEncoder message, MessageContract contract, int maxMessageBytes, CarriedTrace trace)
    {
        if (contract.TraceContext == TraceContextCarrier.HeaderAndAttributes
            && trace.TraceParent is { } parent
            && TryAdd(message, contract, maxMessageBytes, TraceContextAttributes.TraceParent, parent)
            && trace.TraceState is { } state)
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
}
