using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS101Tests
{
    [Theory]
    [InlineData("1023", "1,023")]
    [InlineData("1048577", "1,048,577")]
    [InlineData("0", "0")]
    [InlineData("-1", "-1")]
    [InlineData("int.MaxValue", "2,147,483,647")]
    public async Task A_limit_out_of_range_is_refused_at_the_attribute(string limit, string shown)
    {
        Finding finding = await Rule.RefusesAsync("TSQS101", $"""
            [QueueMessage("orders", MaxMessageBytes = {limit})] public sealed partial record OrderPlaced(int Number);
            """);

        Assert.Equal(
            new Finding(
                "TSQS101",
                1,
                $"QueueMessage(\"orders\", MaxMessageBytes = {limit})",
                $"The limit of 'OrderPlaced' is {shown} bytes; SQS takes a limit from 1,024 to 1,048,576 bytes"),
            finding);
    }

    [Fact]
    public async Task Numbers_are_written_alike_in_every_culture()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fi-FI");
            Finding finding = await Rule.RefusesAsync(
                "TSQS101", """[QueueMessage("orders", MaxMessageBytes = -5000)] public sealed partial record OrderPlaced(int Number);""");
            Assert.Contains("is -5,000 bytes", finding.Message, StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task The_default_of_the_assembly_is_refused_where_it_stands()
    {
        Finding finding = Assert.Single(await Rule.FindAsync(TestCompilation.Create("[assembly: QueueMessageDefaults(MaxMessageBytes = 1023)]")));

        Assert.Equal(
            new Finding(
                "TSQS101",
                1,
                "QueueMessageDefaults(MaxMessageBytes = 1023)",
                "The limit of 'Shop' is 1,023 bytes; SQS takes a limit from 1,024 to 1,048,576 bytes"),
            finding);
    }

    [Fact]
    public void No_message_is_generated_with_a_wrong_default()
    {
        CSharpCompilation compilation = TestCompilation.Create("""
            [assembly: QueueMessageDefaults(MaxMessageBytes = 1023)]
            [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
            [QueueMessage("orders", MaxMessageBytes = 1024)] public sealed partial record OrderPaid(int Number);
            """);

        Assert.Equal(["OrderPaid.TypedSqs.g.cs"], Rule.HintsOf(compilation));
    }

    [Theory]
    [InlineData("1024")]
    [InlineData("262144")]
    [InlineData("1048576")]
    [InlineData("1024 * 1024")]
    public Task A_limit_in_range_is_fine(string limit) => Rule.AcceptsAsync($"""
        [assembly: QueueMessageDefaults(MaxMessageBytes = {limit})]
        [QueueMessage("orders", MaxMessageBytes = {limit})] public sealed partial record OrderPlaced(int Number);
        """);
}
