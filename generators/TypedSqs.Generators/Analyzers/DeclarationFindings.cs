using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What of a message is generated and may still be refused by SQS, be delivered twice, or not be carried whole.</summary>
internal static class DeclarationFindings
{
    public static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, QueueMessageModel model)
    {
        AnalyzeFifo(context, type, model);
        AnalyzeRawBody(context, type, model);
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
        SayOfTimes(context, type, model.DeduplicationId);
    }

    /// <summary>Of a property with a value or code of its own more is known, and said elsewhere.</summary>
    private static void SayOfTimes(SymbolAnalysisContext context, INamedTypeSymbol type, EquatableArray<ScalarModel> parts)
    {
        foreach (var part in parts.Where(part => part.Kind is LeafKind.DateTime or LeafKind.DateTimeOffset or LeafKind.TimeOnly))
        {
            if (PropertyOf(type, part.Property) is { } property && !property.DeclaringSyntaxReferences.Any(reference => HasCode(reference.GetSyntax(context.CancellationToken))))
            {
                context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.DeduplicationIdHasTime, MemberLocations.Of(type, part.Property), part.Property));
            }
        }
    }

    private static bool HasCode(SyntaxNode declaration)
        => declaration is PropertyDeclarationSyntax { Initializer: not null } or PropertyDeclarationSyntax { ExpressionBody: not null }
            || (declaration as PropertyDeclarationSyntax)?.AccessorList?.Accessors.Any(accessor => accessor.Body is not null || accessor.ExpressionBody is not null) == true;

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
