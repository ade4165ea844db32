using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>
/// What the compiler checks of a declared attribute, for one that was not declared: a legal name that no other has, a legal data type, and a value of
/// that type. Its value is checked with the others.
/// </summary>
internal static class ForeignAttributeChecks
{
    public static void Run(PreparedAttribute attribute, MessageEncoder message, MessageContract contract)
    {
        if (AttributeNameRules.Check(attribute.Name) is { } nameFault)
        {
            // The name itself may come from anywhere, and is not quoted.
            throw Because(contract, property: null, $"the name of a message attribute {nameFault}");
        }

        string? property = AttributeChecks.PropertyOf(attribute.Name, contract);
        if (DataTypeRules.Check(attribute.DataType) is { } typeFault)
        {
            throw Because(contract, property, $"the data type of the message attribute {attribute.Name} {typeFault}");
        }

        if (attribute.Text is null == attribute.Bytes is null || DataTypeRules.IsBinary(attribute.DataType) == attribute.Bytes is null)
        {
            throw Because(contract, property, $"the message attribute {attribute.Name} has not exactly the value that its data type wants: text, or bytes for Binary");
        }

        if (message.HasAttribute(attribute.Name))
        {
            throw Because(contract, property, $"there are two message attributes {attribute.Name}");
        }
    }

    private static TypedSqsException Because(MessageContract contract, string? property, string what) => Unsendable.Because(
        SendFailureReason.InvalidAttribute, contract, property, what, "Correct PrepareOptions.IdAttribute, or look at what has changed the stored message.");
}
