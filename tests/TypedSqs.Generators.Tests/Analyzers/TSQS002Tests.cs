namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS002Tests
{
    [Theory]
    [InlineData("public abstract partial record OrderPlaced(int Number);", "it is abstract; annotate the types that derive from it")]
    [InlineData("public static partial class OrderPlaced;", "it is static")]
    [InlineData("public ref partial struct OrderPlaced;", "it is a ref struct, which cannot outlive the call that sends it")]
    [InlineData("public partial record OrderPlaced<T>(T Number);", "it is generic; derive a closed type from it and annotate that one")]
    [InlineData("file sealed partial record OrderPlaced(int Number);", "it is file-local, and its producer stands in a file of its own")]
    public async Task A_type_of_that_kind_is_refused_at_its_name(string declaration, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS002", $"""[QueueMessage("orders")] {declaration}""");

        Assert.Equal(new Finding("TSQS002", 1, "OrderPlaced", $"'OrderPlaced' cannot be a queue message: {why}"), finding);
    }

    [Theory]
    [InlineData("public partial class Outer<T>", "it is nested in a generic type")]
    [InlineData("file partial class Outer", "it is nested in a file-local type")]
    public async Task So_is_one_nested_in_a_type_of_that_kind(string container, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS002", $$"""
            {{container}} { [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number); }
            """);

        Assert.Equal($"'OrderPlaced' cannot be a queue message: {why}", finding.Message);
    }

    [Theory]
    [InlineData("public partial interface OrderPlaced;")]
    [InlineData("public enum OrderPlaced;")]
    [InlineData("public delegate void OrderPlaced();")]
    public async Task What_the_compiler_refuses_already_gets_no_code_either(string declaration)
    {
        Finding finding = await Rule.RefusesAsync("TSQS002", $"""[QueueMessage("orders")] {declaration}""");

        Assert.Equal("'OrderPlaced' cannot be a queue message: it is neither a class nor a struct", finding.Message);
    }

    [Fact]
    public Task A_closed_type_derived_from_a_generic_or_abstract_one_is_fine() => Rule.AcceptsAsync("""
        public abstract record Event<T>(T Id);
        [QueueMessage("orders")] public sealed partial record OrderPlaced(Guid Id) : Event<Guid>(Id);
        """);

    [Fact]
    public Task A_nested_private_message_is_fine() => Rule.AcceptsAsync("""
        public static partial class Orders { [QueueMessage("orders")] private sealed partial record Placed(int Number); }
        """);

    [Fact]
    public async Task A_message_that_is_obsolete_as_an_error_is_refused() => Assert.Equal(
        "'OrderPlaced' cannot be a queue message: it is [Obsolete] as an error, which its producer would have too",
        (await Rule.RefusesAsync("TSQS002", """[Obsolete("Gone.", true), QueueMessage("orders")] public sealed partial record OrderPlaced([MessageBody] string Text);""")).Message);
}
