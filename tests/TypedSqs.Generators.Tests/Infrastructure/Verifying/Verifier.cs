using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Tests.Infrastructure.Verifying;

/// <summary>
/// The two calls of Verify that these tests make, over the same files: a project built with <c>-p:UseVerify=true</c> takes
/// Verify.XunitV3 and Verify.SourceGenerators instead of this folder, and neither notices.
/// </summary>
internal static class Verifier
{
    /// <summary>Compares each generated file, and the diagnostics where there are any, with what was accepted.</summary>
    public static Task Verify(GeneratorDriver target, [CallerFilePath] string sourceFile = "")
    {
        GeneratorDriverRunResult result = target.GetRunResult();
        var snapshots = new List<Snapshot>();
        if (!result.Diagnostics.IsEmpty)
        {
            snapshots.Add(new Snapshot(Name: null, "txt", DiagnosticText.Write(result.Diagnostics)));
        }

        snapshots.AddRange(result.Results
            .SelectMany(generator => generator.GeneratedSources.OrderBy(source => source.HintName, StringComparer.Ordinal))
            .Select(source => new Snapshot(
                Path.GetFileNameWithoutExtension(source.HintName),
                "cs",
                $"//HintName: {source.HintName}\n{source.SourceText}")));
        return Compare(snapshots, sourceFile);
    }

    /// <summary>Compares a text with what was accepted.</summary>
    public static Task Verify(string? target, [CallerFilePath] string sourceFile = "") =>
        Compare([new Snapshot(Name: null, "txt", target switch { null => "null", "" => "emptyString", _ => target })], sourceFile);

    private static Task Compare(IReadOnlyCollection<Snapshot> snapshots, string sourceFile)
    {
        var files = new SnapshotFiles(Path.GetDirectoryName(sourceFile)!, TestName.Current());
        return files.CompareAsync(snapshots, TestContext.Current.CancellationToken);
    }
}
