using System.Text;
using TypedSqs.Benchmarks.Sending.Load;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>Writes <c>docs/performance.md</c>.</summary>
internal static class SendingPage
{
    public static string Write(SendingResults results, string plot)
    {
        var page = new StringBuilder();
        page.AppendLine("""
            # Performance

            What sending costs, beside code by hand on the AWS SDK and beside the clients of other languages. This page is the output of

            ```
            dotnet run -c Release --project tests/TypedSqs.Benchmarks -- report
            ```

            on this machine:

            """);
        AppendTable(page, ["", ""], Machine.Describe().Select(static row => new[] { row.What, row.Value }));
        page.AppendLine("## Goals").AppendLine();
        AppendTable(page, ["goal", "bound", "measured", "met"], Goals.Of(results).Select(static goal => new[] { goal.Of, goal.Bound, goal.Found, goal.IsMet ? "yes" : "**no**" }));
        page.AppendLine(Bounds.Of(results)).AppendLine();
        page.AppendLine("## Us and the others").AppendLine();
        page.AppendLine(Text.Of($"![Messages in a second, processor time, bytes on the wire, requests and dollars, for each client]({plot})")).AppendLine();
        page.AppendLine("Bodies of 200 bytes with three attributes. Callers are those that wait at the same time, each for its own message, or for its own batch in the lower part.").AppendLine();
        AppendTable(page, ["client", "callers", "messages/s", "CPU µs", "B on the wire", "requests per million", "$ per million"], Everyone(results).Select(Row).Concat(results.Missing.Select(static title => new[] { title, "", "not installed", "", "", "", "" })));
        page.AppendLine("## By load").AppendLine();
        AppendTable(page, ["load", "client", "messages/s", "CPU µs", "allocated B", "p50 µs", "p99 µs", "messages per request"], Loads(results).Select(LoadRow));
        page.AppendLine("## The layer alone").AppendLine();
        AppendTable(page, ["body", "", "ns a call", "B up to the SDK", "B in all"], results.Layer.SelectMany(LayerRows));
        page.AppendLine(Text.Of($$"""
            A million rows took {{results.Stream.Seconds:0}} s. Memory in use after each hundred thousand, in MB: {{string.Join(", ", results.Stream.HeapBytes.Select(static bytes => Text.Of(bytes / 1e6, "0.0")))}};
            the most that the process had was {{results.Stream.PeakBytes / 1e6:0}} MB.

            ## How it is measured

            - The endpoint is a process of its own ([`Sending/Server`](../tests/TypedSqs.Benchmarks/Sending/Server)): HTTP on loopback, without TLS where the load does not say so, it keeps nothing, and answers with the
              digests that the SDKs check. It was busy for {{100 * results.Small.Max(static client => client.Tally.ProcessorSeconds / client.Samples.Sum(static sample => sample.Seconds)):0}} % of its core at most with 64 callers, so that the client is what is measured.
              Real SQS adds milliseconds of latency, to all alike.
            - The messages are the same, byte for byte, and so are the three attributes; two of them are constants. The AWS SDK has its defaults: retries, MD5 checks, signatures.
            - Clients that are compared take turns in one process, after they have been warmed up with `DOTNET_TC_CallCountingDelayMs=0`. Ratios are medians of the ratios of
              rounds side by side; other figures are medians of rounds. Absolute times move with the machine, ratios less.
            - CPU is that of the whole process of the client, with collector and compiler. "The layer alone" calls a client that has the answer already; its time includes the receipt.
            - Bytes on the wire are counted at the endpoint, both ways, headers included. Dollars are those of a standard queue in us-east-1: $0.40 for a million requests, one for
              each 64 KiB begun.
            - sqs-producer and boto3 have a process each, on the core of the client. To have them: `npm install` in `tests/TypedSqs.Benchmarks/Sending/Peers`, and `pip install boto3`.
            """));
        return page.ToString();
    }

    public static IEnumerable<Measured> Everyone(SendingResults results) =>
        [.. results.Small.Take(3), .. results.Peers.Where(IsSingle), results.Small[3], results.Bulk[0], .. results.Peers.Where(static peer => !IsSingle(peer))];

    private static bool IsSingle(Measured peer) => !peer.Client.Name.EndsWith("-batch", StringComparison.Ordinal);

    private static string[] Row(Measured client) =>
    [
        client.Client.Title,
        Text.Of(client.Client.Callers, "0"),
        Text.Of(client.Median(static sample => sample.Rate), "N0"),
        Text.Of(client.Median(static sample => sample.ProcessorMicroseconds), "N1"),
        Text.Of(client.WireBytesPerMessage, "N0"),
        Text.Of(client.RequestsPerMillion, "N0"),
        Text.Of(client.DollarsPerMillion, "0.000"),
    ];

    private static IEnumerable<(string Load, Measured Client)> Loads(SendingResults results) =>
    [
        .. results.Small.Select(static client => ("64 callers, 200 B", client)),
        .. results.Secure.Select(static client => ("64 callers, 200 B, TLS", client)),
        .. results.Large.Select(static client => ("64 callers, 2 KB", client)),
        .. results.Few.Select(static client => ("4 callers, 200 B", client)),
        .. results.Lone.Select(static client => ("one caller, 200 B", client)),
        .. results.Slow.Select(static client => ("640 callers, 200 B, 8 ms", client)),
        .. results.FewSlow.Select(static client => ("4 callers, 200 B, 8 ms", client)),
        ("one list after the other, 200 B", results.Bulk[0]),
        ("one list after the other, 2 KB", results.Bulk[1]),
    ];

    private static string[] LoadRow((string Load, Measured Client) row) =>
    [
        row.Load,
        row.Client.Client.Title,
        Text.Of(row.Client.Median(static sample => sample.Rate), "N0"),
        Text.Of(row.Client.Median(static sample => sample.ProcessorMicroseconds), "N1"),
        Text.Of(row.Client.Median(static sample => sample.BytesPerMessage), "N0"),
        Text.Of(row.Client.Median(static sample => sample.P50), "N0"),
        Text.Of(row.Client.Median(static sample => sample.P99), "N0"),
        Text.Of(row.Client.MessagesPerRequest, "0.0"),
    ];

    private static IEnumerable<string[]> LayerRows(Scenarios.LayerResult layer) =>
    [
        [Text.Of($"{layer.BodyBytes:N0} B"), "by hand", Text.Of(layer.HandNanoseconds, "N0"), Text.Of(layer.HandBytes, "N0"), Text.Of(layer.HandBytesInAll, "N0")],
        ["", "TypedSqs", Text.Of(layer.TypedNanoseconds, "N0"), Text.Of(layer.TypedBytes, "N0"), Text.Of(layer.TypedBytesInAll, "N0")],
    ];

    private static void AppendTable(StringBuilder page, string[] heads, IEnumerable<string[]> rows)
    {
        AppendRow(page, heads);
        AppendRow(page, [.. heads.Select(static _ => "---")]);
        foreach (string[] row in rows)
        {
            AppendRow(page, row);
        }

        page.AppendLine();
    }

    private static void AppendRow(StringBuilder page, string[] cells) => page.Append("| ").AppendJoin(" | ", cells).AppendLine(" |");
}
