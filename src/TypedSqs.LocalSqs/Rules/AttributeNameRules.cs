using System.Text;

namespace TypedSqs.Local;

internal static class AttributeNameRules
{
    public static SqsError? IsPresent(string name, MessageAttribute attribute) => name.Length > 0
        ? null
        : SqsErrors.InvalidParameterValue("The request must contain non-empty message (user) attribute names.");

    /// <remarks>The documentation says 256 characters, the service's own text counts bytes: both hold here.</remarks>
    public static SqsError? IsNotTooLong(string name, MessageAttribute attribute) =>
        Encoding.UTF8.GetByteCount(name) <= SqsLimits.MaxAttributeNameLength
            ? null
            : SqsErrors.InvalidParameterValue($"Message (user) attribute name '{name}' must be shorter than {SqsLimits.MaxAttributeNameLength} Bytes.");

    /// <remarks>SQS documents A-Z, a-z, 0-9, underscore, hyphen and period, and accepts other letters too.</remarks>
    public static SqsError? HasAllowedCharacters(string name, MessageAttribute attribute)
    {
        foreach (var rune in name.EnumerateRunes())
        {
            if (!Rune.IsLetter(rune) && rune.Value is not ((>= '0' and <= '9') or '_' or '-' or '.'))
            {
                return SqsErrors.InvalidParameterValue(
                    $"Invalid character in message (user) attribute name '{name}'. It can contain A-Z, a-z, 0-9, underscore (_), hyphen (-) and period (.).");
            }
        }

        return null;
    }

    public static SqsError? IsNotReserved(string name, MessageAttribute attribute) =>
        name.StartsWith("AWS.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Amazon.", StringComparison.OrdinalIgnoreCase)
            ? SqsErrors.InvalidParameterValue(
                $"Message (user) attribute name '{name}' is invalid. You can't use message attribute names beginning with 'AWS.' or 'Amazon.'. These strings are reserved for internal use.")
            : null;

    public static SqsError? HasPeriodsInsideOnly(string name, MessageAttribute attribute) =>
        name.StartsWith('.') || name.EndsWith('.') || name.Contains("..", StringComparison.Ordinal)
            ? SqsErrors.InvalidParameterValue(
                $"Message (user) attribute name '{name}' is invalid. It cannot start or end with a period and cannot have periods in succession.")
            : null;
}
