using System.Reflection;

namespace TypedSqs.Generators.Tests.Emission;

/// <summary>
/// One message per shape that a user can declare. Each has a snapshot of what is emitted for it, so that one source here is
/// one decision about emitted code; variations without a decision of their own belong in a theory instead.
/// </summary>
internal static partial class Shapes
{
    private static readonly Dictionary<string, string> Sources = typeof(Shapes)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(field => field.IsLiteral)
        .ToDictionary(field => field.Name, field => (string)field.GetRawConstantValue()!);

    public static TheoryData<string> Names => [.. Sources.Keys.Order(StringComparer.Ordinal)];

    public static IEnumerable<string> All => Sources.Values;

    public static string Source(string name) => Sources[name];
}
