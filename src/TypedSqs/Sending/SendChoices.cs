namespace TypedSqs.Sending;

/// <summary>Overrides, for one send, of what its message type declares.</summary>
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
