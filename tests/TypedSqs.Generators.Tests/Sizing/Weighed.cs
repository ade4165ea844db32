using System.Reflection;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>A message of a test, and what is known of it. It is called <c>M</c>, and has its values in static properties.</summary>
internal sealed class Weighed : IDisposable
{
    private readonly SizedGraphs _graphs;

    /// <param name="declaration">What stands before and behind the braces: <c>record M(int A)</c>, with further types after a semicolon.</param>
    /// <param name="values">Each static property's name and its value.</param>
    public Weighed(string declaration, params (string Name, string Value)[] values)
    {
        string[] parts = declaration.Split(';', 2);
        string properties = string.Concat(values.Select(value => $"public static M {value.Name} => {value.Value}; "));
        _graphs = new SizedGraphs($$"""
            #pragma warning disable CS8600, CS8603, CS8604, CS8625
            using System.ComponentModel.DataAnnotations;
            {{(parts[0].Contains("[QueueMessage", StringComparison.Ordinal) ? "" : "[QueueMessage(\"queue\")] ")}}{{parts[0]}} { {{properties}}}
            {{(parts.Length > 1 ? parts[1] : "")}}
            """);
    }

    public SizeBound Size => _graphs.SizeOf("M");

    public Encoded Encode(string value) => _graphs.EncoderOf("M")(ValueOf(value));

    /// <summary>Why the value of that name cannot be written, which it cannot.</summary>
    public TypedSqsException Refusal(string value) => Assert.Throws<TypedSqsException>(() => Encode(value));

    public void Dispose() => _graphs.Dispose();

    private object ValueOf(string name) => _graphs.TypeOf("M").GetProperty(name, BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
}
