using Amazon.SQS.Model;

namespace TypedSqs.Sending;

/// <summary>A message that was read and checked: nothing of the caller's object is needed any more.</summary>
/// <param name="Content"><see cref="Request"/> or <see cref="Part"/>: what is not needed is not made.</param>
/// <param name="Route">Where it goes.</param>
/// <param name="MessageType">The message type, for failures.</param>
/// <param name="SizeBytes">What it weighs.</param>
/// <param name="ReservedBytes">What others may add to it before SQS weighs it.</param>
/// <param name="Span">Its telemetry; <see langword="null"/> where nobody listens.</param>
internal readonly record struct CheckedMessage(
    object Content, QueueRoute Route, string MessageType, int SizeBytes, int ReservedBytes = 0, MessageSpan? Span = null)
{
    // Not public: ToString() of a record reads what is, and one of the two is always the other type.

    /// <summary>Of a message that goes by itself: its request, without the queue's URL.</summary>
    internal SendMessageRequest Request => (SendMessageRequest)Content;

    /// <summary>Of a message that shares a request: what each request that carries it has a copy of. It has no id.</summary>
    internal SendMessageBatchRequestEntry Part => (SendMessageBatchRequestEntry)Content;
}
