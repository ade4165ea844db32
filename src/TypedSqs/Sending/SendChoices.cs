namespace TypedSqs.Sending;

/// <summary>What one send does otherwise than its message type declares.</summary>
internal static class SendChoices
{
    public static void Apply(SendOptions? options, MessageEncoder encoder)
    {
        if (options?.MessageGroupId is { } groupId)
        {
            encoder.SetMessageGroupId(groupId);
        }

        if (options?.MessageDeduplicationId is { } deduplicationId)
        {
            encoder.SetMessageDeduplicationId(deduplicationId);
        }

        if (options?.Delay is { } delay)
        {
            encoder.SetDelay(delay);
        }
    }
}
