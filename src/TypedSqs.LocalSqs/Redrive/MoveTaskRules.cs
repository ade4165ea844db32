namespace TypedSqs.Local;

/// <summary>What a message move task asks of its queues.</summary>
internal static class MoveTaskRules
{
    public static SqsQueue FindSource(SqsAccount account, string arn)
    {
        if (!SqsArn.IsWellFormed(arn))
        {
            throw new SqsRefusal(SqsErrors.InvalidParameterValue(
                "You must use this format to specify the SourceArn: arn:<partition>:<service>:<region>:<account-id>:<resource-id>"));
        }

        return account.FindByArn(arn) ?? throw new SqsRefusal(NotFound("SourceArn"));
    }

    public static SqsError? DestinationFits(SqsAccount account, SqsQueue source, string? arn)
    {
        if (arn is null)
        {
            return null;
        }

        if (account.FindByArn(arn) is not { } destination)
        {
            return NotFound("DestinationArn");
        }

        if (destination == source)
        {
            return SqsErrors.InvalidParameterValue("Source queue arn and destination queue arn cannot be the same.");
        }

        return destination.IsFifo == source.IsFifo
            ? null
            : SqsErrors.InvalidParameterValue("Source queue and destination queue must be of the same type.");
    }

    private static SqsError NotFound(string parameter) =>
        SqsErrors.ResourceNotFound($"The resource that you specified for the {parameter} parameter doesn't exist.");
}
