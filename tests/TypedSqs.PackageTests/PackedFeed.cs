using System.IO.Compression;
using System.Reflection;
using System.Xml.Linq;
using TypedSqs.PackageTests;

[assembly: AssemblyFixture(typeof(PackedFeed))]

namespace TypedSqs.PackageTests;

/// <summary>The packages of this repository in a folder of their own, under a version that no cache can have.</summary>
public sealed class PackedFeed : IAsyncLifetime
{
    private static readonly string[] Projects = ["TypedSqs.Abstractions", "TypedSqs", "TypedSqs.Testing", "TypedSqs.LocalSqs", "TypedSqs.LocalSqs.Tool"];

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("typedsqs-packages-");

    /// <summary>Where the repository is.</summary>
    public static string Repository { get; } =
        typeof(PackedFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    private string Feed => Path.Combine(_root.FullName, "feed");

    public async ValueTask InitializeAsync()
    {
        foreach (string project in Projects)
        {
            var (exitCode, output) = await DotNet.RunAsync(
                Repository, "pack", $"src/{project}", "-c", "Release", "-o", Feed, $"-p:MinVerVersionOverride={Version}", "-warnaserror");
            Assert.True(exitCode == 0, output);
        }
    }

    /// <summary>An empty folder outside the repository, whose restores look into the feed first.</summary>
    public string CreateFolder(string name)
    {
        string folder = _root.CreateSubdirectory(name).FullName;
        string cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        Directory.CreateDirectory(cache);

        // The user's own cache is read, so that nothing is downloaded twice, and never written.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root.FullName, "cache")}" /></config>
              <packageSources><add key="packed" value="{Feed}" /></packageSources>
              <fallbackPackageFolders><add key="user" value="{cache}" /></fallbackPackageFolders>
            </configuration>
            """);
        return folder;
    }

    /// <summary>What a package says of itself.</summary>
    public XDocument Nuspec(string id)
    {
        using var package = ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{Version}.nupkg"));
        using var nuspec = package.GetEntry($"{id}.nuspec")!.Open();
        return XDocument.Load(nuspec);
    }

    public ValueTask DisposeAsync()
    {
        _root.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}
