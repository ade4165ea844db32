using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>What stands within a type that no message can have to do with is no change of a declaration; and each way to have to do with one.</summary>
public sealed class UnrelatedTypesTests
{
    private const string Message = """
        namespace Shop;
        [QueueMessage("a")]
        public sealed partial record A(Line Line);
        """;

    private const string Line = "namespace Shop; public sealed record Line(int Number) : LineBase;";

    private const string Unrelated = """
        namespace Shop;
        public static class Unrelated
        {
            public const int Most = 1;
            public static int Old(int number) => number;
            public sealed class Nested { public int Number { get; set; } }
        }
        public record LineBase;
        public sealed class Service(Line line) { public int Number => line.Number; }
        """;

    [Theory]
    [InlineData("int Old(int number)", "int New(long number, string text)")]
    [InlineData("Most = 1;", "Most = 2; public static int More { get; }")]
    [InlineData("class Nested { public int Number", "class Other { public long Count")]
    [InlineData("public int Number => line.Number;", "public void Run(Line line) { }")]
    public void Nothing_is_read(string old, string now) => Assert.Equal(new Declarations(Before()), new Declarations(After(old, now)));

    [Theory]
    [InlineData("class Unrelated", "class Renamed")]
    [InlineData("class Unrelated", "class Unrelated<T>")]
    [InlineData("static class Unrelated", "static partial class Unrelated")]
    [InlineData("public static class Unrelated", "[System.Obsolete] public static class Unrelated")]
    [InlineData("public sealed class Nested", "[System.Obsolete] public sealed class Nested")]
    [InlineData("public const int Most = 1;", "public const int Most = 1;\n#nullable disable\n")]
    [InlineData("record LineBase;", "record LineBase { public int Number { get; init; } }")]
    [InlineData("class Service(Line line)", "class Service(Line line, int number)")]
    [InlineData("class Service(Line line) {", "class Service(Line line) : System.IDisposable { public void Dispose() { }")]
    [InlineData("public record LineBase;", "public record LineBase; public sealed class More;")]
    public void What_stands_around_it_is_compared(string old, string now) => Assert.NotEqual(new Declarations(Before()), new Declarations(After(old, now)));

    [Theory]
    [InlineData("namespace Shop; [QueueMessage(Unrelated.Queue)] public sealed partial record B;")]
    [InlineData("namespace Shop; [QueueMessage(\"b\", MaxMessageBytes = Numbers.Most)] public sealed partial record B; public static class Numbers { public const int Most = Unrelated.Most; }")]
    [InlineData("using static Shop.Unrelated; namespace Shop; [QueueMessage(\"b\", MaxMessageBytes = Most)] public sealed partial record B;")]
    [InlineData("global using static Shop.Unrelated;")]
    [InlineData("using Alias = Shop.Unrelated; namespace Shop; [QueueMessage(\"b\", MaxMessageBytes = Alias.Most)] public sealed partial record B;")]
    [InlineData("[assembly: QueueMessageDefaults(MaxMessageBytes = Shop.Unrelated.Most)]")]
    [InlineData("namespace Shop; [QueueMessage(\"b\")] public sealed partial record B(Unrelated.Nested Nested);")]
    [InlineData("namespace Shop; [QueueMessage(\"b\")] public sealed partial record B(Dictionary<string, List<Unrelated.Nested?>> Nested);")]
    [InlineData("namespace Shop; [QueueMessage(nameof(@Unrelated.Old))] public sealed partial record B;")]
    [InlineData("namespace Shop; public enum Kind { One = Unrelated.Most }")]
    [InlineData("namespace Shop; partial class Outer : Unrelated { [QueueMessage(\"b\")] public sealed partial record B; }")]
    [InlineData("namespace Shop; partial class Outer { [QueueMessage(\"b\")] public sealed partial record B; } partial class Outer : Unrelated;")]
    [InlineData("namespace Shop; public partial class LineBase : Unrelated;")]
    [InlineData("namespace Shop; [JsonSerializable(typeof(Unrelated.Nested))] public partial class Json : JsonSerializerContext;")]
    public void What_a_message_gets_to_is_compared(string by)
    {
        CSharpCompilation before = Before().Add(by), after = After("int Old(int number)", "int New(int number)").Add(by);

        Assert.NotEqual(new Declarations(before), new Declarations(after));
    }

    [Theory]
    [InlineData("namespace Shop; public sealed class OwnAttribute : System.Attribute { public const string Name = \"a\"; }", "\"a\"", "\"b\"")]
    [InlineData("namespace Shop; public partial record A { public int More { get; init; } }", "int More", "long More")]
    public void A_part_and_an_attribute_of_a_message_are_compared(string source, string old, string now)
    {
        CSharpCompilation before = TestCompilation.Create("namespace Shop; [Own, QueueMessage(\"a\")] public sealed partial record A;", source);

        Assert.NotEqual(new Declarations(before), new Declarations(before.Edit(1, source.Replace(old, now, StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void An_edit_there_reads_none(int count)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation before = TestCompilation.Create(
            Enumerable.Range(0, count).Select(i => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"namespace Shop; [QueueMessage(\"q\")] public sealed partial record M{i}(int Number);")).Prepend(Unrelated));
        CSharpCompilation after = before.Edit(0, Unrelated.Replace("Old", "New", StringComparison.Ordinal));

        var steps = GeneratorHarness.CreateDriver().RunGenerators(before, cancellationToken).RunGenerators(after, cancellationToken)
            .GetRunResult().Results.Single().TrackedSteps[TrackingNames.Parse];

        Assert.Equal(count, steps.SelectMany(step => step.Outputs).Count(output => output.Reason == Microsoft.CodeAnalysis.IncrementalStepRunReason.Cached));
    }

    private static CSharpCompilation Before() => TestCompilation.Create(Message, Line, Unrelated);

    private static CSharpCompilation After(string old, string now)
    {
        Assert.Contains(old, Unrelated, StringComparison.Ordinal);
        return Before().Edit(2, Unrelated.Replace(old, now, StringComparison.Ordinal));
    }
}
