using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>What one edit did to each step, message by message.</summary>
internal sealed class Edit
{
    private readonly GeneratorRunResult _result;

    private Edit(GeneratorRunResult result) => _result = result;

    public static Edit From(CSharpCompilation before, CSharpCompilation after)
    {
        GeneratorHarness.Run(after);
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(before, cancellationToken).RunGenerators(after, cancellationToken);
        return new Edit(driver.GetRunResult().Results.Single());
    }

    /// <summary>What became of a step as a whole, where it is not one of a message.</summary>
    public IncrementalStepRunReason Step(string name) => _result.TrackedSteps[name].Single().Outputs.Single().Reason;

    /// <summary>The row of the table for one message.</summary>
    public Row this[string messageType] => new(
        ReasonOf(_result.TrackedSteps[TrackingNames.Parse], messageType),
        ReasonOf(_result.TrackedSteps[TrackingNames.Resolve], messageType),
        ReasonOf(_result.TrackedSteps[TrackingNames.Bounds], messageType),
        OutputReasonOf(messageType));

    public IEnumerable<string> Hints => _result.GeneratedSources.Select(source => source.HintName);

    private static IncrementalStepRunReason? ReasonOf(IEnumerable<IncrementalGeneratorRunStep> steps, string messageType)
    {
        foreach ((object value, IncrementalStepRunReason reason) in steps.SelectMany(step => step.Outputs))
        {
            if (IsOf(value, messageType))
            {
                return reason;
            }
        }

        return null;
    }

    // An output's own value is Roslyn's; what it was made from tells which message it is.
    private IncrementalStepRunReason? OutputReasonOf(string messageType)
    {
        foreach (IncrementalGeneratorRunStep output in _result.TrackedOutputSteps.Values.SelectMany(steps => steps))
        {
            (IncrementalGeneratorRunStep source, int index) = output.Inputs.Single();
            if (IsOf(source.Outputs[index].Value, messageType))
            {
                return output.Outputs.Single().Reason;
            }
        }

        return null;
    }

    private static bool IsOf(object? value, string messageType) =>
        value?.ToString()?.Contains($"HintName = {messageType}.TypedSqs.g.cs", StringComparison.Ordinal) == true;
}

/// <summary>What an edit did to one message: to its model, to what is made of it with contexts and defaults, to its size, to its file.</summary>
internal sealed record Row(IncrementalStepRunReason? Parse, IncrementalStepRunReason? Resolve, IncrementalStepRunReason? Bounds, IncrementalStepRunReason? Output);
