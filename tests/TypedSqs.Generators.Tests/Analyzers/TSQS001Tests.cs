namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS001Tests
{
    [Theory]
    [InlineData("public sealed record OrderPlaced(int Number);")]
    [InlineData("public sealed class OrderPlaced { public int Number { get; init; } }")]
    [InlineData("public struct OrderPlaced { public int Number { get; init; } }")]
    [InlineData("public readonly record struct OrderPlaced(int Number);")]
    public async Task A_message_that_is_not_partial_is_refused_at_its_name(string declaration)
    {
        Finding finding = await Rule.RefusesAsync("TSQS001", $"""[QueueMessage("orders")] {declaration}""");

        Assert.Equal(
            new Finding("TSQS001", 1, "OrderPlaced", "'OrderPlaced' must be declared partial, so that its producer contract can be generated into it"),
            finding);
    }

    [Theory]
    [InlineData("public static class Orders")]
    [InlineData("public record Orders")]
    [InlineData("public interface Orders")]
    public async Task So_is_one_in_a_type_that_is_not_partial(string container)
    {
        Finding finding = await Rule.RefusesAsync("TSQS001", $$"""
            {{container}}
            {
                [QueueMessage("orders")] public sealed partial record Placed(int Number);
            }
            """);

        Assert.Equal("Placed", finding.Text);
        Assert.Equal("'Placed' must be declared partial, and so must 'Orders' that contains it, so that its producer contract can be generated into it", finding.Message);
    }

    [Fact]
    public async Task The_outermost_type_counts_too()
    {
        Finding finding = await Rule.RefusesAsync("TSQS001", """
            public class Shop
            {
                public partial class Orders
                {
                    [QueueMessage("orders")] public sealed partial record Placed(int Number);
                }
            }
            """);

        Assert.Contains("so must 'Shop' that contains it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public Task All_parts_in_all_files_are_enough() => Rule.AcceptsAsync(
        "public partial class Orders { public sealed partial record Placed(int Number); }",
        """public partial class Orders { [QueueMessage("orders")] public sealed partial record Placed { public string? Note { get; init; } } }""");

    [Fact]
    public async Task A_pragma_silences_it_and_no_code_appears_for_that()
    {
        Assert.Empty(await Rule.RefusesAllAsync("""
            #pragma warning disable TSQS001
            [QueueMessage("orders")] public sealed record OrderPlaced(int Number);
            """));
    }
}
