namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS106Tests
{
    [Theory]
    [InlineData("MaxChars(5)", "int", "MaxChars", "holds no text")]
    [InlineData("MaxChars(5)", "int[]", "MaxChars", "holds no text")]
    [InlineData("MaxItems(5)", "string", "MaxItems", "has no items")]
    [InlineData("MaxItems(5)", "int", "MaxItems", "has no items")]
    [InlineData("MaxChars(5)", "Dictionary<string, int>", "MaxChars", "holds no text but its keys, which KeyLength bounds")]
    [InlineData("MaxChars(5, KeyLength = 5)", "string", "MaxChars", "has no keys that are text")]
    [InlineData("MaxChars(5, KeyLength = 5)", "Dictionary<int, string>", "MaxChars", "has no keys that are text")]
    [InlineData("MaxChars(5)", "Rows", "MaxChars", "holds no text")]
    public async Task A_bound_on_another_kind_of_type_is_reported_where_it_stands(string attribute, string type, string name, string why)
    {
        Finding finding = await Rule.ReportsAsync("TSQS106", Source($"[{attribute}] {type} Note"));

        string shown = type.Replace("Dictionary", "System.Collections.Generic.Dictionary", StringComparison.Ordinal);
        Assert.Equal(new Finding("TSQS106", 1, attribute, $"[{name}] on 'Note' has no effect: its type '{shown}' {why}"), finding);
    }

    [Theory]
    [InlineData("MaxItems(5, 5)", "int[]")]
    [InlineData("MaxItems(5, 5, 5)", "byte[][]")]
    public async Task So_is_one_with_more_numbers_than_there_are_levels(string attribute, string type) => Assert.Equal(
        $"[MaxItems] on 'Note' has no effect: it has more numbers than its type '{type}' has collections within each other",
        (await Rule.ReportsAsync("TSQS106", Source($"[{attribute}] {type} Note"))).Message);

    [Theory]
    [InlineData("[MaxChars(5)] public sealed partial record OrderPlaced(string Note);", "[MaxChars] on 'OrderPlaced' has no effect: its type 'OrderPlaced' holds no text")]
    [InlineData("[MaxItems(5)] public sealed partial record OrderPlaced(int[] Notes);", "[MaxItems] on 'OrderPlaced' has no effect: its type 'OrderPlaced' has no items")]
    [InlineData("public sealed partial record OrderPlaced(Line Line); public sealed class Line([MaxChars(5)] string note) { public string Note => note; }", "[MaxChars] on 'note' has no effect: it is a parameter and no property")]
    public async Task On_types_and_parameters_it_is_reported_where_it_finds_nothing(string declaration, string message) =>
        Assert.Equal(message, (await Rule.ReportsAsync("TSQS106", $"[QueueMessage(\"orders\")] {declaration}")).Message);

    [Theory]
    [InlineData("[MaxBytes(50)] public sealed partial record OrderPlaced(string Note);")]
    [InlineData("[MaxItems(5), MaxChars(5)] public sealed partial class OrderPlaced : List<string>;")]
    public Task On_a_message_that_it_fits_it_is_fine(string declaration) => Rule.AcceptsAsync($"[QueueMessage(\"orders\")] {declaration}");

    [Theory]
    [InlineData("[MaxChars(5)] string? Note")]
    [InlineData("[MaxChars(5)] Uri Note")]
    [InlineData("[MaxChars(5)] List<string> Notes")]
    [InlineData("[MaxChars(5, KeyLength = 5)] Dictionary<string, int> Notes")]
    [InlineData("[MaxChars(5)] Dictionary<string, string> Notes")]
    [InlineData("[MaxChars(5)] Dictionary<int, List<string>> Notes")]
    [InlineData("[MaxItems(5, 5)] Dictionary<int, byte[]> Notes")]
    [InlineData("[MaxItems(5, 5)] List<int>[]? Notes")]
    [InlineData("[MaxItems(5)] int[] Notes")]
    [InlineData("[MaxItems(5)] byte[] Notes")]
    [InlineData("[MaxItems(5)] Dictionary<string, int> Notes")]
    [InlineData("[MaxBytes(500)] int Note")]
    public Task A_bound_that_fits_is_fine(string parameter) => Rule.AcceptsAsync(Source(parameter));

    [Theory]
    [InlineData("[MaxChars(5)] T Value", "string")]
    [InlineData("[MaxItems(5)] T Value", "int[]")]
    [InlineData("[MaxItems(5, 6)] List<T> Value", "int[]")]
    [InlineData("[MaxChars(5)] T[] Value", "string")]
    [InlineData("[MaxChars(5, KeyLength = 5)] Dictionary<T, int> Value", "string")]
    public Task A_type_parameter_can_be_what_it_fits(string parameter, string argument) => Rule.IsQuietAsync($"""
        public abstract record Entity<T>({parameter}) where T : notnull;
        [QueueMessage("orders")] public sealed partial record OrderPlaced({parameter[(parameter.IndexOf(']', StringComparison.Ordinal) + 2)..].Replace("T", argument, StringComparison.Ordinal)}) : Entity<{argument}>(Value);
        """);

    private static string Source(string parameter) =>
        $"""[QueueMessage("orders")] public sealed partial record OrderPlaced({parameter}); public sealed class Rows : List<Rows>;""";
}
