using System.Diagnostics;

namespace TypedSqs.Sending;

/// <summary>Reads and checks messages: what would be refused by SQS, or changed on the way, ends here.</summary>
internal sealed class MessageChecker(QueueDirectory queues, TimeProvider time)
{
    /// <summary>A message that is sent by itself.</summary>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public CheckedMessage Check<T>(T message, SendOptions? options)
        where T : IQueueMessage<T>
    {
        string? groupId = null;
        return Check(message, options, isOfBatch: false, ref groupId);
    }

    /// <summary>A message of a batch.</summary>
    /// <param name="message">The message.</param>
    /// <param name="options">Overrides of what the message type declares.</param>
    /// <param name="groupId">The message group id, as soon as it is known: also where the message cannot be sent.</param>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public CheckedMessage Check<T>(T message, SendOptions? options, ref string? groupId)
        where T : IQueueMessage<T> => Check(message, options, isOfBatch: true, ref groupId);

    /// <param name="message">A message that was stored: it may have been changed, and rules and configuration may have.</param>
    /// <param name="queue">Another queue, or <see langword="null"/>.</param>
    /// <param name="group">The group whose order it is part of, as soon as that is known: also where the message cannot be sent.</param>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public CheckedMessage Check(PreparedMessage message, string? queue, ref OrderedGroup? group)
    {
        var contract = PreparedForm.ContractOf(message);
        var prepared = CarriedTrace.Of(message);
        var route = Find(queue ?? message.Queue, contract);
        group = OrderedGroup.Of(route, message.MessageGroupId, contract.IsFifo);
        var span = MessageSpan.Start(route, sharesRequest: true, time, prepared.Context);
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message, contract);
            return Finish(encoder, contract, route, sharesRequest: true, span, ConstantAttributes.None, prepared);
        }
        catch (TypedSqsException failure)
        {
            span?.Fail(failure);
            throw;
        }
        finally
        {
            encoder.Return();
        }
    }

    private CheckedMessage Check<T>(T message, SendOptions? options, bool isOfBatch, ref string? groupId)
        where T : IQueueMessage<T>
    {
        var contract = T.Contract;
        var route = Find(options?.Queue ?? contract.QueueName, contract);
        var sharesRequest = isOfBatch || route.Buffer is not null;
        var span = MessageSpan.Start(route, sharesRequest, time);
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message);
            SendChoices.Apply(options, encoder);
            return Finish(encoder, contract, route, sharesRequest, span, ConstantAttributes.Of<T>());
        }
        catch (TypedSqsException failure)
        {
            span?.Fail(failure);
            throw;
        }
        finally
        {
            groupId = options?.MessageGroupId ?? encoder.MessageGroupId;
            encoder.Return();
        }
    }

    private QueueRoute Find(string queue, MessageContract contract)
    {
        try
        {
            return queues.Find(queue, contract);
        }
        catch (TypedSqsException failure)
        {
            MessageSpan.Refuse(queue, time, failure);
            throw;
        }
    }

    private static CheckedMessage Finish(
        MessageEncoder encoder,
        MessageContract contract,
        QueueRoute route,
        bool sharesRequest,
        MessageSpan? span,
        ConstantAttributes constants,
        in CarriedTrace prepared = default)
    {
        var limit = route.LimitOf(contract);
        var activity = span?.Activity ?? (prepared.Exists ? null : Activity.Current);
        var systemAttributes =
            activity is not null ? TraceContext.Add(encoder, contract, limit, CarriedTrace.Of(activity))
            : prepared.Exists ? TraceContext.Add(encoder, contract, limit, prepared)
            : null;
        span?.Weigh(encoder);
        encoder.ThrowIfUnsendable(contract, limit, route.IsFifo);
        object content = sharesRequest
            ? SendRequests.CreatePart(encoder, constants, systemAttributes)
            : SendRequests.Create(encoder, constants, systemAttributes);
        return new CheckedMessage(content, route, contract.MessageType, encoder.SizeBytes, contract.ReservedBytes, span);
    }
}
