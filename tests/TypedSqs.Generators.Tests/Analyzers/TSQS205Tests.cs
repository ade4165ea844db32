using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS205Tests
{
    [Theory]
    [InlineData("object Kind", "object")]
    [InlineData("int[] Kind", "int[]")]
    [InlineData("List<byte> Kind", "System.Collections.Generic.List<byte>")]
    [InlineData("ReadOnlyMemory<char> Kind", "System.ReadOnlyMemory<char>")]
    [InlineData("Line Kind", "Line")]
    [InlineData("Line? Kind", "Line")]
    [InlineData("(int, int) Kind", "(int, int)")]
    [InlineData("nint Kind", "nint")]
    public async Task A_type_that_is_no_single_value_is_refused_at_the_property(string parameter, string type)
    {
        Finding finding = await Rule.RefusesAsync("TSQS205", $"""
            public sealed record Line(int Count);
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] string Text, [MessageAttribute] {parameter});
            """);

        Assert.Equal(
            new Finding(
                "TSQS205", 2, "Kind", $"'Kind' has type '{type}', which is neither text, a number nor bytes, so it cannot be a message attribute; put [MessageAttribute] on a computed property that makes one of it"),
            finding);
    }

    [Fact]
    public async Task A_property_is_refused_as_a_parameter_is()
    {
        Finding finding = await Rule.RefusesAsync("TSQS205", """
            [QueueMessage("orders")] public partial class OrderPlaced { [MessageAttribute] public int[] Kind { get; init; } = []; }
            """);

        Assert.Equal("Kind", finding.Text);
    }

    [Fact]
    public async Task A_property_of_a_base_in_another_assembly_is_refused_at_the_message()
    {
        CSharpCompilation compilation = TestCompilation.Create("""[QueueMessage("orders")] public sealed partial record OrderPlaced(int[] Kind) : Event(Kind);""")
            .Referencing("public record Event([MessageAttribute] int[] Kind);");

        Finding finding = await Rule.RefusesAsync("TSQS205", compilation);

        Assert.Equal("OrderPlaced", finding.Text);
        Assert.StartsWith("'Kind' has type 'int[]'", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_that_is_missing_is_left_to_the_compiler() => Assert.Empty(await Rule.RefusesAllAsync(
        """[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute] Missing Kind, [MessageGroupId] Missing Id, List<Missing> Lines);"""));

    [Theory]
    [InlineData("string?")]
    [InlineData("char")]
    [InlineData("bool?")]
    [InlineData("Half")]
    [InlineData("UInt128?")]
    [InlineData("DateOnly")]
    [InlineData("TimeOnly?")]
    [InlineData("Uri?")]
    [InlineData("Version")]
    [InlineData("DayOfWeek?")]
    [InlineData("byte[]?")]
    [InlineData("Memory<byte>?")]
    public Task A_single_value_is_fine(string type) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute] {type} Kind);""");
}
