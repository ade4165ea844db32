namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS012Tests
{
    private const string NotInherited = "it is not inherited, and this type is no queue message; put it on the message";
    private const string CannotDerive = "it is no queue message, and none can derive from it";

    [Theory]
    [InlineData("public sealed record Line([MessageAttribute] string Sku);", "MessageAttribute", "Sku", CannotDerive)]
    [InlineData("public sealed record Line([MessageAttribute(Line.Name)] string Sku) { public const string Name = \"sku\"; }", "MessageAttribute", "Sku", CannotDerive)]
    [InlineData("public record struct Line([property: TypedSqs.MessageGroupIdAttribute] string Sku);", "MessageGroupId", "Sku", CannotDerive)]
    [InlineData("public struct Line { [DelaySeconds] public int Wait { get; init; } }", "DelaySeconds", "Wait", CannotDerive)]
    [InlineData("public sealed class Line { [global::TypedSqs.MessageBody] public string Text { get; init; } = \"\"; }", "MessageBody", "Text", CannotDerive)]
    [InlineData("[ConstantMessageAttribute(\"Source\", \"shop\")] public abstract record Line;", "ConstantMessageAttribute", "Line", NotInherited)]
    [InlineData("[MessageDeduplicationId(\"Sku\")] public record Line(string Sku);", "MessageDeduplicationId", "Line", NotInherited)]
    [InlineData("public interface ILine { [MessageAttribute] string Sku { get; } }", "MessageAttribute", "Sku", "it is on a member of an interface, and a message has only what stands on its own properties")]
    [InlineData("public static class Line { public static void Add([MessageGroupId] string sku) => sku.ToString(); }", "MessageGroupId", "sku", "it is on a parameter of a method")]
    [InlineData("internal record Line([MessageAttribute] string Sku);", "MessageAttribute", "Sku", "'Line' is no queue message, and none derives from it")]
    [InlineData("internal sealed record Line([MaxChars(5)] string Sku);", "MaxChars", "Sku", "no message has 'Line' in a body that is generated")]
    [InlineData("internal class Line { [JsonInclude, MaxItems(5)] public int[] Counts = []; }", "MaxItems", "Counts", "no message has 'Line' in a body that is generated")]
    [InlineData("public class Outer { private sealed record Line([MaxBytes(5)] string Sku); public override string ToString() => new Line(\"\").Sku; }", "MaxBytes", "Sku", "no message has 'Line' in a body that is generated")]
    public async Task Where_nobody_reads_it_is_reported(string type, string attribute, string owner, string why)
    {
        Finding finding = await Rule.ReportsAsync("TSQS012", Message("int Number", type));

        Assert.Equal($"[{attribute}] on '{owner}' has no effect: {why}", finding.Message);
        Assert.Contains(attribute, finding.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_type_within_a_body_has_no_attributes_of_its_own() => Assert.Equal(
        "[MessageAttribute] on 'Sku' has no effect: 'Line' is within the body of a message, and only properties of the message itself are sent that way",
        (await Rule.ReportsAsync("TSQS012", Message("List<Line> Lines", "public record Line([MessageAttribute] string Sku);"))).Message);

    [Theory]
    [InlineData("int Number", "public record Line([MessageAttribute] string Sku);")]
    [InlineData("int Number", "public sealed record Line([MaxChars(5)] string Sku);")]
    [InlineData("Line Line", "internal sealed record Line([MaxChars(5)] string Sku);")]
    [InlineData("Dictionary<string, Line[]> Lines", "internal record Line(string Sku) : Base(Sku); internal abstract record Base([MaxChars(5)] string Sku);")]
    [InlineData("Page<int> Page", "internal sealed record Page<T>([MaxItems(5)] T[] Items);")]
    [InlineData("int Number", "public sealed record Line([Mine.MessageGroupId] string Sku); namespace Mine { [System.AttributeUsage(System.AttributeTargets.All)] public sealed class MessageGroupIdAttribute : System.Attribute; }")]
    public Task Where_somebody_does_or_may_it_is_fine(string parameters, string types) => Rule.IsQuietAsync(Message(parameters, types).Replace("public sealed partial", "internal sealed partial", StringComparison.Ordinal));

    [Fact]
    public Task A_base_of_a_message_is_read() => Rule.IsQuietAsync("""
        internal abstract record Event([MessageAttribute, MaxChars(9)] string Kind) : Root<int>;
        internal abstract record Root<T> { [DelaySeconds] public int Wait { get; init; } public T? Value { get; init; } }
        [QueueMessage("orders")] internal sealed partial record OrderPlaced(string Kind) : Event(Kind);
        """);

    [Fact]
    public Task What_friends_can_see_may_be_theirs() => Rule.IsQuietAsync("""
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        internal abstract record Event([MessageAttribute] string Kind);
        internal sealed record Line([MaxChars(5)] string Sku);
        """);

    [Fact]
    public async Task On_a_message_another_rule_speaks()
    {
        Assert.DoesNotContain(
            await Rule.FindAllAsync(TestCompilation.Create(
                "[QueueMessage(\"orders\")] public sealed partial class OrderPlaced { [MessageAttribute] private int Kind { get; init; } }")),
            finding => finding.Id == "TSQS012");
        Assert.Equal("it is on a parameter of a method", (await Rule.ReportsAsync(
            "TSQS012",
            "[QueueMessage(\"orders\")] public sealed partial record OrderPlaced(int Number) { public int Plus([MessageGroupId] int other) => Number + other; }")).Message.Split(": ")[1]);
    }

    private static string Message(string parameters, string types) =>
        $"[QueueMessage(\"orders\")] public sealed partial record OrderPlaced({parameters}); {types}";
}
