using System.Runtime.CompilerServices;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>What is a change to declarations: all that a message could be read differently for, and as little else as can be told cheaply.</summary>
public sealed class DeclarationsTests
{
    private const string Source = """
        namespace Shop;

        public static class Names
        {
            public const string Queue = "a";
            private static readonly int Start;
            public static int Next(int number) { int step = Start; return number + step; }
            public static int Twice(int number) => number * 2;
            public static int Thrice { get { return 3; } }
        }

        public enum Kind { X = 1 }

        [QueueMessage(Names.Queue)]
        public sealed partial record A(int Number, Kind Kind);
        """;

    private static readonly CSharpCompilation Before = TestCompilation.Create(Source, "namespace Shop; public sealed class Other;");

    [Theory]
    [InlineData("int step = Start; return number + step;", "return number;")]
    [InlineData("number * 2", "number + number")]
    [InlineData("return 3;", "throw new System.NotImplementedException();")]
    [InlineData("public enum", "/// <summary>Kinds.</summary>\n\n\npublic  enum")]
    public void Bodies_and_comments_are_none(string old, string now) => Assert.Equal(new Declarations(Before), new Declarations(Edited(old, now)));

    [Theory]
    [InlineData("Queue = \"a\"", "Queue = \"z\"")]
    [InlineData("X = 1", "X = 2")]
    [InlineData("int Number", "long Number")]
    [InlineData("int Number", "[MaxChars(1)] int Number")]
    [InlineData("Twice(int number)", "Twice(long number)")]
    [InlineData("Thrice { get { return 3; } }", "Thrice { get; }")]
    [InlineData("Twice(int number) => number * 2;", "Twice(int number) { return number * 2; }")]
    [InlineData("step = Start;", "step = Start;\n#nullable disable\n")]
    [InlineData("readonly int Start;", "readonly int Start, More;")]
    [InlineData("public enum Kind", "#nullable disable\npublic enum Kind")]
    [InlineData("public enum Kind { X = 1 }", "")]
    [InlineData("Names.Queue)", "Names.Queue, MaxMessageBytes = 1024)")]
    [InlineData("namespace Shop;", "using System.Text;\nnamespace Shop;")]
    public void Whatever_a_message_could_be_read_differently_for_is_one(string old, string now) =>
        Assert.NotEqual(new Declarations(Before), new Declarations(Edited(old, now)));

    public static TheoryData<string> Others => [.. OtherCompilations.Keys];

    private static readonly Dictionary<string, Func<CSharpCompilation, CSharpCompilation>> OtherCompilations = new()
    {
        ["a file more"] = before => before.Add("// Nothing."),
        ["a file less"] = before => before.RemoveSyntaxTrees(before.SyntaxTrees[^1]),
        ["files in another order"] = before => before.RemoveAllSyntaxTrees().AddSyntaxTrees(before.SyntaxTrees.Reverse()),
        ["a reference less"] = before => before.RemoveReferences(Net100.References.SystemXmlLinq),
        ["other options"] = before => before.WithOptions(before.Options.WithNullableContextOptions(NullableContextOptions.Disable)),
        ["another name"] = before => before.WithAssemblyName("Other"),
        ["another version of the language"] = before => before.RemoveAllSyntaxTrees().AddSyntaxTrees(before.SyntaxTrees.Select(
            tree => tree.WithRootAndOptions(tree.GetRoot(), TestCompilation.ParseOptions.WithLanguageVersion(LanguageVersion.CSharp12)))),
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Another_project_is_one(string change) => Assert.NotEqual(new Declarations(Before), new Declarations(OtherCompilations[change](Before)));

    [Fact]
    public void What_was_bound_for_an_earlier_compilation_is_not_kept()
    {
        (GeneratorDriver driver, WeakReference<Compilation> first) = RunTwice();

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        Assert.False(first.TryGetTarget(out _), "The driver keeps the compilation of its first run.");
        GC.KeepAlive(driver);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (GeneratorDriver Driver, WeakReference<Compilation> First) RunTwice()
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation first = Before.Clone();
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new QueueMessageGenerator().AsSourceGenerator()], parseOptions: TestCompilation.ParseOptions);
        driver = driver.RunGenerators(first, cancellationToken).RunGenerators(Edited("number * 2", "number + number"), cancellationToken);
        Assert.Single(driver.GetRunResult().GeneratedTrees);
        return (driver, new WeakReference<Compilation>(first));
    }

    private static CSharpCompilation Edited(string old, string now)
    {
        Assert.Contains(old, Source, StringComparison.Ordinal);
        return Before.Edit(0, Source.Replace(old, now, StringComparison.Ordinal));
    }
}
