using System.Text.Json.Nodes;

namespace TypedSqs.Local;

/// <summary>Which queues may name a queue as their dead-letter queue.</summary>
internal static class RedriveAllowPolicy
{
    private const int MaxSources = 10;

    /// <summary>The reason why the text is no such policy.</summary>
    public static string? Fault(string text)
    {
        if (PolicyText.TryParse(text) is not { } json || PolicyText.Of(json["redrivePermission"]) is not { } permission)
        {
            return "Redrive allow policy does not contain mandatory attribute: redrivePermission.";
        }

        return (permission, json["sourceQueueArns"]) switch
        {
            ("allowAll" or "denyAll", null) => null,
            ("byQueue", JsonArray { Count: >= 1 and <= MaxSources }) => null,
            ("byQueue", _) => $"sourceQueueArns must name 1 to {MaxSources} queues.",
            ("allowAll" or "denyAll", _) => "sourceQueueArns is allowed only with redrivePermission byQueue.",
            _ => "redrivePermission must be allowAll, denyAll or byQueue.",
        };
    }

    /// <summary>Whether the policy, if there is one, lets a queue redrive.</summary>
    public static bool Allows(string? text, string sourceArn)
    {
        var json = text is null ? null : PolicyText.TryParse(text);
        return PolicyText.Of(json?["redrivePermission"]) switch
        {
            "denyAll" => false,
            "byQueue" => json!["sourceQueueArns"]!.AsArray().Any(arn => PolicyText.Of(arn) == sourceArn), // checked by Fault
            _ => true,
        };
    }
}
