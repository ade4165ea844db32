using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Rules;
using TypedSqs.Generators.Tests.Architecture;

namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>While somebody types, the analyzers run over anything at all: they must not throw, which the harness checks.</summary>
public sealed class BrokenSourceTests
{
    private const int MutationsOfEachPage = 15;

    public static TheoryData<string> Ids => [.. RuleCatalog.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task No_missing_or_doubled_token_makes_an_analyzer_throw(string id)
    {
        int seed = 20_261_123;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}"));
        var random = new Random(seed);
        string source = RulePage.Code(id, "Before");
        SyntaxToken[] tokens =
        [
            .. TestCompilation.Parse(source, "Page.cs").GetRoot(TestContext.Current.CancellationToken).DescendantTokens().Where(token => token.Span.Length > 0),
        ];
        for (int count = 0; count < MutationsOfEachPage; count++)
        {
            SyntaxToken token = tokens[random.Next(tokens.Length)];
            await Rule.FindAllAsync(TestCompilation.Create(random.Next(3) switch
            {
                0 => source.Remove(token.SpanStart, token.Span.Length),
                1 => source.Insert(token.SpanStart, token.Text + " "),
                _ => source[..token.SpanStart],
            }));
        }
    }

    [Theory]
    [InlineData("[QueueMessage] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(null!)] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(new[] { \"a\" })] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a\", MaxMessageBytes = new[] { 1 }, JsonContext = new[] { typeof(int) })] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a\", JsonContext = null)] public partial record Bad(object A);")]
    [InlineData("[QueueMessage(\"a\", JsonContext = typeof(Missing))] public partial record Bad(object A);")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad : Bad;")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad : Missing;")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad([MessageAttribute(1)] int A, [MessageAttribute(DataType = 1)] int B);")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad([MessageGroupId(Order = \"x\")] int A, [MessageBody(1)] string B);")]
    [InlineData("[QueueMessage(\"a.fifo\"), MessageDeduplicationId(1, 2)] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a.fifo\"), MessageDeduplicationId(null, null)] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a.fifo\"), MessageDeduplicationId(new string[] { null! })] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a\"), ConstantMessageAttribute] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a\"), ConstantMessageAttribute(\"a\")] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a\"), ConstantMessageAttribute(new[] { \"a\" }, 1)] public partial record Bad(int A);")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad([property: JsonPropertyName] int A, [property: JsonPropertyOrder(\"x\")] int B);")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad([property: JsonConverter] int A, [property: JsonConverter(null)] int B, [property: JsonIgnore(Condition = null)] int C);")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(Dictionary<Missing, int> A, Missing<int>[] B, Missing.Nested? C, List<> D);")]
    [InlineData("[QueueMessage(\"a\")] public partial class Bad { public Missing A { get; } public int { get; } [MessageAttribute] public B; [MessageGroupId] public int this[] => 1; }")]
    [InlineData("[QueueMessage(\"a\")] public unsafe partial class Bad { public int* A { get; } public delegate*<void> B { get; } public ref int C => throw null!; public void D { get; } }")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(int A, int A, [MessageAttribute] int a, [MessageAttribute] int a);")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(E A); public enum E : string { A, A, B = \"x\" }")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(object A); [JsonSourceGenerationOptions(Converters = null)] [JsonSerializable(null)] partial class J : JsonSerializerContext;")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(object A); [JsonSourceGenerationOptions(Converters = typeof(int), WriteIndented = 1)] [JsonSerializable] partial class J : JsonSerializerContext;")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(object A); [JsonSerializable(typeof(Missing)), JsonSerializable(typeof(List<>))] partial class J : JsonSerializerContext;")]
    [InlineData("[assembly: QueueMessageDefaults(MaxMessageBytes = \"x\")] [QueueMessage(\"a\")] public partial record Bad(int A);")]
    [InlineData("public partial class O { [QueueMessage(\"a\")] public partial record { } [QueueMessage(\"a\")] partial record struct }")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(int A); [QueueMessage(\"b\")] public partial record Bad;")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(int A); [QueueMessage(\"b\")] public partial struct Bad;")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(int A); [QueueMessage(\"b\")] public partial class Bad { public int A { get; } }")]
    [InlineData("partial class O { [QueueMessage(\"a\")] public partial record Bad(int A); } partial struct O { [QueueMessage(\"a\")] public partial record Bad(int A); }")]
    [InlineData("public class Bad([MaxChars] int a) { [MessageAttribute(] int B; [MaxItems(1)] [MessageBody] public event; [return: MaxBytes(1)] int C([MessageGroupId] int, [DelaySeconds]) => 1; } [MaxBytes(1)]")]
    [InlineData("[QueueMessage(\"a.fifo\")] public partial record Bad(int A) { object Send(IProducer<Bad> p) => p.SendAsync() ?? p.SendAsync(options: new SendOptions { Delay = }) ?? p.SendBatchAsync([..]) ?? p.Prepare(new(1), new() { Send = new() { Delay }, }) ?? p.SendAsync(message: null, message: null, ); }")]
    [InlineData("[QueueMessage(\"a\")] public partial record Bad(int A) { void Send(IMessageSender s) { var o = o with { Queue = o.Queue }; s.SendAsync(this, o); s.SendAsync<Missing>(this, new SendOptions { Queue = 1, Missing = 2, MessageDeduplicationId = Guid. }); } }")]
    public async Task Nor_do_missing_types_and_arguments(string source)
    {
        CSharpCompilation compilation = TestCompilation.Create(source);

        await Rule.FindAllAsync(compilation);

        GeneratorDriver driver = GeneratorHarness.CreateDriver().RunGenerators(compilation, TestContext.Current.CancellationToken);
        Assert.Null(driver.GetRunResult().Results.Single().Exception);
    }
}
