using System.Diagnostics.CodeAnalysis;

namespace TypedSqs;

/// <summary>What became of one message of a batch, with the message itself.</summary>
/// <typeparam name="T">The message type.</typeparam>
public sealed class SendOutcome<T>
{
    /// <summary>A message that SQS has stored.</summary>
    /// <param name="message">The message.</param>
    /// <param name="receipt">What SQS answered.</param>
    /// <exception cref="ArgumentNullException"><paramref name="receipt"/> is <see langword="null"/>.</exception>
    public SendOutcome(T message, SendReceipt receipt)
    {
        ArgumentNullException.ThrowIfNull(receipt);
        Message = message;
        Receipt = receipt;
        Status = SendStatus.Delivered;
    }

    /// <summary>A message that was not sent, or of which that is unknown.</summary>
    /// <param name="message">The message.</param>
    /// <param name="failure">Why; its <see cref="TypedSqsException.Delivery"/> gives the status.</param>
    /// <exception cref="ArgumentNullException"><paramref name="failure"/> is <see langword="null"/>.</exception>
    public SendOutcome(T message, TypedSqsException failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Message = message;
        Failure = failure;
        Status = failure.Delivery == DeliveryState.NotSent ? SendStatus.NotSent : SendStatus.Unknown;
    }

    /// <summary>The message, as it was given.</summary>
    public T Message { get; }

    /// <summary>What became of it.</summary>
    public SendStatus Status { get; }

    /// <summary>Whether SQS has stored the message: it has a <see cref="Receipt"/> then, else a <see cref="Failure"/>.</summary>
    [MemberNotNullWhen(true, nameof(Receipt))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool IsDelivered => Status == SendStatus.Delivered;

    /// <summary>What SQS answered: message id and, on a FIFO queue, sequence number. <see langword="null"/> unless delivered.</summary>
    public SendReceipt? Receipt { get; }

    /// <summary>Why the message was not delivered, or why that is unknown. <see langword="null"/> for a delivered one. It was never thrown.</summary>
    public TypedSqsException? Failure { get; }

    /// <summary>Status and reason, for logs: nothing of the message.</summary>
    /// <returns><c>Delivered</c>, <c>NotSent: MessageTooLarge</c>.</returns>
    public override string ToString() => Failure is null ? Status.ToString() : $"{Status}: {Failure.Reason}";
}
