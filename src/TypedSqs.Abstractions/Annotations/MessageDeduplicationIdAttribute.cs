namespace TypedSqs;

/// <summary>
/// Makes a property the message deduplication id of a FIFO queue: SQS accepts a second message with the same id within five
/// minutes, but delivers only the first.
/// </summary>
/// <remarks>
/// Several properties are joined as <see cref="MessageGroupIdAttribute"/> describes. On the type, with the names of properties, the id
/// is a SHA-256 over their values in that order, 64 lower-case hexadecimal digits, whatever their length and characters.
/// <para>
/// An id that is the empty GUID is refused when it is sent: it is what a <see cref="Guid"/> is that nobody has set (JSON that lacks it), and SQS would drop
/// each further message that has it. Set it, or make the property <see langword="required"/>.
/// </para>
/// </remarks>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/using-messagededuplicationid-property.html"/>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class MessageDeduplicationIdAttribute : Attribute
{
    /// <summary>Takes the value of the property that carries the attribute.</summary>
    public MessageDeduplicationIdAttribute()
    {
    }

    /// <summary>Takes a SHA-256 over the values of the named properties. For use on the type.</summary>
    /// <param name="hashedProperties">Names of properties, in the order in which they enter the hash; use <see langword="nameof"/>.</param>
    public MessageDeduplicationIdAttribute(params string[] hashedProperties) => HashedProperties = hashedProperties;

    /// <summary>The properties that enter the hash; empty where the attribute stands on a property.</summary>
    public IReadOnlyList<string> HashedProperties { get; } = [];

    /// <summary>The place of this property among those that make up the id; each needs a place of its own.</summary>
    /// <value>0 by default.</value>
    public int Order { get; set; }
}
