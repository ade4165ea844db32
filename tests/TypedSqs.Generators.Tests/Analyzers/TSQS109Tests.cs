namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS109Tests
{
    [Theory]
    [InlineData("[MaxBytes(36)] Guid Id", "Id", 38, 36)]
    [InlineData("[MaxBytes(0)] int Id", "Id", 1, 0)]
    [InlineData("[MaxBytes(3)] Guid? Id", "Id", 4, 3)]
    [InlineData("[MaxBytes(1)] string Id", "Id", 2, 1)]
    [InlineData("[MaxBytes(6)] Line Id", "Id", 7, 6)]
    [InlineData("List<Bad> Id", "Id[].At", 21, 20)]
    [InlineData("[MessageAttribute, MaxBytes(20)] Guid Id", "Id", 38, 20)]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(35)] Guid Id", "Id", 36, 35)]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(0)] DayOfWeek Id", "Id", 1, 0)]
    [InlineData("[MessageBody, MaxBytes(0)] string Id", "Id", 1, 0)]
    public async Task A_bound_that_no_value_can_keep_is_reported_where_it_stands(string parameter, string path, int least, int most)
    {
        Finding finding = await Rule.ReportsAsync("TSQS109", Source(parameter));

        Assert.Equal(
            new Finding("TSQS109", 1, "Id", $"[MaxBytes] on '{path}' can never be kept: its value weighs {least} bytes or more, and at most {most} are declared"), finding);
    }

    [Fact]
    public async Task So_is_one_on_the_message()
    {
        Finding finding = await Rule.ReportsAsync("TSQS109", """[QueueMessage("orders"), MaxBytes(40)] public sealed partial record OrderPlaced(Guid Id, DateOnly On);""");

        Assert.Equal(
            ("OrderPlaced", "[MaxBytes] on 'OrderPlaced' can never be kept: its body weighs 63 bytes or more, and at most 40 are declared"), (finding.Text, finding.Message));
    }

    [Theory]
    [InlineData("[MaxBytes(38)] Guid Id")]
    [InlineData("[MaxBytes(1)] int Id")]
    [InlineData("[MaxBytes(4)] Guid? Id")]
    [InlineData("[MaxBytes(2)] string Id")]
    [InlineData("[MaxBytes(7)] Line Id")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] [MaxBytes(36)] Guid? Id")]
    [InlineData("[property: JsonIgnore] [MaxBytes(0)] int Id")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(20)] Guid? Id")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(36)] Guid Id")]
    [InlineData("[MessageBody, MaxBytes(1)] string Id")]
    public Task One_that_some_value_can_keep_is_fine(string parameter) => Rule.IsQuietAsync(Source(parameter));

    [Fact]
    public Task It_can_be_silenced() => Rule.CanBeSilencedAsync("TSQS109", Source("[MaxBytes(36)] Guid Id"));

    private static string Source(string parameter) => $"""
        [QueueMessage("orders")] public sealed partial record OrderPlaced({parameter});
        public readonly record struct Line(int A);
        public sealed record Bad([MaxBytes(20)] DateTime At);
        """;
}
