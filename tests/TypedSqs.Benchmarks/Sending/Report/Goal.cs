namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>What was to be reached, and what was measured.</summary>
/// <param name="Of">What is looked at.</param>
/// <param name="Bound">What it should be.</param>
/// <param name="Found">What it is.</param>
/// <param name="IsMet">Whether that is reached.</param>
internal sealed record Goal(string Of, string Bound, string Found, bool IsMet)
{
    public static Goal AtMost(string of, double found, double bound, string format, string unit = "") =>
        new(of, $"at most {Text.Of(bound, format)}{unit}", $"{Text.Of(found, format)}{unit}", found <= bound);

    public static Goal AtLeast(string of, double found, double bound, string format, string unit = "") =>
        new(of, $"at least {Text.Of(bound, format)}{unit}", $"{Text.Of(found, format)}{unit}", found >= bound);
}
