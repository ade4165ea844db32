using System.Text;

namespace TypedSqs.Local;

internal static class AttributeTypeRules
{
    public static SqsError? IsPresent(string name, MessageAttribute attribute) => attribute.DataType.Length == 0
        ? SqsErrors.InvalidParameterValue($"The message (user) attribute '{name}' must contain a non-empty message attribute type.")
        : null;

    public static SqsError? IsNotTooLong(string name, MessageAttribute attribute) =>
        Encoding.UTF8.GetByteCount(attribute.DataType) <= SqsLimits.MaxDataTypeLength
            ? null
            : SqsErrors.InvalidParameterValue(
                $"The type of message (user) attribute '{name}' must be shorter than {SqsLimits.MaxDataTypeLength} Bytes.");

    public static SqsError? IsKnown(string name, MessageAttribute attribute) =>
        attribute.IsString || attribute.IsNumber || attribute.IsBinary
            ? null
            : SqsErrors.InvalidParameterValue(
                $"The type of message (user) attribute '{name}' is invalid. You must use only the following supported type prefixes: Binary, Number, String.");

    public static SqsError? HasAllowedCharacters(string name, MessageAttribute attribute) =>
        AllowedCharacters.IndexOfOther(attribute.DataType) < 0
            ? null
            : SqsErrors.InvalidParameterValue($"Invalid binary character in the type of message (user) attribute '{name}', the set of allowed characters is [{AllowedCharacters.Description}]");
}
