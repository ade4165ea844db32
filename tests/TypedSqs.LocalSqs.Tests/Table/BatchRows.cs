using System.Globalization;
using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

/// <summary>What refuses a batch as a whole.</summary>
internal static class BatchRows
{
    private const int Max = 1_048_576;
    private const string BadId = "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.";

    public static readonly Row[] All =
    [
        new("batch.0-entries", Sqs + "EmptyBatchRequest", lab => SendAsync(lab), "There should be at least one SendMessageBatchRequestEntry in the request."),
        new("batch.10-entries", Accepted, lab => lab.SendBatchAsync(Lab.Standard, Entries(10))),
        new("batch.11-entries", Sqs + "TooManyEntriesInBatchRequest", lab => lab.SendBatchAsync(Lab.Standard, Entries(11)),
            "Maximum number of entries per request are 10. You have sent 11."),
        new("batch.duplicate-ids", Sqs + "BatchEntryIdsNotDistinct", lab => SendAsync(lab, Entry("x"), Entry("x")), "Id x repeated."),
        Id("81-chars", new string('i', 81), Sqs + "InvalidBatchEntryId", BadId),
        Id("colon", "a:b", Sqs + "InvalidBatchEntryId", BadId),
        Id("dot", "a.b", Sqs + "InvalidBatchEntryId"),
        Id("space", "a b", Sqs + "InvalidBatchEntryId"),
        Id("empty", "", Sqs + "InvalidBatchEntryId"),
        Id("non-ascii", "é", Sqs + "InvalidBatchEntryId"),
        Id("80-chars", new string('i', 80), Accepted),
        new("batch.ids-differ-by-case", Accepted, lab => SendAsync(lab, Entry("x"), Entry("X"))) { IsUnverified = true },
        new("batch.total=1048576", Accepted, lab => SendAsync(lab, Entry("1", new string('a', Max / 2)), Entry("2", new string('a', Max / 2)))),
        new("batch.total=1048577", Sqs + "BatchRequestTooLong",
            lab => SendAsync(lab, Entry("1", new string('a', Max / 2)), Entry("2", new string('a', (Max / 2) + 1))),
            "Batch requests cannot be longer than 1048576 bytes. You have sent 1048577 bytes."),
        new("batch.total-utf8-bytes", Sqs + "BatchRequestTooLong",
            lab => SendAsync(lab, Entry("1", new string('é', Max / 4)), Entry("2", new string('é', (Max / 4) + 1)))),
        new("batch.total-counts-attributes", Sqs + "BatchRequestTooLong", lab => SendAsync(
            lab,
            Entry("1", new string('a', Max / 2)),
            Entry("2", new string('a', (Max / 2) - 7), ("MessageAttributes", Lab.Map(("k", Lab.Text("x"))))))),
        new("batch.fifo-one-without-dedup", InvalidParameterValue, lab => lab.SendBatchAsync(
            Lab.Fifo, [FifoEntry("1"), Entry("2", "x", ("MessageGroupId", "g"))]),
            "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"),
        new("batch.fifo-one-without-group", InvalidParameterValue, lab => lab.SendBatchAsync(
            Lab.Fifo, [FifoEntry("1"), Entry("2", "x", ("MessageDeduplicationId", "d"))]),
            "The request must contain the parameter MessageGroupId."),
        // Only that it is refused is known. A required member that is missing refuses the whole: the stricter reading.
        new("batch.entry-empty-body", MissingParameter, lab => SendAsync(lab, Entry("1"), Entry("2", ""))) { IsUnverified = true },
    ];

    public static Dictionary<string, object?> Entry(string id, string body = "x", params (string Name, object? Value)[] members) =>
        Lab.Map([("Id", id), ("MessageBody", body), .. members]);

    public static Dictionary<string, object?> FifoEntry(string id, string body = "x", params (string Name, object? Value)[] members) =>
        Entry(id, body, [("MessageGroupId", "g"), ("MessageDeduplicationId", "d" + id), .. members]);

    private static Row Id(string rule, string id, string expected, string? text = null) =>
        new("batch.id-" + rule, expected, lab => SendAsync(lab, Entry(id)), text);

    private static Task<string> SendAsync(Lab lab, params Dictionary<string, object?>[] entries) => lab.SendBatchAsync(Lab.Standard, entries);

    private static IEnumerable<Dictionary<string, object?>> Entries(int count) =>
        Enumerable.Range(0, count).Select(index => Entry(index.ToString(CultureInfo.InvariantCulture)));
}
