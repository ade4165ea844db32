namespace TypedSqs.Benchmarks.Sending;

/// <summary>Where the sources are.</summary>
internal static class Repository
{
    /// <summary>The folder of the repository, above the one that is built into.</summary>
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "TypedSqs.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("The report belongs into the docs of the repository, and there is none above this program.");
    }
}
