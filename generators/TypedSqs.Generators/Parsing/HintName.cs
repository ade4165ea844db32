using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// Names of generated files. Were one shared by two messages, the compiler would drop the output of all of them (CS8785), and it
/// compares without regard to case: so a name that has a twin but for case carries a checksum of its exact spelling.
/// </summary>
internal static class HintName
{
    public static string For(INamedTypeSymbol type)
    {
        string metadataName = MetadataName(type);
        var hint = new StringBuilder();
        foreach (char c in metadataName)
        {
            _ = char.IsLetterOrDigit(c) || c is '.' or '_' or '+' or '`'
                ? hint.Append(c)
                : hint.Append('-').Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }

        if (HasTwinButForCase(type))
        {
            hint.Append('-').Append(Checksum(metadataName).ToString("X8", CultureInfo.InvariantCulture));
        }

        return hint.Append(".TypedSqs.g.cs").ToString();
    }

    private static string MetadataName(ISymbol symbol) => symbol.ContainingSymbol switch
    {
        INamedTypeSymbol container => MetadataName(container) + "+" + symbol.MetadataName,
        INamespaceSymbol { IsGlobalNamespace: false } space => MetadataName(space) + "." + symbol.MetadataName,
        _ => symbol.MetadataName,
    };

    private static bool HasTwinButForCase(ISymbol symbol)
    {
        if (symbol.ContainingSymbol is not INamespaceOrTypeSymbol container)
        {
            return false;
        }

        bool hasTwin = container.GetMembers().Any(other =>
            other is INamespaceOrTypeSymbol
            && other.MetadataName != symbol.MetadataName
            && string.Equals(other.MetadataName, symbol.MetadataName, StringComparison.OrdinalIgnoreCase));
        return hasTwin || HasTwinButForCase(container);
    }

    /// <summary>FNV-1a: the same on each machine and in each run, which <c>string.GetHashCode</c> is not.</summary>
    private static uint Checksum(string text)
        => text.Aggregate(2166136261u, static (hash, c) => unchecked((hash ^ c) * 16777619u));
}
