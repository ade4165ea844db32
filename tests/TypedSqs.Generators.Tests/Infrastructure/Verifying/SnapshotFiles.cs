using System.Text;

namespace TypedSqs.Generators.Tests.Infrastructure.Verifying;

/// <summary>The files of one test: <c>Prefix#Name.verified.cs</c> is what was accepted, <c>.received.</c> what differs from it.</summary>
internal sealed class SnapshotFiles(string directory, string prefix)
{
    // With a byte order mark, as Verify writes; read with or without.
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    public async Task CompareAsync(IReadOnlyCollection<Snapshot> snapshots, CancellationToken cancellationToken)
    {
        foreach (string stale in Files("received"))
        {
            File.Delete(stale);
        }

        HashSet<string> unclaimed = [.. Files("verified")];
        var failures = new List<string>();
        foreach (Snapshot snapshot in snapshots)
        {
            string verified = PathOf(snapshot, "verified");
            unclaimed.Remove(verified);
            if (await CompareAsync(snapshot, verified, cancellationToken) is { } failure)
            {
                failures.Add(failure);
            }
        }

        failures.AddRange(unclaimed.Select(path => $"Nothing was received for {Path.GetFileName(path)}: delete it if that is right."));
        Assert.True(failures.Count == 0, string.Join("\n\n", failures));
    }

    private async Task<string?> CompareAsync(Snapshot snapshot, string path, CancellationToken cancellationToken)
    {
        string? verified = File.Exists(path) ? await File.ReadAllTextAsync(path, Encoding, cancellationToken) : null;
        if (verified == snapshot.Text)
        {
            return null;
        }

        string received = PathOf(snapshot, "received");
        await File.WriteAllTextAsync(received, snapshot.Text, Encoding, cancellationToken);
        return verified switch
        {
            null => $"New: {Path.GetFileName(path)}. Rename {Path.GetFileName(received)} to accept:\n{snapshot.Text}",
            _ when verified.Contains('\r', StringComparison.Ordinal) => $"{Path.GetFileName(path)} has a carriage return; snapshots end their lines with \\n.",
            _ => $"{Path.GetFileName(path)} differs from {Path.GetFileName(received)}:\n{LineDiff.Write(verified, snapshot.Text)}",
        };
    }

    private string PathOf(Snapshot snapshot, string kind)
    {
        string target = snapshot.Name is null ? "" : "#" + TestName.Target(snapshot.Name);
        return Path.Combine(directory, $"{prefix}{target}.{kind}.{snapshot.Extension}");
    }

    private IEnumerable<string> Files(string kind) =>
        Directory.EnumerateFiles(directory, $"*.{kind}.*").Where(path =>
            Path.GetFileName(path).StartsWith($"{prefix}.{kind}.", StringComparison.Ordinal)
            || Path.GetFileName(path).StartsWith($"{prefix}#", StringComparison.Ordinal));
}
