using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Finds attributes of ours where nobody reads them. It looks at those attributes alone, which it knows by their names as they are written.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StrayAttributeAnalyzer : DiagnosticAnalyzer
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "MessageAttribute", "ConstantMessageAttribute", "MessageBody", "MessageGroupId", "MessageDeduplicationId", "DelaySeconds", "MaxChars", "MaxItems", "MaxBytes",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [DeclarationRules.AttributeHasNoEffect];

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.QueueMessageAttribute) is not null)
            {
                var strays = new StrayAttributes(start.Compilation);
                start.RegisterSyntaxNodeAction(node => Analyze(node, strays), SyntaxKind.Attribute);
                start.RegisterCompilationEndAction(strays.Report);
            }
        });
    }

    private static void Analyze(SyntaxNodeAnalysisContext context, StrayAttributes strays)
    {
        var attribute = (AttributeSyntax)context.Node;
        string name = NameOf(attribute.Name);
        if (Names.Contains(name) && attribute.Parent?.Parent is { } declaration)
        {
            var node = declaration is FieldDeclarationSyntax field ? field.Declaration.Variables[0] : declaration;
            if (context.SemanticModel.GetDeclaredSymbol(node, context.CancellationToken) is { } owner)
            {
                strays.Add(owner, name, attribute.GetLocation(), () => IsOurs(context, attribute), context.ReportDiagnostic);
            }
        }
    }

    private static bool IsOurs(SyntaxNodeAnalysisContext context, AttributeSyntax attribute)
        => context.SemanticModel.GetTypeInfo(attribute, context.CancellationToken).Type is { ContainingNamespace: { Name: "TypedSqs", ContainingNamespace.IsGlobalNamespace: true } };

    private static string NameOf(NameSyntax name)
    {
        string text = AttributeNames.LastPart(name);
        return !Names.Contains(text) && text.EndsWith("Attribute", StringComparison.Ordinal) ? text.Substring(0, text.Length - "Attribute".Length) : text;
    }
}
