using System.Text.RegularExpressions;
using TypedSqs.PackageTests;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>The page of the ten mistakes shows their source, and what a real build says of it.</summary>
public sealed partial class MistakesTests
{
    private static readonly string Folder = Path.Combine(SampleProcess.Built("Samples"), "Mistakes");

    private static readonly string Page = Read("../docs/mistakes.md");

    [Fact]
    public void Source_IsTheOneOnThePage() => Assert.Equal(Read("Mistakes/Wrong.cs").Trim(), Block("csharp"));

    [Fact]
    public async Task Output_IsTheOneOnThePage()
    {
        // What the project builds on is there: these tests reference it.
        var (exitCode, output) = await DotNet.RunAsync(
            Folder, "build", "-c", SampleProcess.Built("Configuration"), "-p:WithMistakes=true", "-p:BuildProjectReferences=false", "--no-restore", "-tl:off");

        Assert.Equal(1, exitCode);
        Assert.Equal(Lines(Block("text")), Lines(WithoutPaths(Result().Match(output).Value)));
    }

    private static string Read(string path) => File.ReadAllText(Path.Combine(SampleProcess.Built("Samples"), path)).ReplaceLineEndings("\n");

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("\n```")[0];

    /// <summary>The compiler runs analyzers at the same time, and prints what they find as they find it.</summary>
    private static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Trim().Split('\n').Order(StringComparer.Ordinal);

    private static string WithoutPaths(string output) => FolderPath().Replace(ProjectPath().Replace(output, ""), "");

    [GeneratedRegex(@"Build FAILED\..*?(?=\s*Time Elapsed)", RegexOptions.Singleline)]
    private static partial Regex Result();

    [GeneratedRegex(@" \[[^\]\n]*Mistakes\.csproj\]")]
    private static partial Regex ProjectPath();

    [GeneratedRegex(@"^\S*[/\\](?=Wrong\.cs)", RegexOptions.Multiline)]
    private static partial Regex FolderPath();
}
