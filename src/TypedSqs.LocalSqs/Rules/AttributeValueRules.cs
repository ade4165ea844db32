namespace TypedSqs.Local;

internal static class AttributeValueRules
{
    public static SqsError? IsNotAList(string name, MessageAttribute attribute) => attribute.HasListValues
        ? SqsErrors.InvalidParameterValue("Message attribute list values in SendMessage operation are not supported.")
        : null;

    public static SqsError? IsPresent(string name, MessageAttribute attribute)
    {
        if (attribute.IsBinary)
        {
            return attribute.BinaryValue is { Length: > 0 } || !string.IsNullOrEmpty(attribute.StringValue) ? null : Empty(name, "Binary");
        }

        return !string.IsNullOrEmpty(attribute.StringValue) || attribute.BinaryValue is { Length: > 0 }
            ? null
            : Empty(name, attribute.IsNumber ? "Number" : "String");
    }

    public static SqsError? IsInTheFieldOfItsType(string name, MessageAttribute attribute)
    {
        object? other = attribute.IsBinary ? attribute.StringValue : attribute.BinaryValue;
        return other is null ? null : SqsErrors.InvalidParameterValue(
            $"The message (user) attribute '{name}' with type '{attribute.DataType}' must use field '{(attribute.IsBinary ? "Binary" : "String")}'.");
    }

    public static SqsError? HasAllowedCharacters(string name, MessageAttribute attribute) =>
        attribute.StringValue is null || AllowedCharacters.IndexOfOther(attribute.StringValue) < 0
            ? null
            : SqsErrors.InvalidParameterValue($"Invalid binary character was found in the message (user) attribute '{name}' value, the set of allowed characters is [{AllowedCharacters.Description}]");

    public static SqsError? IsANumber(string name, MessageAttribute attribute) =>
        !attribute.IsNumber || NumberText.IsValid(attribute.StringValue)
            ? null
            : SqsErrors.InvalidParameterValue($"Can't cast the value of message (user) attribute '{name}' to a number.");

    private static SqsError Empty(string name, string type) =>
        SqsErrors.InvalidParameterValue($"Message (user) attribute '{name}' must contain a non-empty value of type '{type}'.");
}
