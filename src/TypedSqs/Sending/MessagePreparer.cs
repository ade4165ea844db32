using System.Diagnostics;

namespace TypedSqs.Sending;

/// <summary>Makes what can be stored of what can be sent: the same checks as before a send, by the same configuration.</summary>
internal sealed class MessagePreparer(QueueDirectory queues, TimeProvider time)
{
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    /// <exception cref="ArgumentException">The stable id that was given is empty.</exception>
    public PreparedMessage Prepare<T>(T message, PrepareOptions? options)
        where T : IQueueMessage<T>
    {
        if (options?.Id == Guid.Empty)
        {
            throw new ArgumentException($"{nameof(PrepareOptions)}.{nameof(PrepareOptions.Id)} is empty: every message would have the same.", nameof(options));
        }

        var contract = T.Contract;
        var now = time.GetUtcNow();
        var id = options?.Id ?? Guid.CreateVersion7(now);
        var queue = options?.Send?.Queue ?? contract.QueueName;
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message);
            SendChoices.Apply(options?.Send, encoder);
            if (options?.IdAttribute is { } name)
            {
                encoder.AddAttribute(new PreparedAttribute { Name = name, DataType = "String", Text = id.ToString() }, contract);
            }

            var route = queues.Find(queue, contract);
            encoder.ThrowIfUnsendable(contract, route.LimitOf(contract), route.IsFifo);
            var trace = contract.TraceContext == TraceContextCarrier.None ? default : CarriedTrace.Of(Activity.Current);
            return encoder.ToPrepared(contract, queue, id, now, trace.TraceParent, trace.TraceState);
        }
        finally
        {
            encoder.Return();
        }
    }
}
