using System.Buffers;
using System.Runtime.CompilerServices;

namespace TypedSqs.Checking;

/// <summary>Finds what <see cref="TextRules"/> refuses, at the speed of a vector scan where there is nothing to find.</summary>
internal static class RefusedCharacters
{
    private static readonly SearchValues<char> RefusedOrSurrogate = SearchValues.Create([.. AllRefused()]);

    /// <summary>Whether all of a text is printable ASCII, as most texts are: none of it is refused, and each character is a byte.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // from the first call on: as long as it is not optimized, the scan boxes its bounds
    public static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    /// <summary>The index of the first character that SQS refuses, or -1.</summary>
    public static int IndexOf(string text)
    {
        // The look at few characters is the faster one, and mostly the only one.
        int start = text.AsSpan().IndexOfAnyExceptInRange(' ', '~');
        int suspect = start < 0 ? -1 : text.AsSpan(start).IndexOfAny(RefusedOrSurrogate);
        return suspect < 0 ? -1 : TextRules.IndexOfRefused(text, start + suspect);
    }

    /// <summary>A character as a code point and a position: what it is, and nothing of what stands around it.</summary>
    public static string Describe(string text, int index) => Unsendable.Invariant(
        $"{(char.IsSurrogate(text[index]) ? "an unpaired surrogate" : "a character that SQS refuses")}, U+{(int)text[index]:X4}, at index {index}");

    private static IEnumerable<char> AllRefused()
    {
        for (int c = char.MinValue; c <= char.MaxValue; c++)
        {
            if (TextRules.IsRefused((char)c))
            {
                yield return (char)c;
            }
        }
    }
}
