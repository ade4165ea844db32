using System.Globalization;

namespace TypedSqs;

/// <summary>What a message group id or a message deduplication id may be: 1 to 128 characters from U+0021 to U+007E.</summary>
internal static class IdRules
{
    /// <summary>What is wrong with an id, as a phrase that holds nothing of it; <see langword="null"/> where nothing is.</summary>
    public static string? Check(string id)
    {
        if (id.Length == 0)
        {
            return "is empty";
        }

        if (id.Length > SqsLimits.MaxIdLength)
        {
            return string.Format(CultureInfo.InvariantCulture, "has {0:N0} characters", id.Length);
        }

        int index = IndexOfRefused(id);
        return index < 0 ? null : string.Format(CultureInfo.InvariantCulture, "has the character U+{0:X4} at index {1}", (int)id[index], index);
    }

    private static int IndexOfRefused(string id)
    {
        for (int i = 0; i < id.Length; i++)
        {
            if (id[i] is < '!' or > '~')
            {
                return i;
            }
        }

        return -1;
    }
}
