namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS006Tests
{
    private const string Tuple = "is a tuple: System.Text.Json writes it as {} and its values are lost; use a record";

    [Theory]
    [InlineData("(int, int) Value", "Value", Tuple)]
    [InlineData("(int A, int B)? Value", "Value", Tuple)]
    [InlineData("ValueTuple<int, int> Value", "Value", Tuple)]
    [InlineData("List<(int, int)> Value", "Value[]", Tuple)]
    [InlineData("Dictionary<string, (int, int)> Value", "Value[]", Tuple)]
    [InlineData("Action Value", "Value", "is a delegate, which has no JSON form")]
    [InlineData("Func<int>[] Value", "Value[]", "is a delegate, which has no JSON form")]
    [InlineData("int[,] Value", "Value", "is an array of several dimensions, which System.Text.Json refuses; use an array of arrays")]
    [InlineData("nint Value", "Value", "is a native integer, which System.Text.Json refuses")]
    [InlineData("UIntPtr? Value", "Value", "is a native integer, which System.Text.Json refuses")]
    [InlineData("Type Value", "Value", "is System.Type, which System.Text.Json refuses")]
    [InlineData("Line Value", "Value.Call", "is a delegate, which has no JSON form")]
    public async Task A_type_without_a_JSON_form_is_refused_where_it_stands(string parameter, string path, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", $"""
            public sealed record Line(Action Call);
            [QueueMessage("orders")] public sealed partial record OrderPlaced({parameter});
            """);

        Assert.Equal(new Finding("TSQS006", 2, "Value", $"'{path}' {why}"), finding);
    }

    [Fact]
    public async Task A_property_is_refused_as_a_parameter_is()
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", """
            [QueueMessage("orders")] public sealed partial class OrderPlaced { public (int, int) Value { get; init; } }
            """);

        Assert.Equal(("Value", $"'Value' {Tuple}"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task A_value_that_is_never_null_and_left_out_when_null_is_refused()
    {
        Finding finding = await Rule.RefusesAsync("TSQS006", """
            [QueueMessage("orders")]
            public sealed partial record OrderPlaced([property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int Number);
            """);

        Assert.Equal(("Number", "'Number' has [JsonIgnore(Condition = WhenWritingNull)] but can never be null, which System.Text.Json refuses"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("int[][] Value")]
    [InlineData("[property: JsonIgnore] (int, int) Value")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? Value")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Value")]
    public Task What_has_a_form_or_is_left_out_is_fine(string parameter) =>
        Rule.AcceptsAsync($"""[QueueMessage("orders")] public sealed partial record OrderPlaced(int Number, {parameter});""");

    [Fact]
    public Task A_body_that_is_no_JSON_is_not_looked_at() =>
        Rule.AcceptsAsync("""[QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] string Text, (int, int) Value);""");

    [Fact]
    public Task A_private_property_is_not_looked_at() =>
        Rule.AcceptsAsync("""[QueueMessage("orders")] public partial class OrderPlaced { public int Number { get; set; } internal Action? Call { get; set; } }""");
}
