using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>A project of so many messages of ten properties, one file each, and the same types in a <c>JsonSerializerContext</c>.</summary>
internal static class MessageSources
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    private static readonly IEnumerable<MetadataReference> References =
        Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(QueueMessageAttribute).Assembly.Location));

    public static CSharpCompilation Messages(int count) => Compile(Enumerable.Range(0, count).Select(i => Message(i)));

    public static CSharpCompilation Contexts(int count)
    {
        string listed = string.Join('\n', Enumerable.Range(0, count).Select(i => Numbered("[JsonSerializable(typeof(Message{0}))]", i)));
        var types = Enumerable.Range(0, count).Select(i => Message(i, attribute: ""));
        return Compile(types.Append($"using System.Text.Json.Serialization;\nnamespace Shop;\n{listed}\npublic partial class Context : JsonSerializerContext;"));
    }

    /// <summary>Another file changes: nothing of the messages does.</summary>
    public static CSharpCompilation EditElsewhere(CSharpCompilation compilation, int round)
        => compilation.AddSyntaxTrees(Parse(Numbered("internal static class Elsewhere{0};", round)));

    /// <summary>One message gets another property.</summary>
    public static CSharpCompilation EditMessage(CSharpCompilation compilation, int round)
    {
        var tree = compilation.SyntaxTrees[0];
        string edited = tree.ToString().Replace("int Count", Numbered("int Edited{0}, int Count", round), StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, Parse(edited));
    }

    private static CSharpCompilation Compile(IEnumerable<string> sources) => CSharpCompilation.Create(
        "Shop", sources.Select(Parse), References, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Options);

    private static string Message(int i, string attribute = "[QueueMessage(\"orders\")]") => Numbered($$"""
        using System;
        using System.Collections.Generic;
        using TypedSqs;
        namespace Shop;
        {{attribute}}
        public sealed partial record Message{0}(string Customer, Guid Id, int Count, decimal Total, DateTimeOffset At, bool Flag, string? Note, Kind{0} Kind, List<Line{0}> Lines, Dictionary<string, int> Map);
        public sealed record Line{0}(string Sku, int Quantity, decimal Price);
        public enum Kind{0} { A, B, C }
        """, i);

    private static string Numbered(string template, int i) => template.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
