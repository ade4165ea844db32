using System.Globalization;
using System.Text.Json;

namespace TypedSqs.Local;

/// <summary>Writes a message as a receiver gets it, with the attributes that it asked for.</summary>
internal sealed class ReceivedMessageWriter
{
    /// <summary>Every message was sent by the same user: signatures are not looked at.</summary>
    private const string SenderId = "AIDALOCALSQS000000000";

    private static readonly string[] SystemAttributeNames =
    [
        QueueAttribute.All, "SenderId", "SentTimestamp", "ApproximateReceiveCount", "ApproximateFirstReceiveTimestamp",
        "SequenceNumber", "MessageDeduplicationId", "MessageGroupId", TraceHeader.AttributeName, "DeadLetterQueueSourceArn",
    ];

    private readonly AttributeFilter _filter;
    private readonly IReadOnlyCollection<string> _systemNames;

    public ReceivedMessageWriter(AttributeFilter filter, IReadOnlyCollection<string> systemNames)
    {
        if (systemNames.FirstOrDefault(name => !SystemAttributeNames.Contains(name)) is { } unknown)
        {
            throw new SqsRefusal(SqsErrors.UnknownAttribute(unknown));
        }

        _filter = filter;
        _systemNames = systemNames;
    }

    public void Write(Utf8JsonWriter answer, ReceivedMessage received, string digest)
    {
        var content = received.Message.Content;
        answer.WriteStartObject();
        answer.WriteString("MessageId", received.Message.Id);
        answer.WriteString("ReceiptHandle", received.ReceiptHandle);
        answer.WriteString("MD5OfBody", digest);
        answer.WriteString("Body", content.Body);
        WriteSystemAttributes(answer, received);
        WriteAttributes(answer, content);
        answer.WriteEndObject();
    }

    private void WriteSystemAttributes(Utf8JsonWriter answer, ReceivedMessage received)
    {
        bool all = _systemNames.Contains(QueueAttribute.All);
        var asked = SystemAttributes(received).Where(pair => pair.Value is not null && (all || _systemNames.Contains(pair.Key))).ToList();
        if (asked.Count > 0)
        {
            answer.WriteStartObject("Attributes");
            asked.ForEach(pair => answer.WriteString(pair.Key, pair.Value));
            answer.WriteEndObject();
        }
    }

    private static IEnumerable<KeyValuePair<string, string?>> SystemAttributes(ReceivedMessage received)
    {
        var message = received.Message;
        return
        [
            new("SenderId", SenderId),
            new("SentTimestamp", Text(message.SentAt.ToUnixTimeMilliseconds())),
            new("ApproximateReceiveCount", Text(received.ReceiveCount)),
            new("ApproximateFirstReceiveTimestamp", Text(received.FirstReceivedAt.ToUnixTimeMilliseconds())),
            new("SequenceNumber", message.SequenceNumber),
            new("MessageDeduplicationId", message.Content.DeduplicationId),
            new("MessageGroupId", message.Content.GroupId),
            new(TraceHeader.AttributeName, message.Content.SystemAttributes.GetValueOrDefault(TraceHeader.AttributeName)?.StringValue),
            new("DeadLetterQueueSourceArn", message.SourceArn),
        ];
    }

    private void WriteAttributes(Utf8JsonWriter answer, OutgoingMessage content)
    {
        var asked = content.Attributes
            .Where(pair => _filter.Accepts(pair.Key))
            .ToDictionary(pair => pair.Key, pair => Delivered(pair.Value), StringComparer.Ordinal);
        // The digest is of what is delivered, so that a receiver can check it.
        if (MessageDigest.OfAttributes(asked) is not { } digest)
        {
            return;
        }

        answer.WriteString("MD5OfMessageAttributes", digest);
        answer.WriteStartObject("MessageAttributes");
        foreach (var (name, attribute) in asked)
        {
            answer.WriteStartObject(name);
            answer.WriteString("DataType", attribute.DataType);
            if (attribute.IsBinary)
            {
                answer.WriteBase64String("BinaryValue", attribute.BinaryValue);
            }
            else
            {
                answer.WriteString("StringValue", attribute.StringValue);
            }

            answer.WriteEndObject();
        }

        answer.WriteEndObject();
    }

    private static MessageAttribute Delivered(MessageAttribute attribute) =>
        attribute.IsNumber ? attribute with { StringValue = NumberText.WithoutZeroes(attribute.StringValue) } : attribute;

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);
}
