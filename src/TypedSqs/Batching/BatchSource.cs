namespace TypedSqs.Batching;

/// <summary>What a batch is made of: knows how one of its messages is read and checked.</summary>
internal abstract class BatchSource<T>
{
    /// <param name="message">The message.</param>
    /// <param name="group">The group whose order the message is part of, as soon as it is known: also where the message cannot be sent.</param>
    /// <exception cref="TypedSqsException">The message cannot be sent.</exception>
    public abstract CheckedMessage Check(T message, ref OrderedGroup? group);
}
