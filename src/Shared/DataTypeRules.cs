using System.Globalization;

namespace TypedSqs;

/// <summary>What the data type of a message attribute may be: <c>String</c>, <c>Number</c> or <c>Binary</c>, with an optional label behind a dot.</summary>
internal static class DataTypeRules
{
    /// <summary>What is wrong with a data type, as a phrase; <see langword="null"/> where nothing is.</summary>
    public static string? Check(string dataType)
    {
        if (!Is(dataType, "String") && !IsNumber(dataType) && !IsBinary(dataType))
        {
            return "is not String, Number or Binary, with or without a label behind a dot";
        }

        if (dataType.Length > SqsLimits.MaxDataTypeLength)
        {
            return string.Format(CultureInfo.InvariantCulture, "has {0:N0} characters; SQS takes at most {1}", dataType.Length, SqsLimits.MaxDataTypeLength);
        }

        if (dataType[dataType.Length - 1] == '.')
        {
            return "ends with a dot and no label";
        }

        int index = TextRules.IndexOfRefused(dataType);
        return index < 0 ? null : string.Format(CultureInfo.InvariantCulture, "has the character U+{0:X4} at index {1}", (int)dataType[index], index);
    }

    /// <summary>Whether the value is a number.</summary>
    public static bool IsNumber(string dataType) => Is(dataType, "Number");

    /// <summary>Whether the value is bytes.</summary>
    public static bool IsBinary(string dataType) => Is(dataType, "Binary");

    private static bool Is(string dataType, string type) =>
        dataType.StartsWith(type, StringComparison.Ordinal) && (dataType.Length == type.Length || dataType[type.Length] == '.');
}
