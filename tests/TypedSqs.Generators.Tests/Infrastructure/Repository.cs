using System.Runtime.CompilerServices;

namespace TypedSqs.Generators.Tests.Infrastructure;

/// <summary>Files of this repository that are not compiled into the tests.</summary>
internal static class Repository
{
    private static readonly string Root = Find();

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path)).ReplaceLineEndings("\n");

    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Root, folder), pattern).Order(StringComparer.Ordinal);

    private static string Find([CallerFilePath] string path = "")
    {
        DirectoryInfo? folder = new FileInfo(path).Directory;
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TypedSqs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"There is no TypedSqs.sln above {path}.");
    }
}
