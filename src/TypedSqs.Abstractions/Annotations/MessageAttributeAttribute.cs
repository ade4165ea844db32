namespace TypedSqs;

/// <summary>
/// Sends a property as a message attribute of its own, beside the body. Its data type follows from the type of the property:
/// Number for numbers, Binary for bytes, String for the rest. <see langword="null"/> is left out.
/// </summary>
/// <param name="name">
/// The attribute's name: 1 to 256 characters of <c>A-Z a-z 0-9 _ - .</c>, not beginning with <c>AWS.</c> or <c>Amazon.</c>;
/// <see langword="null"/> for the name of the property, put through <see cref="QueueMessageAttribute.AttributeNamingPolicy"/>.
/// </param>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html"/>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class MessageAttributeAttribute(string? name = null) : Attribute
{
    /// <summary>The attribute's name, or <see langword="null"/> for one made from the name of the property.</summary>
    public string? Name { get; } = name;

    /// <summary>
    /// The data type to send: <c>String</c>, <c>Number</c> or <c>Binary</c>, with a label of your own behind a dot if you like
    /// (<c>Number.int</c>, <c>String.iso8601</c>). <c>Number</c> on an enum sends its number instead of its name.
    /// </summary>
    /// <value>By default what the type of the property says.</value>
    public string? DataType { get; set; }

    /// <summary>Whether the property is left out of the JSON body, since the attribute carries it.</summary>
    /// <value><see langword="false"/> by default: it is sent in both places.</value>
    public bool ExcludeFromBody { get; set; }
}
