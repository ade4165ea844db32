namespace TypedSqs.Generators.Tests.Differential;

internal static class RandomExtensions
{
    public static T Pick<T>(this Random random, params ReadOnlySpan<T> choices) => choices[random.Next(choices.Length)];

    public static bool Chance(this Random random, double probability) => random.NextDouble() < probability;
}
