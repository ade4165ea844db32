namespace TypedSqs;

/// <summary>The wait for a send was cancelled by the caller's token.</summary>
/// <param name="delivery">What is known of the message.</param>
/// <param name="cancellationToken">The token that ended the wait.</param>
/// <param name="innerException">What ended the wait underneath, or <see langword="null"/>.</param>
public sealed class SendCanceledException(DeliveryState delivery, CancellationToken cancellationToken, Exception? innerException = null)
    : OperationCanceledException(
        delivery == DeliveryState.NotSent
            ? "The send was cancelled before its request was made: the message was not sent."
            : "The send was cancelled while a request had the message: whether it was stored is unknown.",
        innerException,
        cancellationToken)
{
    /// <summary>Whether the message is certainly not in the queue, or whether that is unknown.</summary>
    public DeliveryState Delivery { get; } = delivery;
}
