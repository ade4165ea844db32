using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Messages of tests, all called <c>M</c>, each in a namespace of its own and with its values in static properties: compiled at once, since that takes the time.</summary>
internal sealed partial class WeighedMessages : IDisposable
{
    private readonly SizedGraphs _graphs;
    private readonly Dictionary<string, string> _names = [];

    /// <param name="messages">Declarations such as <c>record M(int A);</c>, further types behind the semicolon; and the values of each.</param>
    public WeighedMessages(IEnumerable<(string Declaration, IEnumerable<(string Name, string Value)> Values)> messages)
    {
        var sources = new List<string>();
        foreach ((string declaration, IEnumerable<(string Name, string Value)> values) in messages)
        {
            string space = string.Create(CultureInfo.InvariantCulture, $"N{sources.Count}");
            _names.Add(declaration, $"{space}.M");
            sources.Add(Source(space, declaration, values));
        }

        _graphs = new SizedGraphs(sources);
    }

    public Weighed this[string declaration] => new(_graphs, _names[declaration]);

    public void Dispose() => _graphs.Dispose();

    private static string Source(string space, string declaration, IEnumerable<(string Name, string Value)> values)
    {
        string[] parts = declaration.Split(';', 2);
        string properties = string.Concat(values.Select(value => $"public static M {value.Name} => {value.Value}; "));

        // The generator of contexts names its files after them alone.
        string types = ContextName().Replace(parts.Length > 1 ? parts[1] : "", $"{space}Json");
        return $$"""
            #pragma warning disable CS8600, CS8603, CS8604, CS8625
            using System.ComponentModel.DataAnnotations;

            namespace {{space}};

            {{(parts[0].Contains("[QueueMessage", StringComparison.Ordinal) ? "" : "[QueueMessage(\"queue\")] ")}}{{parts[0]}} { {{properties}}}
            {{types}}
            """;
    }

    [GeneratedRegex(@"\bMJson\b")]
    private static partial Regex ContextName();
}

/// <summary>One of them: what the model says of it, and what its values weigh.</summary>
internal sealed record Weighed(SizedGraphs Graphs, string Name)
{
    public SizeBound Size => Graphs.SizeOf(Name);

    public Encoded Encode(string value) =>
        Graphs.EncoderOf(Name)(Graphs.TypeOf(Name).GetProperty(value, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!);
}
