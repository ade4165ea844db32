using System.Globalization;
using Outbox.Crashing;

namespace Outbox;

/// <summary>What a user can say.</summary>
internal sealed record Arguments(int Orders, string Database, string? CrashAfter)
{
    public static string Usage =>
        $"usage: Outbox [--orders N] [--database FILE] [--crash-after {string.Join('|', Crash.Steps)}]";

    public static Arguments? Parse(string[] args)
    {
        // A database of its own for each run, unless one is named: a second run with the same goes on where the first one died.
        var parsed = new Arguments(6, Path.Combine(Path.GetTempPath(), $"outbox-{Guid.CreateVersion7()}.db"), null);
        foreach (string[] pair in args.Chunk(2))
        {
            parsed = pair switch
            {
                ["--orders", var text] when int.TryParse(text, CultureInfo.InvariantCulture, out int orders) && orders >= 0 => parsed with { Orders = orders },
                ["--database", var file] => parsed with { Database = Path.GetFullPath(file) },
                ["--crash-after", var step] when Crash.Steps.Contains(step) => parsed with { CrashAfter = step },
                _ => null,
            };
            if (parsed is null)
            {
                return null;
            }
        }

        return parsed;
    }
}
