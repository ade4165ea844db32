using System.Globalization;
using static TypedSqs.Local.Tests.Table.BatchRows;

namespace TypedSqs.Local.Tests.Table;

/// <summary>What refuses one entry of a batch and lets the others through.</summary>
internal static class BatchEntryRows
{
    private const string OneFailed = "200; 2 ok, Failed[bad]=InvalidParameterValue,SenderFault=true";

    public static readonly Row[] All =
    [
        OneBad("bad-char", Lab.Standard, Entry("bad", "\u0001"), "200; 2 ok, Failed[bad]=InvalidMessageContents,SenderFault=true"),
        new("batch.entry-over-MMS",
            OneFailed + ": One or more parameters cannot be validated. Reason: Message must be shorter than 1024 bytes.",
            async lab =>
            {
                await lab.SendBatchAsync(Lab.Small, [Entry("1"), Entry("bad", new string('a', 1_025)), Entry("3")]);
                return lab.BatchOutcome() + ": " + lab.Last.Json["Failed"]![0]!["Message"];
            }),
        OneBad("delay-901", Lab.Standard, Entry("bad", "x", ("DelaySeconds", 901))),
        OneBad("11-attributes", Lab.Standard, Entry("bad", "x", ("MessageAttributes", Lab.Map(
            [.. Enumerable.Range(0, 11).Select(index => (index.ToString("'a'0", CultureInfo.InvariantCulture), (object?)Lab.Text("v")))])))) with { IsUnverified = true },
        OneBad("attr-name-AWS.", Lab.Standard, Entry("bad", "x", ("MessageAttributes", Lab.Map(("AWS.x", Lab.Text("v")))))) with { IsUnverified = true },
        OneBad("empty-attr-value", Lab.Standard, Entry("bad", "x", ("MessageAttributes", Lab.Map(("a", Lab.Text("")))))) with { IsUnverified = true },
        new("batch.Failed-omitted-when-empty", "no Failed member", async lab =>
        {
            await lab.SendBatchAsync(Lab.Standard, [Entry("1")]);
            return lab.Last.Json.ContainsKey("Failed") ? "present" : "no Failed member";
        }),
        new("batch.Successful-omitted-when-empty", "no Successful member", async lab =>
        {
            await lab.SendBatchAsync(Lab.Standard, [Entry("bad", "\u0001")]);
            return lab.Last.Json.ContainsKey("Successful") ? "present" : "no Successful member";
        }),
        new("batch.fifo-entry-delay-5", "200; 1 ok, Failed[bad]=InvalidParameterValue,SenderFault=true", async lab =>
        {
            await lab.SendBatchAsync(Lab.Fifo, [FifoEntry("1"), FifoEntry("bad", "x", ("DelaySeconds", 5))]);
            return lab.BatchOutcome();
        }) { IsUnverified = true },
        new("batch.fifo-order-kept", "0,1,2,3,4,5,6,7,8,9", async lab =>
        {
            var numbers = Enumerable.Range(0, 10).Select(index => index.ToString(CultureInfo.InvariantCulture));
            await lab.SendBatchAsync(Lab.Fifo, numbers.Select(number => FifoEntry(number, number)));
            return await lab.ReceiveAsync(Lab.Fifo);
        }),
        new("batch.fifo-gap-on-partial-failure", "m0,m2", async lab =>
        {
            await lab.SendBatchAsync(Lab.Fifo, [FifoEntry("0", "m0"), FifoEntry("1", "\u0001"), FifoEntry("2", "m2")]);
            return await lab.ReceiveAsync(Lab.Fifo);
        }) { IsUnverified = true },
        new("batch.fifo-duplicates-in-batch", "200; 2 ok: one", async lab =>
        {
            await lab.SendBatchAsync(
                Lab.Fifo, [FifoEntry("1", "one", ("MessageDeduplicationId", "d")), FifoEntry("2", "two", ("MessageDeduplicationId", "d"))]);
            return lab.BatchOutcome() + ": " + await lab.ReceiveAsync(Lab.Fifo);
        }) { IsUnverified = true },
    ];

    private static Row OneBad(string rule, string queue, Dictionary<string, object?> bad, string expected = OneFailed) =>
        new("batch.entry-" + rule, expected, async lab =>
        {
            await lab.SendBatchAsync(queue, [Entry("1"), bad, Entry("3")]);
            return lab.BatchOutcome();
        });
}
