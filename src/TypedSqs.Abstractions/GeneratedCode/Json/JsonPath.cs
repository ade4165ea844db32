using System.Globalization;
using System.Text;
using System.Text.Json;

namespace TypedSqs.GeneratedCode;

/// <summary>Finds out, once something failed, at which place of a body: <c>Lines[3].Price</c>.</summary>
internal static class JsonPath
{
    private const int MaxReadDepth = 1_000;
    private const int MaxSteps = 8;

    /// <summary>The path of the value that comes next after what was written.</summary>
    /// <param name="written">An unfinished body.</param>
    /// <param name="dictionaries">Bit n tells that the open object at depth n is a dictionary; of its keys only the position is told.</param>
    /// <param name="depth">How many objects and arrays the path leads through: what a converter left open is not ours to tell.</param>
    public static string Of(ReadOnlySpan<byte> written, ulong dictionaries, int depth)
    {
        List<Step> steps = [];
        try
        {
            var reader = new Utf8JsonReader(written, isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = MaxReadDepth }));
            while (reader.Read())
            {
                Follow(ref reader, steps);
            }
        }
        catch (JsonException)
        {
            // Raw JSON of a converter can be no JSON at all. What was read up to there is the best there is.
        }

        return Format(steps.GetRange(0, Math.Clamp(depth, 0, steps.Count)), dictionaries);
    }

    private static void Follow(ref Utf8JsonReader reader, List<Step> steps)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                steps.Add(new Step());
                return;
            case JsonTokenType.PropertyName:
                steps[^1].Name = reader.GetString();
                return;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                steps.RemoveAt(steps.Count - 1);
                break;
        }

        if (steps.Count > 0)
        {
            steps[^1].Index++;
        }
    }

    private static string Format(List<Step> steps, ulong dictionaries)
    {
        var path = new StringBuilder();
        for (int i = 0; i < steps.Count && i < MaxSteps; i++)
        {
            bool named = steps[i].Name is not null && (dictionaries >> i & 1) == 0;
            _ = named
                ? path.Append(path.Length == 0 ? "" : ".").Append(steps[i].Name)
                : path.Append(CultureInfo.InvariantCulture, $"[{steps[i].Index}]");
        }

        return steps.Count > MaxSteps ? path.Append('…').ToString() : path.ToString();
    }

    private sealed class Step
    {
        public string? Name { get; set; }

        public int Index { get; set; }
    }
}
