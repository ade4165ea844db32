using System.Text.RegularExpressions;

namespace TypedSqs.EndToEnd.Tests.Pages;

/// <summary>All code that a page shows is of a file of these tests, which the compiler reads and the tests run.</summary>
public sealed partial class HeldCodeTests
{
    public static TheoryData<string> Pages { get; } = ["testing.md", "receiving.md"];

    public static TheoryData<string, string, string> Cuts { get; } =
    [
        .. Pages.SelectMany(page => Cut().Matches(Page.Text(page.Data)).Select(cut => (page.Data, cut.Groups["file"].Value, cut.Groups["code"].Value))),
    ];

    [Theory]
    [MemberData(nameof(Cuts))]
    public async Task Code_IsThatOfTheTests(string page, string file, string code)
    {
        string source = await File.ReadAllTextAsync(Path.Combine(Page.Root, file), TestContext.Current.CancellationToken);

        Assert.True(
            WithoutIndentation(source).Contains(WithoutIndentation(code), StringComparison.Ordinal),
            $"docs/{page} shows code that is not in {file}:\n{code}");
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void AllCode_IsHeld(string page) => Assert.Equal(Page.Text(page).Split("```").Length / 2, Cuts.Count(cut => cut.Data.Item1 == page));

    private static string WithoutIndentation(string code) => string.Join('\n', code.Trim().Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"<!-- (?<file>tests/\S+) -->\s*```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Cut();
}
