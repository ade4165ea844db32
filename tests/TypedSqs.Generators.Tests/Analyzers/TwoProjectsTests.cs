using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>
/// Two projects in an editor: the base of a message has its source in the other one, where a diagnostic of this one cannot stand. It stands at the
/// message then, as in a build, which sees the other project as an assembly.
/// </summary>
public sealed class TwoProjectsTests
{
    [Theory]
    [InlineData("TSQS203", "\"orders\"", "[MessageAttribute(\"a b\")] public int Kind { get; init; }")]
    [InlineData("TSQS205", "\"orders\"", "[MessageAttribute] public int[]? Kind { get; init; }")]
    [InlineData("TSQS206", "\"orders\"", "[MessageAttribute(DataType = \"Text\")] public int Kind { get; init; }")]
    [InlineData("TSQS208", "\"orders\"", "[MessageGroupId] public int Kind { get; init; } [MessageGroupId] public int Other { get; init; }")]
    [InlineData("TSQS209", "\"orders\"", "[MessageGroupId] public int[]? Kind { get; init; }")]
    [InlineData("TSQS210", "\"orders.fifo\"", "[MessageGroupId, MessageDeduplicationId(\"Kind\")] public int Kind { get; init; }")]
    [InlineData("TSQS212", "\"orders\"", "[MessageDeduplicationId] public int Kind { get; init; }")]
    [InlineData("TSQS213", "\"orders\"", "[DelaySeconds] public string? Kind { get; init; }")]
    [InlineData("TSQS004", "\"orders\"", "[MessageAttribute] internal int Kind { get; init; }")]
    [InlineData("TSQS006", "\"orders\"", "public (int, int) Kind { get; init; }")]
    public async Task What_is_wrong_with_a_base_of_the_other_project_is_said_at_the_message(string id, string queue, string member)
    {
        CSharpCompilation contracts = TestCompilation.Create($"public class Event {{ {member} }}").WithAssemblyName("Contracts");
        CSharpCompilation compilation = TestCompilation.Create($"[QueueMessage({queue})] public sealed partial class OrderPlaced : Event;")
            .AddReferences(contracts.ToMetadataReference());

        Finding finding = Assert.Single(await Rule.FindAllAsync(compilation), finding => finding.Id == id);

        Assert.Equal("OrderPlaced", finding.Text);
    }
}
