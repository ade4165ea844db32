using System.Globalization;

namespace TypedSqs.Local;

/// <summary>Where a message goes that was received too often.</summary>
/// <param name="DeadLetterTargetArn">The dead-letter queue.</param>
/// <param name="MaxReceiveCount">How often a message is handed out before it goes there.</param>
internal sealed record RedrivePolicy(string DeadLetterTargetArn, int MaxReceiveCount)
{
    private const int MaxMaxReceiveCount = 1_000;

    /// <summary>Reads the attribute. Returns the reason why it is none.</summary>
    public static string? TryParse(string text, out RedrivePolicy? policy)
    {
        policy = null;
        if (PolicyText.TryParse(text) is not { } json)
        {
            return "Redrive policy is not a valid JSON map.";
        }

        if (json["deadLetterTargetArn"] is not { } target)
        {
            return "Redrive policy does not contain mandatory attribute: deadLetterTargetArn.";
        }

        if (json["maxReceiveCount"] is not { } count)
        {
            return "Redrive policy does not contain mandatory attribute: maxReceiveCount.";
        }

        // SQS takes the number as a number and as a text.
        string countText = PolicyText.Of(count) ?? count.ToJsonString();
        if (!int.TryParse(countText, NumberStyles.None, CultureInfo.InvariantCulture, out int maxReceiveCount)
            || maxReceiveCount is < 1 or > MaxMaxReceiveCount)
        {
            return $"Invalid value for maxReceiveCount: {countText}, valid values are from 1 to {MaxMaxReceiveCount} both inclusive.";
        }

        if (PolicyText.Of(target) is not { } arn || !SqsArn.IsWellFormed(arn))
        {
            return "Invalid value for deadLetterTargetArn.";
        }

        policy = new RedrivePolicy(arn, maxReceiveCount);
        return null;
    }
}
