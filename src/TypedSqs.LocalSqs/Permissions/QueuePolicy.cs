using System.Text.Json.Nodes;

namespace TypedSqs.Local;

/// <summary>The attribute Policy, as AddPermission and RemovePermission write it. Nobody is refused because of it.</summary>
internal static class QueuePolicy
{
    private const string Statements = "Statement";
    private const string Label = "Sid";

    /// <returns>The new policy, or the fault.</returns>
    public static (string? Policy, SqsError? Error) Add(
        string? policy, string queueArn, string label, IReadOnlyList<string> accounts, IReadOnlyList<string> actions)
    {
        var json = (policy is null ? null : PolicyText.TryParse(policy)) ?? new JsonObject
        {
            ["Version"] = "2008-10-17",
            ["Id"] = queueArn + "/SQSDefaultPolicy",
        };
        if (json[Statements] is not JsonArray statements)
        {
            statements = [];
            json[Statements] = statements;
        }

        if (statements.Any(statement => HasLabel(statement, label)))
        {
            return (null, SqsErrors.InvalidParameterValue(label, nameof(Label), "Already exists."));
        }

        statements.Add((JsonNode)new JsonObject
        {
            [Label] = label,
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = OneOrMore(accounts.Select(account => $"arn:aws:iam::{account}:root")) },
            ["Action"] = OneOrMore(actions.Select(action => "SQS:" + action)),
            ["Resource"] = queueArn,
        });
        return (json.ToJsonString(), null);
    }

    /// <returns>The new policy, empty if nothing is left of it, or the fault.</returns>
    public static (string? Policy, SqsError? Error) Remove(string? policy, string label)
    {
        var json = policy is null ? null : PolicyText.TryParse(policy);
        if (json?[Statements] is not JsonArray statements || statements.FirstOrDefault(statement => HasLabel(statement, label)) is not { } statement)
        {
            return (null, SqsErrors.InvalidParameterValue(label, nameof(Label), "can't find label."));
        }

        statements.Remove(statement);
        return (statements.Count == 0 ? "" : json.ToJsonString(), null);
    }

    private static bool HasLabel(JsonNode? statement, string label) =>
        statement is JsonObject && PolicyText.Of(statement[Label]) == label;

    private static JsonNode OneOrMore(IEnumerable<string> texts)
    {
        JsonNode[] values = [.. texts.Select(text => (JsonNode)JsonValue.Create(text))];
        return values.Length == 1 ? values[0] : new JsonArray(values);
    }
}
