namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS209Tests
{
    [Theory]
    [InlineData("[MessageGroupId] object Id", "object")]
    [InlineData("[MessageGroupId] int[] Id", "int[]")]
    [InlineData("[MessageDeduplicationId] List<string> Id", "System.Collections.Generic.List<string>")]
    [InlineData("[MessageDeduplicationId] OrderId Id", "OrderId")]
    public async Task A_type_without_one_text_form_is_refused_at_the_property(string parameter, string type)
    {
        Finding finding = await Rule.RefusesAsync("TSQS209", $"""
            public readonly record struct OrderId(Guid Value);
            [QueueMessage("orders.fifo")] public sealed partial record OrderPlaced([MessageBody] string Text, {parameter});
            """);

        Assert.Equal(
            new Finding(
                "TSQS209",
                2,
                "Id",
                $"'Id' has type '{type}', which has no single text form, so it cannot be part of a message group id or deduplication id; use a computed property that returns the value in it that matters"),
            finding);
    }

    [Fact]
    public async Task A_hashed_property_is_refused_too()
    {
        Finding finding = await Rule.RefusesAsync("TSQS209", """
            [QueueMessage("orders.fifo")]
            [MessageDeduplicationId(nameof(Number), nameof(Lines))]
            public sealed partial class OrderPlaced { public int Number { get; init; } public int[]? Lines { get; init; } }
            """);

        Assert.Equal((3, "Lines"), (finding.Line, finding.Text));
    }

    [Theory]
    [InlineData("string?")]
    [InlineData("Guid")]
    [InlineData("long?")]
    [InlineData("DayOfWeek")]
    [InlineData("DateTimeOffset")]
    [InlineData("bool")]
    [InlineData("Uri")]
    public Task A_single_value_is_fine(string type) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders.fifo")] public sealed partial record OrderPlaced([MessageGroupId, MessageDeduplicationId] {type} Id);""");
}
