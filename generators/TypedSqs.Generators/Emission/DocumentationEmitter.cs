using System.Globalization;
using System.Security;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>Writes what a person sees who hovers over a message or its producer: queue, kind, ids, limit, attributes.</summary>
internal static class DocumentationEmitter
{
    private const int EntriesOfABatch = 10;

    public static void WriteProducer(IndentedWriter writer, ResolvedMessage message)
    {
        writer.Write($"""
            /// <summary>Sends <see cref="{message.Model.Type.FullName}"/> messages to {QueueOf(message)}.</summary>
            /// <remarks>
            /// <list type="bullet">
            /// <item><description>Size: {SizeFact(message)}</description></item>
            """);
        foreach (string fact in Facts(message))
        {
            writer.Write($"/// <item><description>{fact}</description></item>");
        }

        writer.Write("""
            /// </list>
            /// </remarks>
            """);
    }

    /// <summary>On the message itself, behind whatever its author says of it: it is what <c>IProducer&lt;OrderPlaced&gt;</c> shows.</summary>
    public static void WriteMessage(IndentedWriter writer, ResolvedMessage message)
    {
        writer.Write($"""
            /// <remarks>
            /// Sent to {QueueOf(message)} by <see cref="{message.Model.Type.ProducerIdentifier}"/>.
            /// Size: {SizeFact(message)}
            """);
        if (AttributesFact(message) is { } attributes)
        {
            writer.Write($"/// {attributes}");
        }

        writer.Write("/// </remarks>");
    }

    private static string QueueOf(ResolvedMessage message)
        => $"the Amazon SQS {(message.Model.Queue.IsFifo ? "FIFO queue" : "queue")} <c>{message.Model.Queue.Name}</c>";

    /// <summary>The limit, and whether each message is proven to keep it.</summary>
    private static string SizeFact(ResolvedMessage message)
    {
        string limit = $"at most {Bytes(message.MaxMessageBytes)} bytes, body and attributes together";
        return message.Size?.Max switch
        {
            null => $"{limit}; checked when it is sent.",
            { } max when max > message.MaxMessageBytes => $"{limit}; checked when it is sent, since it could weigh {Bytes(max)}.",
            { } max when max * EntriesOfABatch <= SqsLimits.MaxMessageBytes
                => $"{limit}; proven: never more than {Bytes(max)}, so a batch of ten never splits.",
            { } max => $"{limit}; proven: never more than {Bytes(max)}.",
        };
    }

    private static IEnumerable<string> Facts(ResolvedMessage message)
    {
        var model = message.Model;
        yield return model.RawBody is { } body
            ? $"Body: {Code(body.Property)}, {(body.Kind == LeafKind.Text ? "as it stands" : "as base64")}."
            : "Body: the message as JSON.";

        if (!model.GroupId.IsEmpty)
        {
            yield return $"Message group id: {Parts(model.GroupId, isHash: false)}.";
        }

        if (!model.DeduplicationId.IsEmpty)
        {
            yield return $"Message deduplication id: {Parts(model.DeduplicationId, model.HashesDeduplicationId)}.";
        }
        else if (model.Queue.ContentBasedDeduplication)
        {
            yield return "Deduplication: by the content of the body.";
        }

        if (model.Delay is { } delay)
        {
            yield return $"Delay: {Code(delay.Property)}.";
        }
        else if (model.Queue.DelaySeconds is { } seconds)
        {
            yield return $"Delay: {Bytes(seconds)} seconds.";
        }

        if (AttributesFact(message) is { } attributes)
        {
            yield return attributes;
        }

        if (message.Reserve.TraceContext != TraceContextCarrier.Header)
        {
            yield return message.Reserve.TraceContext == TraceContextCarrier.None
                ? "Trace context: none is sent."
                : $"Trace context: {Code("AWSTraceHeader")}, and {Code(TraceContextAttributes.TraceParent)} and {Code(TraceContextAttributes.TraceState)} as message attributes.";
        }

        if (message.Reserve is { Attributes: > 0 } or { Bytes: > 0 })
        {
            yield return $"Kept free for others: {Bytes(message.Reserve.Attributes)} message attributes, {Bytes(message.Reserve.Bytes)} bytes.";
        }
    }

    private static string? AttributesFact(ResolvedMessage message)
    {
        var attributes = message.Model.Attributes.Select((attribute, i) => $"{Code(message.AttributeNames[i])} ({Text(attribute.DataType)})")
            .Concat(message.Model.ConstantAttributes.Select(constant => $"{Code(constant.Name)} ({Text(constant.DataType)}, constant)"))
            .ToList();
        return attributes.Count > 0 ? $"Message attributes: {string.Join(", ", attributes)}." : null;
    }

    private static string Parts(EquatableArray<ScalarModel> parts, bool isHash)
    {
        string names = string.Join(", ", parts.Select(part => Code(part.Property)));
        return isHash ? $"SHA-256 of {names}" : parts.Count > 1 ? $"{names}, joined with <c>|</c>" : names;
    }

    /// <summary>A text within a comment of one line, which any of the ends of a line that C# knows would end.</summary>
    private static string Text(string text) => string.Concat(SecurityElement.Escape(text).Select(
        c => char.IsControl(c) || c is '\u2028' or '\u2029' ? "&#x" + ((int)c).ToString("X4", CultureInfo.InvariantCulture) + ";" : c.ToString()));

    private static string Code(string name) => $"<c>{name}</c>";

    private static string Bytes(long count) => count.ToString("N0", CultureInfo.InvariantCulture);
}
