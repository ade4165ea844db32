using System.Globalization;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>What more messages cost, as a sentence that the figures decide.</summary>
internal static class CostGrowth
{
    public static string Of(IReadOnlyCollection<GeneratorCost> costs)
    {
        // Below 100 messages most of it is there for any number of them.
        var sizes = costs.Where(cost => cost.Messages >= 100).OrderBy(cost => cost.Messages).ToList();
        if (sizes.Count < 2)
        {
            return "How the costs grow shows once more than one size is measured.";
        }

        var (small, large) = (sizes[0], sizes[^1]);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"From {small.Messages:N0} to {large.Messages:N0} messages, {(double)large.Messages / small.Messages:N0} times as many, generator and analyzers cost {Factor(small.Build, large.Build)} times as much in a build, {Factor(small.Body, large.Body)} times in a body, {Factor(small.Declaration, large.Declaration)} times in a declaration, {Factor(small.Type, large.Type)} times in the name of a type and {Factor(small.Message, large.Message)} times in a message.");
    }

    private static string Factor(Times small, Times large)
        => ((large.Generator + large.Analyzers) / (small.Generator + small.Analyzers)).ToString("N1", CultureInfo.InvariantCulture);
}
