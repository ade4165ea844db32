using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS004Tests
{
    [Theory]
    [InlineData("private int Kind { get; init; }", "its getter is not accessible to the generated producer; make it public or internal")]
    [InlineData("protected int Kind { get; init; }", "its getter is not accessible to the generated producer; make it public or internal")]
    [InlineData("public int Kind { private get; init; }", "its getter is not accessible to the generated producer; make it public or internal")]
    [InlineData("public static int Kind { get; set; }", "is static")]
    [InlineData("public int Kind { set { } }", "has no getter")]
    public async Task A_property_that_cannot_be_read_is_refused_at_its_name(string property, string why)
    {
        Finding finding = await Rule.RefusesAsync("TSQS004", $$"""
            [QueueMessage("orders")]
            public partial class OrderPlaced
            {
                [MessageAttribute] {{property}}
            }
            """);

        Assert.Equal(new Finding("TSQS004", 4, "Kind", $"'Kind' has [MessageAttribute] but {why}"), finding);
    }

    [Fact]
    public async Task So_is_an_indexer()
    {
        Finding finding = await Rule.RefusesAsync("TSQS004", """
            [QueueMessage("orders")] public partial class OrderPlaced { [MessageGroupId] public int this[int index] => index; }
            """);

        Assert.Equal(("this", "'this[]' has [MessageGroupId] but is an indexer"), (finding.Text, finding.Message));
    }

    [Fact]
    public async Task So_is_an_explicit_implementation()
    {
        Finding finding = await Rule.RefusesAsync("TSQS004", """
            public interface IKind { string Kind { get; } }
            [QueueMessage("orders")] public partial class OrderPlaced : IKind { [MessageAttribute] string IKind.Kind => ""; }
            """);

        Assert.Equal("'IKind.Kind' has [MessageAttribute] but implements an interface explicitly; annotate a property of the type itself", finding.Message);
    }

    [Theory]
    [InlineData("[Obsolete(\"Gone.\", true)] public int Value { get; set; }", "Value")]
    [InlineData("public int Value { [Obsolete(\"Gone.\", true)] get; set; }", "Value")]
    [InlineData("[JsonInclude, Obsolete(\"Gone.\", error: true)] public int Value;", "Value")]
    [InlineData("public Line Value { get; set; }", "Value.Number")]
    public async Task What_is_obsolete_as_an_error_is_refused(string property, string path)
    {
        Finding finding = await Rule.RefusesAsync("TSQS004", $$"""
            [QueueMessage("orders")] public partial class OrderPlaced { {{property}} }
            public struct Line { [Obsolete("Gone.", true)] public int Number { get; set; } }
            """);

        Assert.Equal(
            new Finding("TSQS004", 1, "Value", $"'{path}' has [Obsolete] but as an error, which the generated producer would have too; make it a warning, or leave the member out with [JsonIgnore]"),
            finding);
    }

    [Fact]
    public async Task So_is_one_that_is_an_attribute_alone() => Assert.Equal(
        "'Value' has [MessageAttribute] but is [Obsolete] as an error, which the generated producer would have too; make it a warning",
        (await Rule.RefusesAsync("TSQS004", """
            [QueueMessage("orders")] public partial class OrderPlaced { [JsonIgnore, MessageAttribute, Obsolete("Gone.", true)] public int Value { get; set; } }
            """)).Message);

    [Fact]
    public Task One_that_is_not_sent_is_fine() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public partial class OrderPlaced { [JsonIgnore, Obsolete("Gone.", true)] public int Value { get; set; } }
        """);

    [Theory]
    [InlineData("class OrderPlaced([MessageGroupId] string customer) { public string Customer => customer; }")]
    [InlineData("class OrderPlaced { public OrderPlaced([MessageGroupId] string customer) => Customer = customer; public string Customer { get; } }")]
    [InlineData("record OrderPlaced { public OrderPlaced([MessageGroupId] string customer) => Customer = customer; public string Customer { get; } }")]
    [InlineData("struct OrderPlaced([MessageGroupId] string customer) { public string Customer => customer; }")]
    public async Task A_parameter_that_becomes_no_property_is_refused(string declaration)
    {
        Finding finding = await Rule.RefusesAsync("TSQS004", $"""[QueueMessage("orders")] public partial {declaration}""");

        Assert.Equal(
            new Finding("TSQS004", 1, "customer", "'customer' has [MessageGroupId] but is a parameter and no property; move the attribute to the property"),
            finding);
    }

    [Theory]
    [InlineData("private")]
    [InlineData("protected")]
    public async Task A_member_of_the_body_that_cannot_be_read_is_refused(string accessibility)
    {
        Finding finding = await Rule.RefusesAsync("TSQS004", $$"""
            [QueueMessage("orders")] public partial record OrderPlaced { [JsonInclude] {{accessibility}} int Secret { get; init; } }
            """);

        Assert.Equal(
            new Finding("TSQS004", 1, "Secret", "'Secret' has [JsonInclude] but is not accessible to the generated producer; make it public or internal"),
            finding);
    }

    [Fact]
    public async Task One_deeper_in_the_body_is_refused_at_the_property_that_leads_there()
    {
        Finding finding = await Rule.RefusesAsync("TSQS004", """
            public sealed class Line { [JsonInclude] private int Secret { get; init; } }
            [QueueMessage("orders")] public sealed partial record OrderPlaced(List<Line> Lines);
            """);

        Assert.Equal("Lines", finding.Text);
        Assert.StartsWith("'Lines[].Secret' has [JsonInclude]", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_in_a_base_of_another_assembly_is_refused_at_the_message()
    {
        CSharpCompilation compilation = TestCompilation.Create("""[QueueMessage("orders")] public sealed partial record OrderPlaced : Event;""")
            .Referencing("public record Event { [MessageGroupId] protected string Tenant => \"\"; }");

        Finding finding = await Rule.RefusesAsync("TSQS004", compilation);

        Assert.Equal("OrderPlaced", finding.Text);
        Assert.Equal("'Tenant' has [MessageGroupId] but its getter is not accessible to the generated producer; make it public", finding.Message);
    }

    [Theory]
    [InlineData("public sealed partial record OrderPlaced([MessageGroupId] string Customer);")]
    [InlineData("public sealed partial record OrderPlaced([property: MessageGroupId] string Customer);")]
    [InlineData("public sealed partial record OrderPlaced([MessageGroupId] string Customer) { public string Customer { get; } = Customer.Trim(); }")]
    [InlineData("public partial record struct OrderPlaced([MessageGroupId] string Customer);")]
    [InlineData("public partial class OrderPlaced { [MessageGroupId] internal string? Customer { get; private set; } }")]
    [InlineData("public partial class OrderPlaced { [MessageGroupId] protected internal string? Customer { get; set; } }")]
    public Task What_can_be_read_is_fine(string declaration) => Rule.AcceptsAsync($"""[QueueMessage("orders")] {declaration}""");

    [Fact]
    public Task The_positional_parameter_of_a_property_that_a_base_declares_is_fine() => Rule.AcceptsAsync("""
        public abstract record Event(string Tenant);
        [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageGroupId] string Tenant) : Event(Tenant);
        """);

    [Fact]
    public async Task Its_attribute_counts_in_full()
    {
        CSharpCompilation compilation = TestCompilation.Create("""
            public abstract record Event([MessageAttribute("base")] string Tenant);
            [QueueMessage("orders")] public sealed partial record OrderPlaced([MessageAttribute("own", ExcludeFromBody = true)] string Tenant) : Event(Tenant);
            """);
        await Rule.AcceptsAsync(compilation);

        string emitted = GeneratorHarness.Run(compilation).Text("OrderPlaced");

        Assert.Contains("\"own\"", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("\"base\"", emitted, StringComparison.Ordinal);
        Assert.DoesNotContain("\\\"Tenant", emitted, StringComparison.Ordinal);
    }

    [Fact]
    public Task A_property_hidden_by_a_field_or_method_is_not_looked_at() => Rule.AcceptsAsync("""
        public abstract class Event { [MessageAttribute] public string? Kind { get; set; } [MessageGroupId] private protected int Id { get; set; } }
        [QueueMessage("orders")] public sealed partial class OrderPlaced : Event
        {
            public new readonly int Kind;
            public new void Id() { }
        }
        """);

    [Fact]
    public Task Private_state_without_an_attribute_is_fine() => Rule.AcceptsAsync("""
        [QueueMessage("orders")] public partial class OrderPlaced { private int Secret { get; set; } public static int Count { get; set; } }
        """);
}
