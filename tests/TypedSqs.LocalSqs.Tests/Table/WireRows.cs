namespace TypedSqs.Local.Tests.Table;

internal static class WireRows
{
    public static readonly Row[] All =
    [
        new("wire.200-content-type", "application/x-amz-json-1.0", async lab =>
        {
            await lab.SendAsync(Lab.Standard);
            return lab.Last.ContentType!;
        }),
        new("wire.error-status", "BadRequest", async lab =>
        {
            await lab.SendAsync("nobody");
            return lab.Last.Status.ToString();
        }),
        new("wire.error-__type", "com.amazonaws.sqs#QueueDoesNotExist", async lab =>
        {
            await lab.SendAsync("nobody");
            return lab.Last.Type!;
        }),
        new("wire.x-amzn-query-error", "AWS.SimpleQueueService.NonExistentQueue;Sender", async lab =>
        {
            await lab.SendAsync("nobody");
            return lab.Last.QueryError!;
        }),
        new("wire.IPV-query-error", "InvalidParameterValue;Sender", async lab =>
        {
            await lab.SendAsync(Lab.Standard, ("DelaySeconds", 901));
            return lab.Last.QueryError!;
        }),
        new("wire.IPV-__type", "InvalidParameterValueException", async lab =>
        {
            await lab.SendAsync(Lab.Standard, ("DelaySeconds", 901));
            return lab.Last.Type!.Split('#')[1];
        }),
    ];
}
