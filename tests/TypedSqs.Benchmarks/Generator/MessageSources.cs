using System.Globalization;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>
/// Two projects with the same types, one file a message, and one file that has nothing to do with them: in one the types are messages, in the
/// other they stand in a <c>JsonSerializerContext</c>.
/// </summary>
internal static class MessageSources
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14);

    /// <summary>References are bound once: what they cost belongs to neither generator.</summary>
    private static readonly CSharpCompilation Empty = Bind(CSharpCompilation.Create(
        "Shop",
        references: Net100.References.All.Append(MetadataReference.CreateFromFile(typeof(QueueMessageAttribute).Assembly.Location)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));

    public static CSharpCompilation Messages(int count) => Compile(count, i => Numbered("[QueueMessage(\"orders{0}.fifo\")]", i));

    public static CSharpCompilation Contexts(int count)
    {
        string listed = string.Join('\n', Enumerable.Range(0, count).Select(i => Numbered("[JsonSerializable(typeof(Message{0}))]", i)));
        return Compile(count, _ => "").AddSyntaxTrees(
            Parse($"using System.Text.Json.Serialization;\nnamespace Shop;\n{listed}\npublic partial class Context : JsonSerializerContext;"));
    }

    /// <summary>What is typed into a method of another file: nothing of the messages changes.</summary>
    public static (CSharpCompilation Edited, SyntaxTree File) EditBody(CSharpCompilation compilation, int round)
        => Replace(compilation, compilation.SyntaxTrees[0], Elsewhere(body: round));

    /// <summary>A method of another file gets another name, in a type that no message has anything to do with.</summary>
    public static (CSharpCompilation Edited, SyntaxTree File) EditDeclaration(CSharpCompilation compilation, int round)
        => Replace(compilation, compilation.SyntaxTrees[0], Elsewhere(declaration: round));

    /// <summary>That type gets another name, which could mean something to any file.</summary>
    public static (CSharpCompilation Edited, SyntaxTree File) EditType(CSharpCompilation compilation, int round)
        => Replace(compilation, compilation.SyntaxTrees[0], Elsewhere(type: round));

    /// <summary>A property of one message gets another name.</summary>
    public static (CSharpCompilation Edited, SyntaxTree File) EditMessage(CSharpCompilation compilation, int round)
    {
        var file = compilation.SyntaxTrees[1];
        return Replace(compilation, file, file.ToString().Replace("int Count", Numbered("int Count{0}", round), StringComparison.Ordinal));
    }

    private static CSharpCompilation Compile(int count, Func<int, string> attribute)
        => Empty.AddSyntaxTrees([.. Enumerable.Range(0, count).Select(i => Message(i, attribute(i))).Prepend(Elsewhere()).Select(Parse)]);

    private static (CSharpCompilation Edited, SyntaxTree File) Replace(CSharpCompilation compilation, SyntaxTree old, string source)
    {
        var file = Parse(source);
        return (compilation.ReplaceSyntaxTree(old, file), file);
    }

    private static SyntaxTree Parse(string source) => CSharpSyntaxTree.ParseText(source, Options);

    private static CSharpCompilation Bind(CSharpCompilation compilation)
    {
        _ = compilation.GetSpecialType(SpecialType.System_Object);
        return compilation;
    }

    private static string Elsewhere(int body = 0, int declaration = 0, int type = 0) => $$"""
        namespace Shop;
        internal static class Elsewhere{{type}}
        {
            public static int Sum{{declaration}}(int[] numbers)
            {
                int sum = {{body}};
                foreach (int number in numbers)
                {
                    sum += number;
                }

                return sum;
            }
        }
        """;

    private static string Message(int i, string attribute) => Numbered($$"""
        using System;
        using System.Collections.Generic;
        using TypedSqs;
        namespace Shop;
        {{attribute}}
        public sealed partial record Message{0}(
            [MessageGroupId] string Customer,
            [MessageDeduplicationId] Guid Id,
            [MessageAttribute] Kind{0} Kind,
            int Count,
            decimal Total,
            DateTimeOffset At,
            bool Flag,
            [MaxChars(2000)] string? Note,
            [MaxItems(100)] List<Line{0}> Lines,
            Dictionary<string, int> Map);
        public sealed record Line{0}([MaxChars(40)] string Sku, int Quantity, decimal Price);
        public enum Kind{0} { A, B, C }
        """, i);

    private static string Numbered(string template, int i) => template.Replace("{0}", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
