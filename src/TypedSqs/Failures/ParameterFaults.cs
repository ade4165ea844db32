using System.Globalization;

namespace TypedSqs.Failures;

/// <summary>
/// <c>InvalidParameterValue</c> and <c>MissingParameter</c> stand for many faults; their texts tell which. The texts can quote
/// values (an id, a delay), so they are only compared with what SQS is known to say.
/// </summary>
internal static class ParameterFaults
{
    private static readonly ServiceFault Unnamed = new(
        SendFailureReason.Rejected,
        "The text of the answer is left out, for it may quote values; the error code and the request id tell more.");

    /// <summary>The fault behind one of the two codes, else <see langword="null"/>.</summary>
    public static ServiceFault? Find(string code, string? text)
    {
        var fault = code switch
        {
            "MissingParameter" => Missing(text ?? ""),
            "InvalidParameterValue" => Invalid(text ?? ""),
            _ => null,
        };
        return fault is null ? null : fault with { HasSafeText = false, IsMessageFault = fault != Unnamed };
    }

    private static ServiceFault Missing(string text) =>
        Says(text, "parameter MessageGroupId") ? new(SendFailureReason.MissingMessageGroupId, "The queue is FIFO and wants a message group id.")
        : Says(text, "parameter MessageBody") ? new(SendFailureReason.EmptyBody, "SQS wants a body of at least one character.")
        : Unnamed;

    private static ServiceFault Invalid(string text)
    {
        if (text.StartsWith("The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided", StringComparison.Ordinal))
        {
            return new(
                SendFailureReason.MissingMessageDeduplicationId,
                "The queue has no content-based deduplication: give the message a deduplication id, or switch it on.");
        }

        if (LimitIn(text) is { } limit)
        {
            return new(SendFailureReason.MessageTooLarge, $"The queue takes messages of at most {limit} bytes: lower the limit to its MaximumMessageSize.")
            {
                Limit = limit,
            };
        }

        return ParameterIn(text) switch
        {
            "MessageGroupId" => new(SendFailureReason.InvalidMessageGroupId, "The queue does not take this message group id."),
            "MessageDeduplicationId" => new(SendFailureReason.InvalidMessageDeduplicationId, "The queue does not take this deduplication id."),
            "DelaySeconds" => new(SendFailureReason.InvalidDelay, "The queue does not take this delay."),
            _ when Says(text, "message attribute") || Says(text, "message (user) attribute") => new(SendFailureReason.InvalidAttribute, "SQS does not take one of the message attributes."),
            _ => Unnamed,
        };
    }

    private static bool Says(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    /// <summary>"… Reason: Message must be shorter than 1024 bytes."</summary>
    private static long? LimitIn(string text)
    {
        const string Before = "Message must be shorter than ";
        const string After = " bytes";

        var start = text.IndexOf(Before, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var number = text.AsSpan(start + Before.Length);
        var end = number.IndexOf(After, StringComparison.Ordinal);
        return end > 0 && long.TryParse(number[..end], NumberStyles.None, CultureInfo.InvariantCulture, out var limit) ? limit : null;
    }

    /// <summary>"Value … for parameter DelaySeconds is invalid. Reason: …"</summary>
    private static string? ParameterIn(string text)
    {
        const string Before = " for parameter ";

        var start = text.LastIndexOf(Before, StringComparison.Ordinal);
        if (start < 0)
        {
            return null;
        }

        var name = text.AsSpan(start + Before.Length);
        var end = name.IndexOf(' ');
        return end > 0 ? name[..end].ToString() : null;
    }
}
