using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>All code that <c>docs/testing.md</c> shows is of a file beside this one, which the compiler reads and the tests run.</summary>
public sealed partial class TestingPageTests
{
    private static readonly string Folder = FolderOf();

    private static readonly string Page = File.ReadAllText(Path.Combine(Folder, "..", "..", "..", "docs", "testing.md"));

    public static TheoryData<string, string> Cuts => [.. Cut().Matches(Page).Select(cut => (cut.Groups["file"].Value, cut.Groups["code"].Value))];

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Code_IsThatOfTheTests(string file, string code)
    {
        string source = await File.ReadAllTextAsync(Path.Combine(Folder, file), TestContext.Current.CancellationToken);

        Assert.Contains(WithoutIndentation(code), WithoutIndentation(source), StringComparison.Ordinal);
    }

    [Fact]
    public void AllCode_IsHeld() => Assert.Equal(Page.Split("```").Length / 2, Cuts.Count);

    private static string WithoutIndentation(string code) => string.Join('\n', code.Trim().Split('\n').Select(line => line.Trim()));

    private static string FolderOf([CallerFilePath] string here = "") => Path.GetDirectoryName(here) ?? "";

    [GeneratedRegex(@"<!-- tests/TypedSqs.EndToEnd.Tests/Testing/(?<file>\S+) -->\s*```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Cut();
}
