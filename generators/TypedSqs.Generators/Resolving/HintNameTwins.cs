using System.Globalization;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Resolving;

/// <summary>
/// Keeps apart what differs by case alone. Were one file name shared by two messages, the compiler would drop the output of all of them (CS8785),
/// and it compares without regard to case: so a name that has such a twin carries a checksum of its exact spelling.
/// </summary>
internal static class HintNameTwins
{
    /// <summary>The names that have a twin; nearly always there are none, so that an edit of one message touches no other.</summary>
    public static EquatableArray<string> Of(IEnumerable<string> names) => names
        .GroupBy(name => name, StringComparer.OrdinalIgnoreCase)
        .Where(group => group.Skip(1).Any())
        .SelectMany(group => group)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    public static string Resolve(string name, EquatableArray<string> twins) => !twins.Contains(name) ? name : name.Insert(
        name.Length - HintName.Extension.Length, "-" + Checksum(name).ToString("X8", CultureInfo.InvariantCulture));

    /// <summary>FNV-1a: the same on each machine and in each run, which <c>string.GetHashCode</c> is not.</summary>
    private static uint Checksum(string text)
        => text.Aggregate(2166136261u, static (hash, c) => unchecked((hash ^ c) * 16777619u));
}
