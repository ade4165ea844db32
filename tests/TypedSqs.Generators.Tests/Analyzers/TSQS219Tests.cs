namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS219Tests
{
    [Theory]
    [InlineData(10, 0)]
    [InlineData(9, 1)]
    [InlineData(0, 10)]
    public async Task Ten_attributes_are_reported_at_the_message(int properties, int constants)
    {
        Finding finding = await Rule.ReportsAsync("TSQS219", Source(properties, constants));

        Assert.Equal(
            ("OrderPlaced", "'OrderPlaced' has ten message attributes, as many as SQS allows: what adds one of its own, a tracing agent or a client that stores bodies in S3, finds no room"),
            (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(8, 1)]
    public Task Nine_leave_room(int properties, int constants) => Rule.IsQuietAsync(Source(properties, constants));

    private static string Source(int properties, int constants)
    {
        IEnumerable<string> attributes = Enumerable.Range(1, constants).Select(i => $"[ConstantMessageAttribute(\"C{i}\", \"x\")]");
        IEnumerable<string> parameters = Enumerable.Range(1, properties).Select(i => $"[MessageAttribute] int P{i}").Append("int Number");
        return $"""[QueueMessage("orders")] {string.Concat(attributes)} public sealed partial record OrderPlaced({string.Join(", ", parameters)});""";
    }
}
