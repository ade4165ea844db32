using System.Globalization;

namespace TypedSqs;

/// <summary>What the name of a queue may be: 1 to 80 characters of <c>A-Z a-z 0-9 _ -</c>, the suffix <c>.fifo</c> of a FIFO queue among them.</summary>
internal static class QueueNameRules
{
    /// <summary>What is wrong with a name, as a phrase; <see langword="null"/> where nothing is.</summary>
    public static string? Check(string name)
    {
        if (name.Length > SqsLimits.MaxQueueNameLength)
        {
            return string.Format(CultureInfo.InvariantCulture, "has {0:N0} characters; SQS takes at most {1}", name.Length, SqsLimits.MaxQueueNameLength);
        }

        int end = IsFifo(name) ? name.Length - SqsLimits.FifoSuffix.Length : name.Length;
        if (end == 0)
        {
            return "is empty";
        }

        for (int i = 0; i < end; i++)
        {
            if (name[i] is not ((>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-'))
            {
                return string.Format(
                    CultureInfo.InvariantCulture, "has the character U+{0:X4} at index {1}; SQS takes A-Z a-z 0-9 _ - and the suffix .fifo", (int)name[i], i);
            }
        }

        return null;
    }

    /// <summary>Whether the name is that of a FIFO queue; SQS tells by the suffix alone.</summary>
    public static bool IsFifo(string name) => name.EndsWith(SqsLimits.FifoSuffix, StringComparison.Ordinal);
}
