namespace TypedSqs.Local;

/// <summary>The form that group ids and deduplication ids share: 1 to 128 of U+0021 to U+007E, so no space.</summary>
internal static class MessageIdText
{
    public static SqsError? Check(string id, string parameter)
    {
        bool isWellFormed = id.Length is >= 1 and <= SqsLimits.MaxIdLength && !id.AsSpan().ContainsAnyExceptInRange('!', '~');
        return isWellFormed ? null : SqsErrors.InvalidParameterValue(
            id, parameter, $"{parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.");
    }
}
