using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>What an edit costs, by counting: what is done again does not depend on how many messages there are, but for reading them.</summary>
public sealed class ManyMessagesTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void An_edit_of_one_emits_one(int count)
    {
        GeneratorRunResult result = RunTwice(count, old: "int Number", now: "long Number");

        Assert.Equal([(Modified, 1), (Unchanged, count - 1)], Reasons(result, TrackingNames.Parse));
        Assert.Equal([(Modified, 1), (Cached, count - 1)], Reasons(result, TrackingNames.Resolve));
        Assert.Equal([(Modified, 1), (Cached, count - 1)], Reasons(result, TrackingNames.Bounds));
        Assert.Equal([(Modified, 1), (Cached, count - 1)], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void A_body_reads_none(int count)
    {
        GeneratorRunResult result = RunTwice(count, old: "Number * 2", now: "Number + Number");

        Assert.Equal([(Cached, count)], Reasons(result, TrackingNames.Parse));
        Assert.Equal([(Cached, count)], Reasons(result.TrackedOutputSteps.Values.SelectMany(steps => steps)));
    }

    private static GeneratorRunResult RunTwice(int count, string old, string now)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation before = TestCompilation.Create(Enumerable.Range(0, count).Select(Message));
        CSharpCompilation after = before.Edit(0, Message(0).Replace(old, now, StringComparison.Ordinal));
        return GeneratorHarness.CreateDriver().RunGenerators(before, cancellationToken).RunGenerators(after, cancellationToken).GetRunResult().Results.Single();
    }

    private static string Message(int i) => string.Create(
        CultureInfo.InvariantCulture, $$"""[QueueMessage("q")] public sealed partial record M{{i}}(int Number) { public long Twice() => Number * 2; }""");

    private static IEnumerable<(IncrementalStepRunReason Reason, int Count)> Reasons(GeneratorRunResult result, string step) => Reasons(result.TrackedSteps[step]);

    private static IEnumerable<(IncrementalStepRunReason Reason, int Count)> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) => steps
        .SelectMany(step => step.Outputs)
        .GroupBy(output => output.Reason)
        .Select(group => (group.Key, group.Count()))
        .OrderBy(pair => pair.Item2);
}
