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
        var contract = T.Contract;
        var now = time.GetUtcNow();
        var queue = options?.Send?.Queue ?? contract.QueueName;
        var encoder = MessageEncoder.Rent();
        try
        {
            var id = PreparedForm.Encode(encoder, message, options, now);
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
