namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS220Tests
{
    [Theory]
    [InlineData("[MessageAttribute] int ExtendedPayloadSize", "ExtendedPayloadSize", "ExtendedPayloadSize")]
    [InlineData("[MessageAttribute(\"SQSLargePayloadSize\")] int Size", "Size", "SQSLargePayloadSize")]
    public async Task The_names_of_the_pointers_are_reported_at_the_property(string parameter, string property, string name)
    {
        Finding finding = await Rule.ReportsAsync("TSQS220", Source("", parameter));

        Assert.Equal(
            (property, $"'{property}' is sent as the message attribute \"{name}\", by which the extended client libraries of AWS tell that the body is in S3: a consumer that uses one looks for it there"),
            (finding.Text, finding.Message));
    }

    [Fact]
    public async Task A_constant_attribute_is_reported_where_it_stands() => Assert.Equal(
        "ConstantMessageAttribute(\"ExtendedPayloadSize\", \"1\")",
        (await Rule.ReportsAsync("TSQS220", Source("[ConstantMessageAttribute(\"ExtendedPayloadSize\", \"1\")]", "int Size"))).Text);

    [Theory]
    [InlineData("[MessageAttribute] int PayloadSize")]
    [InlineData("[MessageAttribute] int extendedPayloadSize")]
    [InlineData("int ExtendedPayloadSize")]
    public Task Other_names_and_other_properties_are_fine(string parameter) => Rule.IsQuietAsync(Source("", parameter));

    [Fact]
    public Task A_naming_policy_can_make_another_name_of_it() => Rule.IsQuietAsync(
        "[QueueMessage(\"orders\", AttributeNamingPolicy = JsonKnownNamingPolicy.CamelCase)] public sealed partial record OrderPlaced([MessageAttribute] int ExtendedPayloadSize);");

    private static string Source(string attribute, string parameter) =>
        $"[QueueMessage(\"orders\")] {attribute} public sealed partial record OrderPlaced(int Number, {parameter});";
}
