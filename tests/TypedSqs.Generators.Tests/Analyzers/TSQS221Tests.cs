namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS221Tests
{
    private const string Doubt = "bytes: AWS documents up to 256 characters, while SQS itself says \"must be shorter than 256 bytes\"";

    [Fact]
    public async Task A_name_of_256_characters_is_reported()
    {
        Finding finding = await Rule.ReportsAsync("TSQS221", Source($"\"{new string('a', 256)}\""));

        Assert.Equal(("Kind", $"The message attribute name of 'Kind' has 256 {Doubt}"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task So_is_a_data_type_of_256_bytes() => Assert.Equal(
        $"The data type of 'Kind' has 256 {Doubt}",
        (await Rule.ReportsAsync("TSQS221", Source($"DataType = \"String.{new string('a', 249)}\""))).Message);

    [Fact]
    public async Task And_one_that_has_fewer_characters_than_bytes() => Assert.Equal(
        $"The data type of 'Kind' has 257 {Doubt}",
        (await Rule.ReportsAsync("TSQS221", Source($"DataType = \"String.{new string('é', 125)}\""))).Message);

    [Fact]
    public async Task And_those_of_a_constant_attribute() => Assert.StartsWith(
        "The message attribute name of 'OrderPlaced' has 256",
        (await Rule.ReportsAsync("TSQS221", $"[QueueMessage(\"orders\"), ConstantMessageAttribute(\"{new string('a', 256)}\", \"x\")] public sealed partial record OrderPlaced(int Number);")).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task At_255_there_is_no_doubt()
    {
        await Rule.IsQuietAsync(Source($"\"{new string('a', 255)}\", DataType = \"String.{new string('a', 248)}\""));
        await Rule.IsQuietAsync(Source($"DataType = \"String.{new string('é', 124)}\""));
    }

    private static string Source(string arguments) =>
        $"[QueueMessage(\"orders\")] public sealed partial record OrderPlaced([MessageAttribute({arguments})] string Kind);";
}
