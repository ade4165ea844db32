using TypedSqs.Batching;

namespace TypedSqs.Testing.Recording;

/// <summary>Encodes and checks one message of a batch.</summary>
/// <param name="message">The message.</param>
/// <param name="group">The group whose order it is part of, as soon as that is known: also where the message cannot be sent.</param>
/// <exception cref="TypedSqsException">The message cannot be sent.</exception>
internal delegate SentMessage Reading<in T>(T message, ref OrderedGroup? group);

/// <summary>One call with many messages: what cannot be sent has its outcome, and stops its group.</summary>
internal sealed partial class RecordedBatch<T>(Recorder recorder, SendBatchOptions options, Reading<T> reading)
{
    private readonly HashSet<OrderedGroup> _stoppedGroups = [];

    /// <summary>All messages are encoded and checked before the first of them is sent.</summary>
    public SendBatchResult<T> Send(IEnumerable<T> messages, CancellationToken cancellationToken)
    {
        T[] all = [.. messages];
        var index = Array.FindIndex(all, static message => message is null);
        if (index >= 0)
        {
            throw new ArgumentException($"The message at {index} is null. Nothing was sent.", nameof(messages));
        }

        var progress = new ProgressCount(options.Progress, all.Length);
        var items = Array.ConvertAll(all, Read);
        var outcomes = new SendOutcome<T>[items.Length];
        for (index = 0; index < items.Length; index++)
        {
            outcomes[index] = End(items[index], cancellationToken);
            progress.Count(outcomes[index].Status);
        }

        progress.Report();
        return new SendBatchResult<T>(outcomes);
    }

    private Item Read(T message)
    {
        OrderedGroup? group = null;
        try
        {
            return new Item(message, reading(message, ref group), Refusal: null, group);
        }
        catch (TypedSqsException refusal)
        {
            return new Item(message, Wire: null, refusal, group);
        }
    }

    private SendOutcome<T> End(Item item, CancellationToken cancellationToken)
    {
        var failure = item.Refusal ?? FailureOf(item.Wire!, item.Group, cancellationToken); // it has one or the other
        if (failure is null)
        {
            return new SendOutcome<T>(item.Message, item.Wire!.Receipt!);
        }

        if (options.StopGroupOnFailure && item.Group is { } group)
        {
            _stoppedGroups.Add(group);
        }

        return new SendOutcome<T>(item.Message, failure);
    }

    private TypedSqsException? FailureOf(SentMessage message, OrderedGroup? group, CancellationToken cancellationToken)
    {
        return cancellationToken.IsCancellationRequested ? NotSent(message, SendFailureReason.Canceled, "The batch was cancelled.")
            : group is { } ordered && _stoppedGroups.Contains(ordered)
                ? NotSent(message, SendFailureReason.PredecessorFailed, "An earlier message of its group was not delivered; send that one first.")
            : recorder.Take(message);
    }

    private static TypedSqsException NotSent(SentMessage message, SendFailureReason reason, string why) =>
        new(reason, $"{message.MessageType} was not sent to '{message.Queue}': {why}")
        {
            Delivery = DeliveryState.NotSent,
            MessageType = message.MessageType,
            Queue = message.Queue,
        };

    private readonly record struct Item(T Message, SentMessage? Wire, TypedSqsException? Refusal, OrderedGroup? Group);
}
