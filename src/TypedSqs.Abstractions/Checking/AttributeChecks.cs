using TypedSqs.GeneratedCode;

namespace TypedSqs.Checking;

/// <summary>At most ten attributes, each with a value that SQS takes.</summary>
internal static class AttributeChecks
{
    public static void Run(MessageEncoder message, MessageContract contract)
    {
        ReadOnlySpan<EncodedAttribute> attributes = message.Attributes;
        ThrowIfTooMany(attributes.Length, contract.ReservedAttributes, contract);
        foreach (ref readonly EncodedAttribute attribute in attributes)
        {
            ThrowIfEmpty(attribute, contract);
            if (attribute.Text is { } text)
            {
                if (!message.HasPlainAttributes)
                {
                    ThrowIfCharacterIsRefused(attribute, text, contract);
                }

                ThrowIfNotNumber(attribute, text, contract);
            }
        }
    }

    /// <summary>The property behind an attribute, or <see langword="null"/> for a constant.</summary>
    public static string? PropertyOf(string attribute, MessageContract contract)
    {
        foreach (MessageAttributeContract declared in contract.Attributes)
        {
            if (declared.Name == attribute)
            {
                return declared.Property;
            }
        }

        return null;
    }

    private static void ThrowIfTooMany(int count, int reserved, MessageContract contract)
    {
        if (count + reserved > SqsLimits.MaxMessageAttributes)
        {
            string kept = reserved > 0 ? Unsendable.Invariant($" and keeps {reserved} free") : "";
            throw Unsendable.Because(
                SendFailureReason.InvalidAttribute,
                contract,
                property: null,
                Unsendable.Invariant($"it has {count} message attributes{kept}; SQS takes at most {SqsLimits.MaxMessageAttributes}"),
                "Make some of them null to leave them out, or send them in the body.",
                actual: count,
                limit: SqsLimits.MaxMessageAttributes);
        }
    }

    private static void ThrowIfEmpty(in EncodedAttribute attribute, MessageContract contract)
    {
        if (attribute.Text is null ? attribute.Bytes.IsEmpty : attribute.Text.Length == 0)
        {
            throw Because(SendFailureReason.InvalidAttribute, attribute, contract, "is empty; SQS wants a value", "Make it null to leave the attribute out.");
        }
    }

    private static void ThrowIfCharacterIsRefused(in EncodedAttribute attribute, string text, MessageContract contract)
    {
        int index = RefusedCharacters.IndexOf(text);
        if (index >= 0)
        {
            throw Because(
                SendFailureReason.InvalidCharacter,
                attribute,
                contract,
                $"has {RefusedCharacters.Describe(text, index)}",
                "Remove the character, or send the value as bytes.");
        }
    }

    private static void ThrowIfNotNumber(in EncodedAttribute attribute, string text, MessageContract contract)
    {
        if (DataTypeRules.IsNumber(attribute.DataType) && NumberRules.Check(text) is { } fault)
        {
            throw Because(
                SendFailureReason.InvalidAttribute, attribute, contract, $"is a Number and {fault}", "Send a number that fits, or declare the data type String.");
        }
    }

    private static TypedSqsException Because(
        SendFailureReason reason, in EncodedAttribute attribute, MessageContract contract, string what, string remedy) => Unsendable.Because(
            reason, contract, PropertyOf(attribute.Name, contract), $"the message attribute {attribute.Name} {what}", remedy);
}
