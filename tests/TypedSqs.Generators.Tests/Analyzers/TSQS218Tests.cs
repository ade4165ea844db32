namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS218Tests
{
    [Theory]
    [InlineData("[MessageBody] string Text, string Subject")]
    [InlineData("[MessageBody] byte[] Text, int Subject")]
    public async Task A_property_that_goes_nowhere_is_reported_where_it_stands(string parameters)
    {
        Finding finding = await Rule.ReportsAsync("TSQS218", Source(parameters));

        Assert.Equal(
            new Finding("TSQS218", 1, "Subject", "'Subject' is not sent: 'Text' is the whole body, and 'Subject' is neither an attribute nor part of an id"), finding);
    }

    [Theory]
    [InlineData("string Text, string Subject")]
    [InlineData("[MessageBody] string Text")]
    [InlineData("[MessageBody] string Text, [MessageAttribute] string Subject")]
    [InlineData("[MessageBody] string Text, [MessageGroupId] string Subject")]
    [InlineData("[MessageBody] string Text, [DelaySeconds] int Subject")]
    [InlineData("[MessageBody] string Text, [property: JsonIgnore] string Subject")]
    public Task What_is_sent_or_said_not_to_be_is_fine(string parameters) => Rule.IsQuietAsync(Source(parameters));

    private static string Source(string parameters) => $"[QueueMessage(\"mails\")] public sealed partial record Mail({parameters});";
}
