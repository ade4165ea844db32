using System.Globalization;
using System.Text;

namespace TypedSqs.Generators.Tests.Infrastructure.Verifying;

/// <summary>The lines in which two texts differ, without those that they begin and end with in common.</summary>
internal static class LineDiff
{
    private const int Context = 2;

    public static string Write(string verified, string received)
    {
        string[] old = verified.Split('\n');
        string[] now = received.Split('\n');
        int same = Enumerable.Zip(old, now).TakeWhile(pair => pair.First == pair.Second).Count();
        int end = Enumerable.Zip(old.Skip(same).Reverse(), now.Skip(same).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();

        var diff = new StringBuilder();
        diff.Append(CultureInfo.InvariantCulture, $"@@ line {same + 1} @@\n");
        Append("  ", old[Math.Max(0, same - Context)..same]);
        Append("- ", old[same..^end]);
        Append("+ ", now[same..^end]);
        Append("  ", now[^end..].Take(Context));
        return diff.ToString();

        void Append(string mark, IEnumerable<string> lines)
        {
            foreach (string line in lines)
            {
                diff.Append(mark).Append(line).Append('\n');
            }
        }
    }
}
