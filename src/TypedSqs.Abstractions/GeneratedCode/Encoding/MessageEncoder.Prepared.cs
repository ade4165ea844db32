using System.Security.Cryptography;
using TypedSqs.Checking;

namespace TypedSqs.GeneratedCode;

public sealed partial class MessageEncoder
{
    /// <summary>Adds an attribute that no compiler has seen, where SQS takes its name and type and there is none of that name.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="contract">What the message type declares.</param>
    /// <exception cref="TypedSqsException">SQS would refuse the name or the type.</exception>
    public void AddAttribute(PreparedAttribute attribute, MessageContract contract)
    {
        ArgumentNullException.ThrowIfNull(attribute);
        ArgumentNullException.ThrowIfNull(contract);
        ForeignAttributeChecks.Run(attribute, this, contract);
        AddAttribute(attribute.Name, attribute.DataType, attribute.Text);
        AddBinaryAttribute(attribute.Name, attribute.DataType, attribute.Bytes);
    }

    /// <summary>Takes over a prepared message. It may come from anywhere: it has yet to be checked.</summary>
    /// <param name="message">The message.</param>
    /// <param name="contract">What the message says of its type.</param>
    /// <exception cref="TypedSqsException">SQS would refuse the name or the type of an attribute.</exception>
    public void Encode(PreparedMessage message, MessageContract contract)
    {
        ArgumentNullException.ThrowIfNull(message);
        SetTextBody(message.Body);
        SetMessageGroupId(message.MessageGroupId);
        SetMessageDeduplicationId(message.MessageDeduplicationId);
        SetDelay(message.DelaySeconds);
        foreach (PreparedAttribute attribute in message.Attributes)
        {
            AddAttribute(attribute, contract);
        }
    }

    /// <summary>Copies what is encoded and checked. A FIFO message without a deduplication id gets one that it keeps.</summary>
    /// <param name="contract">What the message type declares.</param>
    /// <param name="queue">The queue that was named.</param>
    /// <param name="id">The stable id.</param>
    /// <param name="now">The time.</param>
    /// <param name="traceParent">The trace that it is prepared in.</param>
    /// <param name="traceState">What goes with that.</param>
    /// <returns>The copy.</returns>
    public PreparedMessage ToPrepared(
        MessageContract contract, string queue, Guid id, DateTimeOffset now, string? traceParent = null, string? traceState = null)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return new PreparedMessage
        {
            Id = id,
            PreparedAt = now,
            MessageType = contract.MessageType,
            Queue = queue,
            IsFifo = contract.IsFifo,
            MaxMessageBytes = contract.MaxMessageBytes,
            Body = BodyText,
            Attributes = [.. _attributes.Take(_attributeCount).Select(Copy)],
            MessageGroupId = MessageGroupId,
            MessageDeduplicationId = MessageDeduplicationId ?? (contract.IsFifo ? StableDeduplicationId(contract, id) : null),
            DelaySeconds = DelaySeconds,
            TraceContext = contract.TraceContext,
            TraceParent = traceParent,
            TraceState = traceState,
            ReservedAttributes = contract.ReservedAttributes,
            ReservedBytes = contract.ReservedBytes,
        };
    }

    /// <summary>
    /// Who declares content-based deduplication wants that equal bodies are one message, sent at once or from a store: so the id is the one that SQS makes. Who
    /// declares nothing has not said so, and two messages that happen to be equal are two.
    /// </summary>
    private string StableDeduplicationId(MessageContract contract, Guid id) =>
        contract.ContentBasedDeduplication ? Convert.ToHexStringLower(SHA256.HashData(Body)) : id.ToString();

    private static PreparedAttribute Copy(EncodedAttribute attribute) => new()
    {
        Name = attribute.Name,
        DataType = attribute.DataType,
        Text = attribute.Text,
        Bytes = attribute.Text is null ? (ReadOnlyMemory<byte>?)attribute.Bytes.ToArray() : null,
    };
}
