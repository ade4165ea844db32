namespace TypedSqs.Local;

/// <summary>The characters that a body, a string value and a data type can have: those of XML 1.0.</summary>
internal static class AllowedCharacters
{
    /// <summary>The set, in the words of SQS.</summary>
    public const string Description = "#x9 | #xA | #xD | #x20 to #xD7FF | #xE000 to #xFFFD | #x10000 to #x10FFFF";

    /// <summary>The index of the first character outside the set, an unpaired surrogate included; -1 if there is none.</summary>
    public static int IndexOfOther(string text)
    {
        // Almost every text ends here, or has few characters that need a second look.
        int first = text.AsSpan().IndexOfAnyExceptInRange(' ', '\uD7FF');
        for (var index = first < 0 ? text.Length : first; index < text.Length; index++)
        {
            char character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]))
            {
                index++;
            }
            else if (!IsAllowedAlone(character))
            {
                return index;
            }
        }

        return -1;
    }

    private static bool IsAllowedAlone(char character) =>
        character is '\t' or '\n' or '\r' or (>= ' ' and <= '\uD7FF') or (>= '\uE000' and <= '\uFFFD');
}
