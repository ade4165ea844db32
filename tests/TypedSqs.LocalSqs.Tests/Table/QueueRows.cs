using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class QueueRows
{
    public static readonly Row[] All =
    [
        new("queue.default-MaximumMessageSize", "1048576", async lab =>
        {
            await lab.CallAsync("GetQueueAttributes", Lab.Map(
                ("QueueUrl", lab.Bench.Url(Lab.Standard)), ("AttributeNames", new[] { "MaximumMessageSize" })));
            return (string)lab.Last.Json["Attributes"]!["MaximumMessageSize"]!;
        }),
        new("queue.MaximumMessageSize=1023", "InvalidAttributeValue", lab => CreateAsync(lab, "q", ("MaximumMessageSize", "1023"))),
        new("queue.MaximumMessageSize=1048577", "InvalidAttributeValue", lab => CreateAsync(lab, "q", ("MaximumMessageSize", "1048577"))),
        new("queue.name-81-chars", InvalidParameterValue, lab => CreateAsync(lab, new string('q', 81))),
        new("queue.name-bad-char", InvalidParameterValue, lab => CreateAsync(lab, "q!"),
            "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length"),
        new("queue.standard-named-.fifo", InvalidParameterValue, lab => CreateAsync(lab, "q.fifo")),
        new("queue.fifo-without-suffix", InvalidParameterValue, lab => CreateAsync(lab, "q", ("FifoQueue", "true"))),
        new("queue.name-instead-of-url", Accepted, lab => lab.SendAsync(Lab.Standard, ("QueueUrl", Lab.Standard))),
        new("queue.not-existing", Sqs + "NonExistentQueue", lab => lab.SendAsync("nobody"), "The specified queue does not exist."),
        new("queue.url-case-sensitive", Sqs + "NonExistentQueue", lab => lab.SendAsync("Standard")),
    ];

    private static Task<string> CreateAsync(Lab lab, string name, params (string Name, object? Value)[] attributes) =>
        lab.CallAsync("CreateQueue", Lab.Map(("QueueName", name), ("Attributes", Lab.Map(attributes))));
}
