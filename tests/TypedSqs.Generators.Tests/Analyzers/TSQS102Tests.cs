using System.Globalization;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS102Tests
{
    // {"Number":0} in the body; name, data type and value of the attribute.
    private const int WithoutText = 12 + 4 + 6;

    [Theory]
    [InlineData(1024, 1024 - WithoutText + 1)]
    [InlineData(2000, 2500)]
    public async Task A_smallest_message_above_the_limit_is_reported(int limit, int length)
    {
        Finding finding = await Rule.ReportsAsync("TSQS102", Source(limit, length));

        Assert.Equal("OrderPlaced", finding.Text);
        Assert.StartsWith(
            string.Create(
                CultureInfo.InvariantCulture, $"'OrderPlaced' can never be sent: its smallest message weighs {length + WithoutText:N0} bytes and the limit is {limit:N0} bytes; '"),
            finding.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public Task One_that_just_fits_is_fine() => Rule.AcceptsAsync(Source(1024, 1024 - WithoutText));

    private static string Source(int limit, int length) => string.Create(CultureInfo.InvariantCulture, $"""
        [QueueMessage("orders", MaxMessageBytes = {limit})]
        [ConstantMessageAttribute("text", "{new string('x', length)}")]
        public sealed partial record OrderPlaced(int Number);
        """);
}
