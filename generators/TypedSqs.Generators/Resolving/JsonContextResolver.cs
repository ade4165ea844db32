using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Resolving;

/// <summary>
/// Finds the <c>JsonSerializerContext</c> of a message: the one it names, else the one that lists the message, else the one that lists
/// whatever emitted code cannot write.
/// </summary>
internal static class JsonContextResolver
{
    public static JsonContextModel? Resolve(
        QueueMessageModel model, EquatableArray<JsonContextModel> contexts, Refusals refusals, Func<string, Location>? locate)
    {
        if (model.JsonBody is null)
        {
            return null;
        }

        var needed = NeededShapes(model).ToList();
        var context = model.Queue.JsonContext ?? Discover(model, contexts, needed, refusals, locate);
        if (context is null)
        {
            // One type of them is not enough: a context is found by all that the message needs.
            var types = DiagnosticFacts.Of((DiagnosticFacts.Types, string.Join("\n", needed.Select(shape => shape.ListedName).Distinct())));
            foreach (var shape in refusals.Any ? [] : needed)
            {
                refusals.AddWith(
                    types, MessageRules.JsonShapeNeedsContext, locate?.Invoke(shape.Path), NameOf(shape, model), shape.Why, PlainName(shape.ListedName));
            }
        }
        else if (WhyNot(context, model, needed) is { } why)
        {
            refusals.Add(MessageRules.JsonContextNotUsable, locate?.Invoke(""), model.Type.PlainName, PlainName(context.TypeName), why);
        }

        return context;
    }

    private static JsonContextModel? Discover(
        QueueMessageModel model, EquatableArray<JsonContextModel> contexts, List<ContextShape> needed, Refusals refusals, Func<string, Location>? locate)
    {
        var candidates = contexts.Where(context => context.Lists.Contains(model.Type.FullName)).ToList();
        if (candidates.Count == 0 && needed.Count > 0)
        {
            candidates = contexts.Where(context => needed.All(shape => context.Lists.Contains(shape.ListedName))).ToList();
        }

        if (candidates.Count > 1)
        {
            refusals.Add(
                MessageRules.JsonContextAmbiguous,
                locate?.Invoke(""),
                model.Type.PlainName,
                PlainName(candidates[0].TypeName),
                PlainName(candidates[1].TypeName));
        }

        return candidates.Count == 1 ? candidates[0] : null;
    }

    private static string? WhyNot(JsonContextModel context, QueueMessageModel model, List<ContextShape> needed)
    {
        if (context.OnlyWithin is { } container && !model.Type.FullName.StartsWith(container + ".", StringComparison.Ordinal))
        {
            return "it is not accessible to the generated producer; make it public or internal";
        }

        if (context.Ignore == IgnoreCondition.Always)
        {
            return "its option DefaultIgnoreCondition is Always, which System.Text.Json refuses";
        }

        // A context that lists the message knows each type within it.
        if (context.Lists.Contains(model.Type.FullName))
        {
            bool writesAll = context.OptionOfItsOwn is not null || model.JsonBody is ContextShape;
            return writesAll && model.ExcludesFromBody
                ? "it writes the whole body, so ExcludeFromBody cannot be kept; use [JsonIgnore]"
                : null;
        }

        if (context.OptionOfItsOwn is { } option)
        {
            return $"its option {option} asks that it write the whole body, and it lacks [JsonSerializable(typeof({PlainName(model.Type.FullName)}))]";
        }

        return needed.FirstOrDefault(shape => !context.Lists.Contains(shape.ListedName)) is { } missing
            ? $"'{NameOf(missing, model)}' {missing.Why}, and the context lacks [JsonSerializable(typeof({PlainName(missing.ListedName)}))]"
            : null;
    }

    private static IEnumerable<ContextShape> NeededShapes(QueueMessageModel model)
        => model.Composites.SelectMany(shape => shape.Values).Append(model.JsonBody!).OfType<ContextShape>();

    private static string NameOf(ContextShape shape, QueueMessageModel model)
        => shape.Path.Length == 0 ? model.Type.PlainName : $"{model.Type.PlainName}.{shape.Path}";

    private static string PlainName(string fullName) => fullName.Replace("global::", "");
}
