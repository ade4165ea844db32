using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS223Tests
{
    private const string Message =
        "'At' is a time and part of the deduplication id: a message that is built again gets the same id only where the time comes from the data, and not from a clock";

    [Theory]
    [InlineData("[MessageDeduplicationId] DateTime At")]
    [InlineData("[MessageDeduplicationId] DateTimeOffset At")]
    [InlineData("[MessageDeduplicationId] TimeOnly At")]
    [InlineData("[MessageDeduplicationId] int Number, [MessageDeduplicationId(Order = 1)] DateTime At")]
    public async Task A_time_is_reported_where_it_stands(string parameters)
    {
        Finding finding = await Rule.ReportsAsync("TSQS223", Source("", "orders.fifo", parameters));

        Assert.Equal(("At", Message), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task A_hash_of_one_is_no_better() => Assert.Equal(
        Message, (await Rule.ReportsAsync("TSQS223", Source("[MessageDeduplicationId(nameof(Number), nameof(At))]", "orders.fifo", "int Number, DateTime? At"))).Message);

    [Fact]
    public async Task One_of_another_assembly_is_reported_at_the_message()
    {
        CSharpCompilation compilation = TestCompilation.Create("[QueueMessage(\"orders.fifo\")] public sealed partial record OrderPlaced([MessageGroupId] int Number) : Event;")
            .Referencing("public record Event { [MessageDeduplicationId] public DateTime At { get; init; } }");

        Assert.Equal("OrderPlaced", (await Rule.ReportsAsync("TSQS223", compilation)).Text);
    }

    [Theory]
    [InlineData("orders.fifo", "[MessageDeduplicationId] DateOnly Day")]
    [InlineData("orders.fifo", "[MessageDeduplicationId] TimeSpan Length")]
    [InlineData("orders.fifo", "[MessageDeduplicationId] int Number, DateTime At")]
    public Task Other_types_and_other_properties_are_fine(string queue, string parameters) => Rule.IsQuietAsync(Source("", queue, parameters));

    [Fact]
    public Task Of_a_property_with_code_its_code_tells() => Rule.IsQuietAsync("""
        [QueueMessage("orders.fifo")] public sealed partial record OrderPlaced([MessageGroupId] int Year)
        {
            [MessageDeduplicationId] public DateTime At => new(Year, 1, 1);
        }
        """);

    private static string Source(string attribute, string queue, string parameters) =>
        $"[QueueMessage(\"{queue}\")] {attribute} public sealed partial record OrderPlaced([MessageGroupId] string Customer, {parameters});";
}
