using System.Diagnostics;
using System.Globalization;

namespace TypedSqs.Benchmarks.Endpoint;

/// <summary>What LocalSqs bears, seen from another process.</summary>
internal static class EndpointLoad
{
    private const int Connections = 16;
    private const int BodyLength = 200;
    private const int Deep = 1_000_000;
    private const int Shallow = 1_000;
    private const int Receives = 2_000;

    private static readonly string Body = new('x', BodyLength);

    public static async Task<int> RunAsync(int seconds)
    {
        using var endpoint = EndpointProcess.Start();
        var client = new CheapClient(endpoint.Address, Connections);
        var duration = TimeSpan.FromSeconds(seconds);
        Line($"{Environment.ProcessorCount} cores, {Connections} connections, bodies of {BodyLength} bytes, client in another process");

        await ShowRateAsync(endpoint, client, "SendMessage", $$"""{"QueueUrl":"single","MessageBody":"{{Body}}"}""", 1, duration);
        await ShowRateAsync(endpoint, client, "SendMessageBatch", Batch("batch"), 10, duration);

        long before = endpoint.HeapBytes();
        await client.SendAsync("SendMessageBatch", Batch("deep"), Deep / 10);
        Line($"memory of a stored message     {(endpoint.HeapBytes() - before) / (double)Deep,12:N0} bytes, body included");

        await client.SendAsync("SendMessageBatch", Batch("shallow"), Shallow / 10);
        var one = new CheapClient(endpoint.Address, connections: 1);
        Line($"ReceiveMessage of {Shallow,9:N0}    {await ReceiveAsync(one, "shallow"),12:N1} µs");
        Line($"ReceiveMessage of {Deep,9:N0}    {await ReceiveAsync(one, "deep"),12:N1} µs");
        return 0;
    }

    private static async Task ShowRateAsync(
        EndpointProcess endpoint, CheapClient client, string operation, string body, int messages, TimeSpan duration)
    {
        await client.RateAsync(operation, body, TimeSpan.FromSeconds(1));
        var before = endpoint.ProcessorTime;
        var (requests, rate) = await client.RateAsync(operation, body, duration);
        double microseconds = (endpoint.ProcessorTime - before).TotalMicroseconds / (requests * messages);
        Line($"{operation,-30} {rate * messages,12:N0} messages/s, {microseconds,6:N1} µs of the endpoint's processor time for each");
    }

    /// <summary>How long a receive of one message takes; it stays visible, so the queue stays as deep as it is.</summary>
    private static async Task<double> ReceiveAsync(CheapClient client, string queue)
    {
        string request = $$"""{"QueueUrl":"{{queue}}","VisibilityTimeout":0}""";
        await client.SendAsync("ReceiveMessage", request, Receives);
        var watch = Stopwatch.StartNew();
        await client.SendAsync("ReceiveMessage", request, Receives);
        return watch.Elapsed.TotalMicroseconds / Receives;
    }

    private static string Batch(string queue) =>
        $$"""{"QueueUrl":"{{queue}}","Entries":[{{string.Join(',', Enumerable.Range(0, 10).Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"Id":"{{id}}","MessageBody":"{{Body}}"}""")))}}]}""";

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
