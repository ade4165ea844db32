using System.Globalization;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>How much to try. Each has an environment variable; <c>TYPEDSQS_LONG=1</c> raises the number of graphs.</summary>
internal static class SizeSettings
{
    /// <summary>Graphs in one compilation.</summary>
    public const int BatchSize = 40;

    public const int ValuesOfEachGraph = 30;

    public const int ViolationsOfEachGraph = 40;

    /// <summary><c>TYPEDSQS_SIZE_GRAPHS</c>; 40 by default, 2,000 in a long run.</summary>
    public static int Graphs { get; } = Read("TYPEDSQS_SIZE_GRAPHS") ?? (Environment.GetEnvironmentVariable("TYPEDSQS_LONG") == "1" ? 2_000 : 40);

    /// <summary><c>TYPEDSQS_SIZE_SEED</c>: the seed of the first graph, the next one has the next. The same by default; another in each long run.</summary>
    public static int Seed { get; } = Read("TYPEDSQS_SIZE_SEED") ?? (Environment.GetEnvironmentVariable("TYPEDSQS_LONG") == "1" ? Random.Shared.Next(1_000_000_000) : 20_261_123);

    public static string Repeat(int seed) => string.Create(CultureInfo.InvariantCulture, $"TYPEDSQS_SIZE_SEED={seed} TYPEDSQS_SIZE_GRAPHS=1");

    private static int? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
