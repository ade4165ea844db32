using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>The name of the file that is generated for a message: its metadata name, so far as a file may be called that.</summary>
internal static class HintName
{
    public const string Extension = ".TypedSqs.g.cs";

    public static string For(INamedTypeSymbol type)
    {
        var hint = new StringBuilder();
        foreach (char c in type.ToMetadataName())
        {
            _ = char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '`'
                ? hint.Append(c)
                : hint.Append('-').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        return hint.Append(Extension).ToString();
    }
}
