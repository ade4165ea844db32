using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace TypedSqs.Generators.Tests.Infrastructure;

/// <summary>C# source as a user's project would compile it: nullable, every warning, documentation checked.</summary>
internal static class TestCompilation
{
    public static CSharpParseOptions ParseOptions { get; } = new CSharpParseOptions(LanguageVersion.CSharp14, DocumentationMode.Diagnose)
        .WithFeatures([new KeyValuePair<string, string>("strict", "true")]);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable,
        warningLevel: 9999,
        optimizationLevel: OptimizationLevel.Release);

    // What a project with implicit usings has.
    private const string GlobalUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Text.Json.Serialization;
        global using TypedSqs;
        """;

    // References are bound once, and the compilations made from these two share what was bound.
    private static readonly CSharpCompilation WithoutLibrary = Bind(Net100.References.All);

    private static readonly CSharpCompilation WithLibrary =
        Bind([.. Net100.References.All, MetadataReference.CreateFromFile(typeof(QueueMessageAttribute).Assembly.Location)])
            .AddSyntaxTrees(Parse(GlobalUsings, "GlobalUsings.cs"));

    /// <summary>Files <c>File0.cs</c>, <c>File1.cs</c> … and the global usings of a project with implicit usings.</summary>
    public static CSharpCompilation Create(params IEnumerable<string> sources) => WithLibrary.AddSyntaxTrees(ParseAll(sources));

    /// <summary>The same without any global using and without the library, for a project that does not know it.</summary>
    public static CSharpCompilation CreateWithoutLibrary(params IEnumerable<string> sources) => WithoutLibrary.AddSyntaxTrees(ParseAll(sources));

    /// <summary>Adds a reference to another assembly, compiled from that source.</summary>
    public static CSharpCompilation Referencing(this CSharpCompilation compilation, string source, string name = "Contracts")
    {
        CSharpCompilation library = Create(source).WithAssemblyName(name);
        GeneratorDriver json = CSharpGeneratorDriver.Create([SdkAnalyzers.JsonGenerator()], parseOptions: ParseOptions);
        json.RunGeneratorsAndUpdateCompilation(library, out Compilation output, out _, TestContext.Current.CancellationToken);
        using var image = new MemoryStream();
        EmitResult result = output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        return compilation.AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
    }

    /// <summary>What the user typed in file number <paramref name="index"/> becomes <paramref name="source"/>.</summary>
    public static CSharpCompilation Edit(this CSharpCompilation compilation, int index, string source)
    {
        SyntaxTree old = compilation.SyntaxTrees.Single(tree => tree.FilePath == FileName(index));
        return compilation.ReplaceSyntaxTree(old, Parse(source, old.FilePath));
    }

    public static CSharpCompilation Add(this CSharpCompilation compilation, string source) =>
        compilation.AddSyntaxTrees(Parse(source, FileName(compilation.SyntaxTrees.Length)));

    public static SyntaxTree Parse(string source, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(source, System.Text.Encoding.UTF8), ParseOptions, path);

    private static SyntaxTree[] ParseAll(IEnumerable<string> sources) =>
        [.. sources.Select((source, index) => Parse(source, FileName(index)))];

    private static CSharpCompilation Bind(IEnumerable<MetadataReference> references)
    {
        CSharpCompilation compilation = CSharpCompilation.Create("Shop", references: references, options: Options);
        _ = compilation.GlobalNamespace;
        return compilation;
    }

    private static string FileName(int index) => string.Create(CultureInfo.InvariantCulture, $"File{index}.cs");
}
