using TypedSqs.Testing.Recording;
using TypedSqs.Testing.Wire;

namespace TypedSqs.Testing;

/// <summary>
/// Messages as text, for snapshots: queue, ids, delay, attributes, size and body as SQS would get them. The same message is the same text on each machine
/// and in each culture, and lines end in <c>\n</c>. <c>await Verify(WireText.Of(order))</c>, or compare it with a string.
/// </summary>
/// <remarks>
/// A JSON body is laid out over lines, with each name and value as it is sent; one that has white space of its own, or that is no JSON, stands as it is. Of a
/// binary attribute there is the base64. The text holds content: it is not for logs.
/// </remarks>
public static class WireText
{
    /// <summary>A message as <see cref="IProducer{T}.SendAsync"/> would send it, with all checks, and without sending it.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="message">The message.</param>
    /// <param name="options">Overrides of what the message type declares; <see langword="null"/> for none.</param>
    /// <returns>The text, without a line end at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public static string Of<T>(T message, SendOptions? options = null)
        where T : IQueueMessage<T>
    {
        if (message is null)
        {
            throw new ArgumentNullException(nameof(message));
        }

        OrderedGroup? group = null;
        return Of(MessageReader.Read(message, options, ref group));
    }

    /// <summary>A message that was recorded.</summary>
    /// <param name="message">The message.</param>
    /// <returns>The text, without a line end at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public static string Of(SentMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return WireForm.Of(
            message.Queue, message.MessageGroupId, message.MessageDeduplicationId, message.DelaySeconds, message.Attributes, message.SizeBytes, message.Body);
    }

    /// <summary>All that was recorded, in order: <c>WireText.Of(sender.Sent)</c>.</summary>
    /// <param name="messages">The messages.</param>
    /// <returns>The texts of the messages, with an empty line between two; empty for none.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="messages"/> is <see langword="null"/>.</exception>
    public static string Of(IEnumerable<SentMessage> messages)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return string.Join("\n\n", messages.Select(Of));
    }

    /// <summary>
    /// A prepared message, not checked. Its <see cref="PreparedMessage.Id"/> is in the text only where it is sent: as an attribute, or as the deduplication
    /// id of a FIFO message that has no other. It is new each time then, unless <see cref="PrepareOptions.Id"/> gives one.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <returns>The text, without a line end at its end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="message"/> is <see langword="null"/>.</exception>
    public static string Of(PreparedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return WireForm.Of(
            message.Queue, message.MessageGroupId, message.MessageDeduplicationId, message.DelaySeconds, message.Attributes, message.SizeBytes, message.Body);
    }
}
