using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Emission;

/// <summary>Values as C# source, the same in every culture.</summary>
internal static class CSharpLiteral
{
    public static string String(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string StringOrNull(string? value) => value is null ? "null" : String(value);

    /// <summary>A <c>ReadOnlySpan&lt;byte&gt;</c> of UTF-8.</summary>
    public static string Utf8(string value) => String(value) + "u8";

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Int(int value) => value.ToString(CultureInfo.InvariantCulture);
}
