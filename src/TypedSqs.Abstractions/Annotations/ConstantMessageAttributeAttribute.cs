namespace TypedSqs;

/// <summary>Adds the same message attribute to each message of a type: a schema version, the name of the sending service.</summary>
/// <param name="name">The attribute's name; the rules of <see cref="MessageAttributeAttribute"/> hold.</param>
/// <param name="value">The attribute's value: not empty; for the data type Number a plain decimal number.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class ConstantMessageAttributeAttribute(string name, string value) : Attribute
{
    /// <summary>The attribute's name.</summary>
    public string Name { get; } = name;

    /// <summary>The attribute's value.</summary>
    public string Value { get; } = value;

    /// <summary>The data type to send: <c>String</c> or <c>Number</c>, with a label behind a dot if you like.</summary>
    /// <value><c>String</c> by default.</value>
    public string DataType { get; set; } = "String";
}
