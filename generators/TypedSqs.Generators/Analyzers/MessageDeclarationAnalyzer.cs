using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Warns of messages that are generated and that SQS may refuse, deliver twice, or not carry whole.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MessageDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = DeclarationRules.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(WellKnownNames.QueueMessageAttribute) is not null)
            {
                start.RegisterSymbolAction(static symbol => Analyze(symbol), SymbolKind.NamedType);
                var ids = new RandomIds(start.Compilation);
                start.RegisterOperationAction(ids.Analyze, OperationKind.Invocation, OperationKind.PropertyReference);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (type.HasAttribute(WellKnownNames.QueueMessageAttribute)
            && QueueMessageParser.Parse(type, context.Compilation, new Refusals(), context.CancellationToken) is { } model)
        {
            AnalyzeFifo(context, type, model);
            AnalyzeRawBody(context, type, model);
        }
    }

    private static void AnalyzeFifo(SymbolAnalysisContext context, INamedTypeSymbol type, QueueMessageModel model)
    {
        if (!model.Queue.IsFifo)
        {
            return;
        }

        if (model.GroupId.IsEmpty)
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.FifoWithoutGroupId, type.LocationOf(), type.Name, model.Queue.Name));
        }

        if (model.DeduplicationId.IsEmpty && !model.Queue.ContentBasedDeduplication)
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.FifoWithoutDeduplication, type.LocationOf(), type.Name, model.Queue.Name));
        }

        // A hash takes null as a value of its own, and a queue with content-based deduplication makes an id where there is none.
        var joinedDeduplicationId = model.HashesDeduplicationId || model.Queue.ContentBasedDeduplication ? [] : model.DeduplicationId;
        WarnOfNull(context, type, model.GroupId, "message group id");
        WarnOfNull(context, type, joinedDeduplicationId, "message deduplication id");
    }

    private static void WarnOfNull(SymbolAnalysisContext context, INamedTypeSymbol type, EquatableArray<ScalarModel> parts, string id)
    {
        foreach (var part in parts.Where(part => part.IsNullableValue || PropertyOf(type, part.Property)?.NullableAnnotation == NullableAnnotation.Annotated))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                DeclarationRules.FifoIdCanBeNull, MemberLocations.Of(type, part.Property), part.Property, id));
        }
    }

    private static void AnalyzeRawBody(SymbolAnalysisContext context, INamedTypeSymbol type, QueueMessageModel model)
    {
        if (model.RawBody is not { } body)
        {
            return;
        }

        var sent = new HashSet<string>(
            model.Attributes.Select(attribute => attribute.Value).Concat(model.GroupId).Concat(model.DeduplicationId)
                .Concat(model.Delay is { } delay ? [delay] : []).Append(body).Select(value => value.Property),
            StringComparer.Ordinal);
        foreach (var member in JsonMemberReader.MembersOf(type))
        {
            if (!sent.Contains(member.Name) && JsonMemberReader.IgnoreOf(member) != IgnoreCondition.Always)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DeclarationRules.PropertyIsNotSent, MemberLocations.Of(type, member.Name), member.Name, body.Property));
            }
        }
    }

    /// <summary>The call in the initializer of a property that gives another value each time, or <see langword="null"/>.</summary>
    private static string? FindRandomSource(INamedTypeSymbol type, string property)
        => PropertyOf(type, property)?.DeclaringSyntaxReferences
            .Select(reference => (reference.GetSyntax() as PropertyDeclarationSyntax)?.Initializer?.Value)
            .OfType<ExpressionSyntax>()
            .SelectMany(initializer => initializer.DescendantNodesAndSelf().OfType<MemberAccessExpressionSyntax>())
            .Select(access => $"{access.Expression.ToString().Split('.').Last()}.{access.Name.Identifier.Text}")
            .FirstOrDefault(name => name is "Guid.NewGuid" or "Guid.CreateVersion7" or "DateTime.Now" or "DateTime.UtcNow"
                or "DateTimeOffset.Now" or "DateTimeOffset.UtcNow" or "Stopwatch.GetTimestamp" or "Environment.TickCount64" or "Random.Shared");

    private static IPropertySymbol? PropertyOf(INamedTypeSymbol type, string name)
    {
        for (var declaring = type; declaring is not null; declaring = declaring.BaseType)
        {
            if (declaring.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return property;
            }
        }

        return null;
    }
}
