namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS010Tests
{
    [Theory]
    [InlineData("int Text", "int")]
    [InlineData("char Text", "char")]
    [InlineData("Uri Text", "System.Uri")]
    [InlineData("List<byte> Text", "System.Collections.Generic.List<byte>")]
    [InlineData("ReadOnlyMemory<char> Text", "System.ReadOnlyMemory<char>")]
    [InlineData("DayOfWeek Text", "System.DayOfWeek")]
    [InlineData("object Text", "object")]
    public async Task A_type_that_is_neither_text_nor_bytes_is_refused(string parameter, string type)
    {
        Finding finding = await Rule.RefusesAsync("TSQS010", $"""
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] {parameter});
            """);

        Assert.Equal(
            new Finding(
                "TSQS010", 1, "Text", $"'Text' cannot be the message body: its type is '{type}', and a body is string, byte[] or ReadOnlyMemory<byte>; without [MessageBody] the message is sent as JSON"),
            finding);
    }

    [Fact]
    public async Task A_property_is_refused_as_a_parameter_is()
    {
        Finding finding = await Rule.RefusesAsync("TSQS010", """
            [QueueMessage("orders")] public sealed partial class OrderPlaced { [MessageBody] public int Text { get; init; } }
            """);

        Assert.Equal("Text", finding.Text);
    }

    [Fact]
    public async Task The_second_of_two_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS010", """
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] string Text, [MessageBody] string Other);
            """);

        Assert.Equal(("Other", "'Other' cannot be the message body: 'Text' is the body already; keep [MessageBody] on one of them, or on none to send both as JSON"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("string Text")]
    [InlineData("string? Text")]
    [InlineData("byte[] Text")]
    [InlineData("ReadOnlyMemory<byte> Text")]
    [InlineData("ReadOnlyMemory<byte>? Text")]
    [InlineData("Memory<byte> Text")]
    public Task Text_and_bytes_are_fine(string parameter) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] {parameter}, [MessageAttribute] int Number);""");
}
