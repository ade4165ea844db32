using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Tests.Emission;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>While somebody types, most source is broken: whatever is missing or doubled, the generator must not throw.</summary>
public sealed class BrokenSourceTests
{
    private const int MutationsOfEachShape = 40;

    public static TheoryData<string> Names => Shapes.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void No_missing_or_doubled_token_makes_the_generator_throw(string shape)
    {
        int seed = Environment.GetEnvironmentVariable("TYPEDSQS_BROKEN_SEED") is { Length: > 0 } text
            ? int.Parse(text, CultureInfo.InvariantCulture)
            : 20_261_123;
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"TYPEDSQS_BROKEN_SEED={seed}"));
        var random = new Random(seed);
        string source = Shapes.Source(shape);
        SyntaxToken[] tokens = [.. TestCompilation.Parse(source, "Shape.cs").GetRoot(TestContext.Current.CancellationToken).DescendantTokens()];
        CSharpCompilation compilation = TestCompilation.Create(source);

        // Without tracking, as in an editor: a step whose input has left and come back makes the tracking itself throw (Roslyn 5.0.0).
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new QueueMessageGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        for (int count = 0; count < MutationsOfEachShape; count++)
        {
            SyntaxToken token = tokens[random.Next(tokens.Length)];
            string broken = random.Next(3) switch
            {
                0 => source.Remove(token.SpanStart, token.Span.Length),
                1 => source.Insert(token.SpanStart, token.Text + " "),
                _ => source.Remove(token.SpanStart, token.Span.Length).Insert(token.SpanStart, tokens[random.Next(tokens.Length)].Text),
            };
            driver = driver.RunGenerators(compilation.Edit(0, broken), TestContext.Current.CancellationToken);
            Exception? exception = driver.GetRunResult().Results.Single().Exception;
            Assert.True(exception is null, $"{exception}\n\n{broken}");
        }
    }
}
