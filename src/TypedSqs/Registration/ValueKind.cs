using System.Globalization;

namespace TypedSqs.Registration;

/// <summary>How a text of configuration becomes a value, and what is said where it does not.</summary>
/// <param name="TryRead">Reads as .NET's own binder does: in the invariant culture.</param>
/// <param name="Fault">What the text must be. The text itself is not repeated: it may be a secret in the wrong place.</param>
/// <param name="Misread">What is said of a value that was read and hardly meant; <see langword="null"/> for nothing.</param>
internal sealed record ValueKind<TValue>(ValueKind.Reader<TValue> TryRead, string Fault, Func<string, TValue, string?>? Misread = null);

/// <summary>The kinds of values that options have.</summary>
internal static class ValueKind
{
    public delegate bool Reader<TValue>(string text, out TValue value);

    public static ValueKind<bool> Flag { get; } = new(bool.TryParse, "must be true or false.");

    public static ValueKind<int> Number { get; } = new(
        static (text, out value) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value), WholeNumber(int.MaxValue));

    public static ValueKind<long> LongNumber { get; } = new(
        static (text, out value) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out value), WholeNumber(long.MaxValue));

    public static ValueKind<TimeSpan> Time { get; } = new(
        static (text, out value) => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out value), "must be a time such as 00:00:05, or 1.00:00:00 for a day.",
        MisreadDays);

    public static ValueKind<TEnum> Choice<TEnum>()
        where TEnum : struct, Enum =>
        new(static (text, out value) => Enum.TryParse(text, ignoreCase: true, out value), $"must be {Listed(Enum.GetNames<TEnum>(), "or")}.");

    /// <summary>As a sentence has them: <c>a, b and c</c>.</summary>
    public static string Listed(IEnumerable<string> words, string last)
    {
        string[] all = [.. words];
        return $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>.NET takes a bare number for days, which are beyond nearly each range, and who writes one means seconds or milliseconds.</summary>
    private static string? MisreadDays(string text, TimeSpan value)
    {
        if (value <= TimeSpan.Zero || !int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var plural = number == 1 ? "" : "s";
        return string.Create(
            CultureInfo.InvariantCulture, $"is {number}, which is read as {number} day{plural}; write {TimeSpan.FromSeconds(number):c} for {number} second{plural}.");
    }

    private static string WholeNumber(long most) => string.Create(CultureInfo.InvariantCulture, $"must be a whole number of at most {most}.");
}
