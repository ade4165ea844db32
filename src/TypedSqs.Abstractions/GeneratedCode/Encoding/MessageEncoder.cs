using System.ComponentModel;
using TypedSqs.Checking;

namespace TypedSqs.GeneratedCode;

/// <summary>Takes the parts of one message from generated code, and knows its exact size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class MessageEncoder
{
    [ThreadStatic]
    private static MessageEncoder? _spare;

    private bool _isRented;

    private MessageEncoder()
    {
    }

    /// <summary>What the message weighs, in bytes, as SQS counts: the body in UTF-8 and name, data type and value of each attribute.</summary>
    /// <value>At most <see cref="int.MaxValue"/>, which stands for all that is more.</value>
    public int SizeBytes => (int)Math.Min(Body.Length + _attributeBytes, int.MaxValue);

    /// <summary>An encoder for one message; give it back with <see cref="Return"/>. A thread can rent several at once.</summary>
    /// <returns>An empty encoder.</returns>
    public static MessageEncoder Rent()
    {
        ref MessageEncoder? spare = ref _spare; // looked up for the thread once
        MessageEncoder encoder = spare ?? new MessageEncoder();
        spare = null;
        encoder._isRented = true;
        return encoder;
    }

    /// <summary>Reads a message: ids, body, attributes, delay.</summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="message">The message.</param>
    /// <exception cref="TypedSqsException">It cannot be written, or breaks a bound that it declares.</exception>
    public void Encode<T>(T message)
        where T : IQueueMessage<T>
    {
        try
        {
            T.Encode(this, message);
        }
        catch (TypedSqsException failure)
        {
            failure.Identify(T.Contract, PropertyBehind(failure, T.Contract));
            throw;
        }
        catch (Exception exception)
        {
            // The inner exception is of the user's own property or converter; its text is not copied, for it may hold content.
            var failure = new TypedSqsException(
                SendFailureReason.NotSerializable,
                $"{T.Contract.MessageType} could not be written as a message: {exception.GetType().Name}. Look at the inner exception.",
                exception)
            {
                Delivery = DeliveryState.NotSent,
                IsMessageFault = true,
            };
            failure.Identify(T.Contract);
            throw failure;
        }
    }

    /// <summary>Gives the encoder back, from whatever thread; nothing of it may be used afterwards.</summary>
    /// <exception cref="InvalidOperationException">It was given back before.</exception>
    public void Return()
    {
        if (!_isRented)
        {
            throw new InvalidOperationException("The encoder was given back before.");
        }

        _isRented = false;
        ResetBody();
        ResetAttributes();
        ResetRouting();
        ref MessageEncoder? spare = ref _spare;
        if (spare is null)
        {
            spare = this;
        }
        else
        {
            _json.ReleaseBuffer();
        }
    }

    /// <summary>Throws for whatever SQS would refuse or change.</summary>
    /// <param name="contract">What the message type declares.</param>
    /// <param name="maxMessageBytes">What the message may weigh, in bytes.</param>
    /// <param name="isFifo">Whether the queue is FIFO.</param>
    /// <exception cref="TypedSqsException">SQS would refuse or change the message.</exception>
    public void ThrowIfUnsendable(MessageContract contract, int maxMessageBytes, bool isFifo)
    {
        ArgumentNullException.ThrowIfNull(contract);
        BodyChecks.Run(this, contract);
        AttributeChecks.Run(this, contract);
        GroupIdChecks.Run(this, contract, isFifo);
        DeduplicationIdChecks.Run(this, contract, isFifo);
        DelayChecks.Run(this, contract, isFifo);
        SizeCheck.Run(this, contract, maxMessageBytes);
    }
}
