using System.Globalization;

namespace TypedSqs;

/// <summary>What the name of a message attribute may be.</summary>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-message-metadata.html"/>
internal static class AttributeNameRules
{
    /// <summary>What is wrong with a name, as a phrase; <see langword="null"/> where nothing is.</summary>
    public static string? Check(string name)
    {
        if (name.Length == 0)
        {
            return "is empty";
        }

        if (name.Length > SqsLimits.MaxAttributeNameLength)
        {
            return string.Format(CultureInfo.InvariantCulture, "has {0:N0} characters; SQS takes at most {1}", name.Length, SqsLimits.MaxAttributeNameLength);
        }

        for (int i = 0; i < name.Length; i++)
        {
            if (!IsLegal(name[i]))
            {
                return string.Format(CultureInfo.InvariantCulture, "has the character U+{0:X4} at index {1}; SQS takes A-Z a-z 0-9 _ - .", (int)name[i], i);
            }
        }

        return CheckPeriods(name);
    }

    private static string? CheckPeriods(string name)
    {
        if (name[0] == '.' || name[name.Length - 1] == '.')
        {
            return "begins or ends with a period";
        }

        if (name.Contains(".."))
        {
            return "has two periods in a row";
        }

        return name.StartsWith("AWS.", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Amazon.", StringComparison.OrdinalIgnoreCase)
            ? "begins with AWS. or Amazon., which are reserved in any casing"
            : null;
    }

    private static bool IsLegal(char c) =>
        c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-' or '.';
}
