namespace TypedSqs.Local.Tests.Table;

internal static class DeduplicationRows
{
    private const string Id = "MessageDeduplicationId";

    public static readonly Row[] All =
    [
        new("dedup.same-id-accepted-once", "accepted, one", async lab =>
        {
            await SendAsync(lab, Lab.Fifo, "one", "d");
            return await SendAsync(lab, Lab.Fifo, "two", "d") + ", " + await lab.ReceiveAsync(Lab.Fifo);
        }),
        new("dedup.same-MessageId-returned", "the same", async lab =>
        {
            await SendAsync(lab, Lab.Fifo, "one", "d");
            string first = lab.Last["MessageId"]!;
            await SendAsync(lab, Lab.Fifo, "two", "d");
            return lab.Last["MessageId"] == first ? "the same" : "another";
        }) { IsUnverified = true },
        new("dedup.after-delete", "", async lab =>
        {
            await SendAsync(lab, Lab.Fifo, "one", "d");
            await lab.ReceiveAsync(Lab.Fifo);
            await lab.DeleteReceivedAsync(Lab.Fifo);
            await SendAsync(lab, Lab.Fifo, "two", "d");
            return await lab.ReceiveAsync(Lab.Fifo);
        }),
        new("dedup.scope-queue-across-groups", "one", lab => SendToTwoGroupsAsync(lab, Lab.Fifo)),
        new("dedup.scope-messageGroup", "one,two", lab =>
        {
            lab.Bench.Sqs.CreateQueue("group.fifo", new Dictionary<string, string> { ["DeduplicationScope"] = "messageGroup" });
            return SendToTwoGroupsAsync(lab, "group.fifo");
        }),
        new("dedup.CBD-body-only", "same", async lab =>
        {
            await SendAsync(lab, Lab.ContentBased, "same", null);
            await lab.SendAsync(
                Lab.ContentBased, ("MessageBody", "same"), (Id, null), ("MessageAttributes", Lab.Map(("a", Lab.Text("other")))));
            return await lab.ReceiveAsync(Lab.ContentBased);
        }),
        new("dedup.CBD-id=sha256(body)", "bf11ba3f487c384138273c1715b1b4630260bda6d9074fc398bae619aaaf561d", async lab =>
        {
            await SendAsync(lab, Lab.ContentBased, "wikipedia", null);
            await lab.ReceiveAsync(Lab.ContentBased);
            return (string)lab.Last.Messages[0]!["Attributes"]![Id]!;
        }),
        new("dedup.explicit-id-overrides-CBD", "same,same", async lab =>
        {
            await SendAsync(lab, Lab.ContentBased, "same", "d1");
            await SendAsync(lab, Lab.ContentBased, "same", "d2");
            return await lab.ReceiveAsync(Lab.ContentBased);
        }),
    ];

    private static Task<string> SendAsync(Lab lab, string queue, string body, string? id) =>
        lab.SendAsync(queue, ("MessageBody", body), (Id, id));

    private static async Task<string> SendToTwoGroupsAsync(Lab lab, string queue)
    {
        await lab.SendAsync(queue, ("MessageBody", "one"), (Id, "d"), ("MessageGroupId", "g1"));
        await lab.SendAsync(queue, ("MessageBody", "two"), (Id, "d"), ("MessageGroupId", "g2"));
        return await lab.ReceiveAsync(queue);
    }
}
