using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class FifoRows
{
    private const string Group = "MessageGroupId";
    private const string Deduplication = "MessageDeduplicationId";
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    public static readonly Row[] All =
    [
        new("fifo.no-group-id", MissingParameter, lab => lab.SendAsync(Lab.Fifo, (Group, null)), "The request must contain the parameter MessageGroupId."),
        new("fifo.no-group-id-CBD-queue", MissingParameter, lab => lab.SendAsync(Lab.ContentBased, (Group, null))),
        new("fifo.no-dedup-id", InvalidParameterValue, lab => lab.SendAsync(Lab.Fifo, (Deduplication, null)),
            "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly"),
        .. BadIds("empty", ""),
        .. BadIds("129", new string('i', 129)),
        .. BadIds("space", "group 123"),
        .. BadIds("non-ascii", "é"),
        .. BadIds("control", "\u0001"),
        new("fifo.dedup-id-128", Accepted, lab => lab.SendAsync(Lab.Fifo, (Deduplication, new string('i', 128)))),
        new("fifo.ids-all-punctuation", Accepted, lab => lab.SendAsync(Lab.Fifo, (Group, Punctuation), (Deduplication, Punctuation))),
        new("fifo.SequenceNumber-increases", "8 rise, of 20 digits", async lab =>
        {
            var numbers = new List<string>();
            for (var index = 0; index < 8; index++)
            {
                await lab.SendAsync(Lab.Fifo);
                numbers.Add(lab.Last["SequenceNumber"]!);
            }

            bool rise = numbers.SequenceEqual(numbers.Distinct().Order(StringComparer.Ordinal)) && numbers.All(number => number.Length == 20);
            return rise ? "8 rise, of 20 digits" : string.Join(' ', numbers);
        }),
        new("std.group-id-accepted", Accepted, lab => lab.SendAsync(Lab.Standard, (Group, "tenant-1"))),
        new("std.group-id-received", "tenant-1", async lab =>
        {
            await lab.SendAsync(Lab.Standard, (Group, "tenant-1"));
            await lab.ReceiveAsync(Lab.Standard);
            return (string)lab.Last.Messages[0]!["Attributes"]![Group]!;
        }),
        new("std.group-id-empty", InvalidParameterValue, lab => lab.SendAsync(Lab.Standard, (Group, "")), BadIdText(Group, "")),
        new("std.group-id-129", InvalidParameterValue, lab => lab.SendAsync(Lab.Standard, (Group, new string('g', 129)))),
        new("std.group-id-space", InvalidParameterValue, lab => lab.SendAsync(Lab.Standard, (Group, "group 123")), BadIdText(Group, "group 123")),
        new("std.dedup-id-refused", InvalidParameterValue, lab => lab.SendAsync(Lab.Standard, (Deduplication, "d"))),
    ];

    private static Row[] BadIds(string rule, string id) =>
    [
        new("fifo.dedup-id-" + rule, InvalidParameterValue, lab => lab.SendAsync(Lab.Fifo, (Deduplication, id)), BadIdText(Deduplication, id)),
        new("fifo.group-id-" + rule, InvalidParameterValue, lab => lab.SendAsync(Lab.Fifo, (Group, id)), BadIdText(Group, id)),
    ];

    private static string BadIdText(string parameter, string id) =>
        $"Value {id} for parameter {parameter} is invalid. Reason: {parameter} can only include alphanumeric and punctuation characters. 1 to 128 in length.";
}
