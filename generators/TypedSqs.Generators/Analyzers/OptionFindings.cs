using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Options of a message that something else decides: its body is no JSON, or a context has options of its own.</summary>
internal static class OptionFindings
{
    private const string Naming = "JsonPropertyNamingPolicy";
    private const string Ignore = "JsonDefaultIgnoreCondition";

    public static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, ResolvedMessage message, EquatableArray<JsonContextModel> contexts)
    {
        var model = message.Model;
        var json = model.Queue.JsonContext ?? contexts.FirstOrDefault(known => known.TypeName == message.JsonContext);
        var attribute = type.FindAttribute(WellKnownNames.QueueMessageAttribute)!;
        foreach (var (option, why) in WithoutEffect(model, json))
        {
            context.ReportDiagnostic(Diagnostic.Create(DeclarationRules.OptionHasNoEffect, attribute.LocationOf(type), type.Name, option, why));
        }
    }

    private static IEnumerable<(string Option, string Why)> WithoutEffect(QueueMessageModel model, JsonContextModel? json)
    {
        var queue = model.Queue;
        if (model.RawBody is { } body)
        {
            string why = $"the body is '{body.Property}' as it stands, and no JSON";
            return new[] { (Naming, queue.JsonNaming is not null), (Ignore, queue.JsonIgnore is not null), ("JsonContext", queue.JsonContext is not null) }
                .Where(option => option.Item2)
                .Select(option => (option.Item1, why));
        }

        return json is null ? [] : Overruled(queue, json);
    }

    private static IEnumerable<(string Option, string Why)> Overruled(QueueModel queue, JsonContextModel json)
    {
        string context = json.TypeName.Replace("global::", "");
        if (queue.JsonNaming is { } naming && naming != json.Naming)
        {
            yield return (Naming, $"'{context}' decides, and its PropertyNamingPolicy is {json.Naming}");
        }

        if (queue.JsonIgnore is { } ignore && ignore != json.Ignore)
        {
            yield return (Ignore, $"'{context}' decides, and its DefaultIgnoreCondition is {json.Ignore}");
        }
    }
}
