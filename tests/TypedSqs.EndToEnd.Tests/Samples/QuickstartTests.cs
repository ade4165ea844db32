using System.Diagnostics;
using System.Text.RegularExpressions;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>The first command of the README, run as a new user runs it: it prints what the README says it prints.</summary>
public sealed partial class QuickstartTests
{
    [Fact]
    public async Task Output_IsTheOneInTheReadme()
    {
        string readme = await File.ReadAllTextAsync("Samples/README.md", TestContext.Current.CancellationToken);
        string shown = Shown().Match(readme).Groups["output"].Value;

        string printed = await RunAsync();

        Assert.NotEmpty(shown);
        Assert.Equal(WithoutWhatChanges(shown), WithoutWhatChanges(printed));
    }

    private static async Task<string> RunAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Quickstart.dll")]) { RedirectStandardOutput = true };
        start.Environment.Remove("AWS_ENDPOINT_URL");
        start.Environment.Remove("AWS_ENDPOINT_URL_SQS");
        using var process = Process.Start(start)!;
        string output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);
        return output;
    }

    private static string WithoutWhatChanges(string text)
        => Number().Replace(Port().Replace(Id().Replace(text, "ID"), "127.0.0.1:PORT"), "NUMBER").Trim();

    [GeneratedRegex(@"<!-- quickstart -->\s*```text\n(?<output>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Shown();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex(@"127\.0\.0\.1:\d+")]
    private static partial Regex Port();

    [GeneratedRegex(@"\d{20}")]
    private static partial Regex Number();
}
