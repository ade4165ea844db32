namespace TypedSqs;

/// <summary>
/// The characters that SQS takes in a body, in a String attribute and in a data type:
/// <c>#x9 | #xA | #xD | #x20-#xD7FF | #xE000-#xFFFD | #x10000-#x10FFFF</c>.
/// </summary>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html"/>
internal static class TextRules
{
    /// <summary>The index of the first UTF-16 unit that SQS refuses or that has no UTF-8 form, or -1.</summary>
    public static int IndexOfRefused(string text, int start = 0)
    {
        for (int i = start; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsRefused(c))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether one UTF-16 unit is refused where it stands alone; each half of a surrogate pair is.</summary>
    public static bool IsRefused(char c) =>
        (c < ' ' && c is not ('\t' or '\n' or '\r')) || char.IsSurrogate(c) || c >= '\uFFFE';
}
