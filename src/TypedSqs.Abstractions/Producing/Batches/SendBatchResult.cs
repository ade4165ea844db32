using System.Collections;
using System.Globalization;

namespace TypedSqs;

/// <summary>One outcome for each message of a batch, in the order in which the messages were given.</summary>
/// <typeparam name="T">The message type.</typeparam>
public sealed class SendBatchResult<T> : IReadOnlyList<SendOutcome<T>>
{
    private readonly IReadOnlyList<SendOutcome<T>> _outcomes;

    /// <summary>Takes the outcomes of a batch.</summary>
    /// <param name="outcomes">The outcomes, in the order of the messages.</param>
    /// <exception cref="ArgumentNullException"><paramref name="outcomes"/> is <see langword="null"/>.</exception>
    public SendBatchResult(IReadOnlyList<SendOutcome<T>> outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        _outcomes = outcomes;
        foreach (SendOutcome<T> outcome in outcomes)
        {
            DeliveredCount += outcome.Status == SendStatus.Delivered ? 1 : 0;
            NotSentCount += outcome.Status == SendStatus.NotSent ? 1 : 0;
            UnknownCount += outcome.Status == SendStatus.Unknown ? 1 : 0;
        }
    }

    /// <summary>How many messages there were.</summary>
    public int Count => _outcomes.Count;

    /// <summary>How many SQS has stored.</summary>
    public int DeliveredCount { get; }

    /// <summary>How many are certainly not in the queue.</summary>
    public int NotSentCount { get; }

    /// <summary>Of how many it is unknown.</summary>
    public int UnknownCount { get; }

    /// <summary>Whether SQS has stored every message; true for none.</summary>
    public bool AllDelivered => DeliveredCount == Count;

    /// <summary>The outcome of one message.</summary>
    /// <param name="index">The place of the message, from 0.</param>
    public SendOutcome<T> this[int index] => _outcomes[index];

    /// <summary>Throws unless SQS has stored every message, for callers that want all or an exception.</summary>
    /// <remarks>
    /// Nothing is taken back: what was delivered is in the queue, and a caller that sends the whole batch again sends that twice. Whoever wants to try
    /// again takes from this result what is not delivered.
    /// </remarks>
    /// <returns>This result.</returns>
    /// <exception cref="TypedSqsException">
    /// Not all were delivered. It says how many, and has <see cref="TypedSqsException.Reason"/>, <see cref="TypedSqsException.MessageType"/> and
    /// <see cref="TypedSqsException.Queue"/> of the first failure, which is its inner exception. <see cref="TypedSqsException.Delivery"/> is
    /// <see cref="DeliveryState.Unknown"/> if it is for any message, <see cref="TypedSqsException.OrderGap"/> is true if it is for any, and
    /// <see cref="TypedSqsException.IsTransient"/> and <see cref="TypedSqsException.IsMessageFault"/> only if they are for all that failed.
    /// </exception>
    public SendBatchResult<T> EnsureAllDelivered() => AllDelivered ? this : throw UndeliveredBatch.Of(this);

    /// <inheritdoc/>
    public IEnumerator<SendOutcome<T>> GetEnumerator() => _outcomes.GetEnumerator();

    /// <summary>How many messages had which outcome: <c>2 delivered, 1 not sent, 0 unknown</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{DeliveredCount} delivered, {NotSentCount} not sent, {UnknownCount} unknown");

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
