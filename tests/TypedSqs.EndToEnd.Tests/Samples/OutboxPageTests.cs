using System.Text.RegularExpressions;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>The code that <c>docs/outbox.md</c> shows is that of the sample.</summary>
public sealed partial class OutboxPageTests
{
    [Fact]
    public async Task Code_IsThatOfTheSample()
    {
        string page = await File.ReadAllTextAsync("Samples/outbox.md", TestContext.Current.CancellationToken);
        var cuts = Cut().Matches(page);

        Assert.Equal(2, cuts.Count);
        foreach (Match cut in cuts)
        {
            string source = await File.ReadAllTextAsync(Path.Combine("Samples", "Outbox", cut.Groups["file"].Value), TestContext.Current.CancellationToken);
            Assert.Contains(WithoutIndentation(cut.Groups["code"].Value), WithoutIndentation(source), StringComparison.Ordinal);
        }
    }

    private static string WithoutIndentation(string code) => string.Join('\n', code.Trim().Split('\n').Select(line => line.Trim()));

    [GeneratedRegex(@"<!-- samples/Outbox/(?<file>\S+) -->\s*```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Cut();
}
