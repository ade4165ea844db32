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
    private const int Rounds = 9;

    private static readonly string Body = new('x', BodyLength);

    public static async Task<int> RunAsync(int seconds)
    {
        using var endpoint = EndpointProcess.Start();
        var client = new CheapClient(endpoint.Address, Connections);
        var duration = TimeSpan.FromSeconds(seconds);
        Line($"{Environment.ProcessorCount} cores, {Connections} connections, bodies of {BodyLength} bytes, client in another process");
        Line($"                               messages/s   endpoint µs/message   client µs/message");

        await ShowRateAsync(endpoint, client, "SendMessage", $$"""{"QueueUrl":"{{UrlOf(endpoint, "single")}}","MessageBody":"{{Body}}"}""", 1, duration);
        await ShowRateAsync(endpoint, client, "SendMessageBatch", Batch(UrlOf(endpoint, "batch")), 10, duration);

        long before = endpoint.HeapBytes();
        await client.SendAsync("SendMessageBatch", Batch(UrlOf(endpoint, "deep")), Deep / 10);
        Line($"memory of a stored message   {(endpoint.HeapBytes() - before) / (double)Deep,12:N0} bytes, body included");

        await client.SendAsync("SendMessageBatch", Batch(UrlOf(endpoint, "shallow")), Shallow / 10);
        await ShowReceivesAsync(new CheapClient(endpoint.Address, connections: 1), UrlOf(endpoint, "shallow"), UrlOf(endpoint, "deep"));
        return 0;
    }

    private static async Task ShowRateAsync(
        EndpointProcess endpoint, CheapClient client, string operation, string body, int messages, TimeSpan duration)
    {
        // As long again: by then the endpoint's code has been compiled for good.
        await client.RateAsync(operation, body, duration);
        var before = (Endpoint: endpoint.ProcessorTime, Client: Environment.CpuUsage.TotalTime);
        var (requests, rate) = await client.RateAsync(operation, body, duration);
        double count = requests * messages;
        double ofEndpoint = (endpoint.ProcessorTime - before.Endpoint).TotalMicroseconds / count;
        double ofClient = (Environment.CpuUsage.TotalTime - before.Client).TotalMicroseconds / count;
        Line($"{operation,-28} {rate * messages,12:N0} {ofEndpoint,21:N1} {ofClient,19:N1}");
    }

    /// <summary>In turns, for what else the machine does meets both then. The first round is a warm-up.</summary>
    private static async Task ShowReceivesAsync(CheapClient client, string shallow, string deep)
    {
        var rounds = new List<(double Shallow, double Deep)>();
        for (var round = 0; round <= Rounds; round++)
        {
            rounds.Add((await ReceiveAsync(client, shallow), await ReceiveAsync(client, deep)));
        }

        var measured = rounds[1..];
        Line($"ReceiveMessage of {Shallow,9:N0}  {measured.Select(round => round.Shallow).Order().ElementAt(Rounds / 2),12:N1} µs, the median of {Rounds} rounds");
        Line($"ReceiveMessage of {Deep,9:N0}  {measured.Select(round => round.Deep).Order().ElementAt(Rounds / 2),12:N1} µs");
    }

    /// <summary>How long a receive of one message takes; it stays visible, so the queue stays as deep as it is.</summary>
    private static async Task<double> ReceiveAsync(CheapClient client, string queue)
    {
        string request = $$"""{"QueueUrl":"{{queue}}","VisibilityTimeout":0}""";
        var watch = Stopwatch.StartNew();
        await client.SendAsync("ReceiveMessage", request, Receives);
        return watch.Elapsed.TotalMicroseconds / Receives;
    }

    private static string UrlOf(EndpointProcess endpoint, string queue) => $"{endpoint.Address}000000000000/{queue}";

    private static string Batch(string queue) =>
        $$"""{"QueueUrl":"{{queue}}","Entries":[{{string.Join(',', Enumerable.Range(0, 10).Select(id => string.Create(CultureInfo.InvariantCulture, $$"""{"Id":"{{id}}","MessageBody":"{{Body}}"}""")))}}]}""";

    private static void Line(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
