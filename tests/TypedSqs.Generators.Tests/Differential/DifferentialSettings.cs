using System.Globalization;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>How much to try. Each has an environment variable; <c>TYPEDSQS_LONG=1</c> raises the number of graphs.</summary>
internal static class DifferentialSettings
{
    /// <summary>Graphs in one compilation.</summary>
    public const int BatchSize = 30;

    public const int ValuesOfEachGraph = 30;

    /// <summary><c>TYPEDSQS_DIFFERENTIAL_GRAPHS</c>; 60 by default, 5,000 in a long run.</summary>
    public static int Graphs { get; } = Read("TYPEDSQS_DIFFERENTIAL_GRAPHS") ?? (Environment.GetEnvironmentVariable("TYPEDSQS_LONG") == "1" ? 5_000 : 60);

    /// <summary><c>TYPEDSQS_DIFFERENTIAL_SEED</c>: the seed of the first graph, the next one has the next. The same by default; another in each long run.</summary>
    public static int Seed { get; } = Read("TYPEDSQS_DIFFERENTIAL_SEED") ?? (Environment.GetEnvironmentVariable("TYPEDSQS_LONG") == "1" ? Random.Shared.Next(1_000_000_000) : 20_261_123);

    private static int? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
