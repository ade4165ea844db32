using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.CodeFixes.Editing;

namespace TypedSqs.CodeFixes.Tests.Editing;

/// <summary>A using directive where a file needs one, and where it stands.</summary>
public sealed class UsingTests
{
    [Theory]
    [InlineData("// Header.\n\nnamespace Shop;\n\nclass A;\n", "// Header.\n\nusing TypedSqs;\n\nnamespace Shop;\n\n[MaxChars(1)]\nclass A;\n")]
    [InlineData("/// <summary>Text.</summary>\nclass A;\n", "using TypedSqs;\n\n/// <summary>Text.</summary>\n[MaxChars(1)]\nclass A;\n")]
    [InlineData("using System;\r\nusing Xyz;\r\n\r\nclass A;", "using System;\r\nusing TypedSqs;\r\nusing Xyz;\r\n\r\n[MaxChars(1)]\r\nclass A;")]
    [InlineData("using Xyz;\nusing static System.Math;\n\nclass A;", "using TypedSqs;\nusing Xyz;\nusing static System.Math;\n\n[MaxChars(1)]\nclass A;")]
    [InlineData("using TypedSqs;\n\nclass A;", "using TypedSqs;\n\n[MaxChars(1)]\nclass A;")]
    [InlineData("global using System;\nglobal using Xyz;\n\nclass A;", "global using System;\nglobal using Xyz;\nusing TypedSqs;\n\n[MaxChars(1)]\nclass A;")]
    [InlineData("global using Xyz;\nusing Abc;\n\nclass A;", "global using Xyz;\nusing Abc;\nusing TypedSqs;\n\n[MaxChars(1)]\nclass A;")]
    [InlineData("global using Abc;\nusing B = System.Int32;\n\nclass A;", "global using Abc;\nusing TypedSqs;\nusing B = System.Int32;\n\n[MaxChars(1)]\nclass A;")]
    [InlineData("namespace Shop { using TypedSqs; class A; }", "namespace Shop { using TypedSqs; [MaxChars(1)] class A; }")]
    public async Task It_is_added_where_the_name_is_not_known(string before, string after)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        Project project = EditorProject.Create([before]);
        project = project.RemoveDocument(project.Documents.Single(document => document.Name == "GlobalUsings.cs").Id);
        Document document = project.Documents.Single();
        SyntaxNode root = (await document.GetSyntaxRootAsync(cancellationToken))!;

        var edits = new Edits(project.Solution);
        edits.AddAttribute((await document.GetSemanticModelAsync(cancellationToken))!, root.DescendantNodes().OfType<ClassDeclarationSyntax>().Single(), "MaxChars(1)");
        Solution changed = await edits.ApplyAsync(cancellationToken);

        Assert.Equal([after], await changed.GetProject(project.Id)!.SourcesAsync(cancellationToken));
    }
}
