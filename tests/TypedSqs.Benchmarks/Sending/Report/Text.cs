using System.Globalization;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>Numbers for a page in English.</summary>
internal static class Text
{
    public static string Of(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string Of(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
