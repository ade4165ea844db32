using System.Runtime.CompilerServices;

namespace TypedSqs.EndToEnd.Tests.Pages;

/// <summary>A page of <c>docs</c>.</summary>
internal static class Page
{
    /// <summary>The folder of the repository.</summary>
    public static string Root { get; } = RootOf();

    public static string Text(string page) => File.ReadAllText(Path.Combine(Root, "docs", page));

    /// <summary>The cells of the table's rows under a heading, without the backquotes.</summary>
    public static IEnumerable<string[]> Rows(string page, string heading) => Text(page).Split('\n')
        .SkipWhile(line => line != heading)
        .Skip(1)
        .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
        .Select(static line => line.Trim('|').Split('|').Select(static cell => cell.Trim().Replace("`", "", StringComparison.Ordinal)).ToArray());

    private static string RootOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here) ?? "", "..", "..", ".."));
}
