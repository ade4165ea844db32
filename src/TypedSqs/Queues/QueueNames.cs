namespace TypedSqs.Queues;

/// <summary>The rules for names of queues.</summary>
internal static class QueueNames
{
    public static bool IsFifo(ReadOnlySpan<char> name) => name.EndsWith(SqsLimits.FifoSuffix, StringComparison.Ordinal);

    public static bool IsValid(ReadOnlySpan<char> name)
    {
        var stem = IsFifo(name) ? name[..^SqsLimits.FifoSuffix.Length] : name;
        return name.Length <= SqsLimits.MaxQueueNameLength && !stem.IsEmpty && HasOnlyNameCharacters(stem);
    }

    public static bool HasOnlyNameCharacters(ReadOnlySpan<char> text)
    {
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('_' or '-'))
            {
                return false;
            }
        }

        return true;
    }
}
