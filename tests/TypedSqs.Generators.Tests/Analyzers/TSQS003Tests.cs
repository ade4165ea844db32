using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS003Tests
{
    private const string Message = """[QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);""";

    [Theory]
    [InlineData("public sealed class OrderPlacedProducer;")]
    [InlineData("public interface OrderPlacedProducer;")]
    [InlineData("namespace OrderPlacedProducer { public sealed class Anything; }")]
    public async Task A_type_or_namespace_of_that_name_is_refused_at_the_message(string other)
    {
        Finding finding = await Rule.RefusesAsync("TSQS003", $"{Message}\n{other}");

        Assert.Equal(
            new Finding(
                "TSQS003",
                1,
                "OrderPlaced",
                "The producer of 'OrderPlaced' would be called 'OrderPlacedProducer', and there is a type or member of that name already; rename one of them"),
            finding);
    }

    [Theory]
    [InlineData("public static void OrderPlacedProducer() { }")]
    [InlineData("public static int OrderPlacedProducer { get; }")]
    [InlineData("public sealed class OrderPlacedProducer;")]
    public Task So_is_a_member_of_the_type_around_a_nested_message(string member) =>
        Rule.RefusesAsync("TSQS003", $"public static partial class Orders {{ {Message} {member} }}");

    [Fact]
    public Task So_is_the_name_of_the_type_around_a_nested_message() =>
        Rule.RefusesAsync("TSQS003", $"public static partial class OrderPlacedProducer {{ {Message} }}");

    [Fact]
    public Task So_is_what_the_type_around_a_nested_message_inherits() =>
        Rule.RefusesAsync("TSQS003", $"public class Base {{ public int OrderPlacedProducer {{ get; }} }} public partial class Orders : Base {{ {Message} }}");

    [Fact]
    public async Task A_message_named_like_the_producer_of_another_is_in_its_way()
    {
        CSharpCompilation compilation = TestCompilation.Create(
            $"""{Message} [QueueMessage("orders")] public sealed partial record OrderPlacedProducer(int Number);""");

        Finding finding = Assert.Single(await Rule.FindAsync(compilation));

        Assert.Equal(("TSQS003", "OrderPlaced"), (finding.Id, finding.Text));
        Assert.Equal(["OrderPlacedProducer.TypedSqs.g.cs"], Rule.HintsOf(compilation));
    }

    [Theory]
    [InlineData("public sealed class OrderPlacedProducer<T>;")]
    [InlineData("public sealed class OrderplacedProducer;")]
    [InlineData("namespace Elsewhere { public sealed class OrderPlacedProducer; }")]
    [InlineData("public static class Outer { public sealed class OrderPlacedProducer; }")]
    public Task Another_arity_casing_or_place_is_fine(string other) => Rule.AcceptsAsync($"{Message}\n{other}");

    [Theory]
    [InlineData("public sealed class OrderPlacedProducer;")]
    [InlineData("internal sealed class OrderPlacedProducer;")]
    [InlineData("public sealed class OrderPlaced;")]
    public Task So_is_another_assembly_whose_type_the_own_one_hides(string other) =>
        Rule.AcceptsAsync(TestCompilation.Create($"#pragma warning disable CS0436\n{Message}").Referencing(other));

    [Fact]
    public Task So_is_a_member_of_the_message_itself() => Rule.RefusesAsync(
        "TSQS003", """[QueueMessage("orders")] public sealed partial record OrderPlaced(int OrderPlacedProducer);""");
}
