using System.Text.RegularExpressions;

namespace TypedSqs.PackageTests;

/// <summary>The analyzers as a project gets them, by the compiler of its own build: what each page of a rule shows under "Before" is reported there.</summary>
public sealed partial class RulesOfThePackageTests(PackedFeed feed)
{
    [Fact]
    public async Task EachRule_IsReportedByABuild()
    {
        var pages = Directory.GetFiles(Path.Combine(PackedFeed.Repository, "docs", "rules"), "TSQS*.md")
            .ToDictionary(page => Path.GetFileNameWithoutExtension(page), page => Before().Match(File.ReadAllText(page)).Groups["code"].Value);
        string folder = feed.CreateFolder("rules");
        foreach (var (id, code) in pages)
        {
            File.WriteAllText(Path.Combine(folder, $"{id}.cs"), $"namespace Page{id}\n{{\n{code}\n}}\n");
        }

        // A build tells of warnings, so that all of them are: those that are errors, suggestions or off by default, too.
        File.WriteAllText(
            Path.Combine(folder, ".editorconfig"),
            "root = true\n[*.cs]\n" + string.Join('\n', pages.Keys.Select(id => $"dotnet_diagnostic.{id}.severity = warning")));
        File.WriteAllText(Path.Combine(folder, "Pages.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <PublishAot>true</PublishAot>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="TypedSqs" Version="{feed.Version}" /></ItemGroup>
            </Project>
            """);

        var (_, output) = await DotNet.RunAsync(folder, "build", "-nologo");

        var unreported = pages.Keys.Where(id => !Regex.IsMatch(output, $@"{id}\.cs\(\d+,\d+\): warning {id}: ")).ToList();
        Assert.True(pages.Count > 50 && unreported.Count == 0, $"{string.Join(", ", unreported)} of {pages.Count} in:\n{output}");
    }

    [GeneratedRegex("## Before\r?\n.*?```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Before();
}
