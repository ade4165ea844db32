using System.Diagnostics;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging.Abstractions;
using TypedSqs.Batching;
using TypedSqs.Benchmarks.Sending.Clients;
using TypedSqs.Queues;
using TypedSqs.Sending;

namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>The lane alone: 64 callers that each wait for their own message, and a server that costs nothing.</summary>
internal static class LaneScenario
{
    private const string Url = "https://sqs.us-east-1.amazonaws.com/000000000000/orders";
    private const int Callers = 64;
    private const int Rounds = 5;

    public static async Task<LaneResult> RunAsync()
    {
        var requests = new NullRequests();
        var lane = new Lane(new BufferOptions().ToSettings(isFifo: false), requests, TimeProvider.System, NullLogger.Instance, Random.Shared.NextDouble);
        var route = new QueueRoute(new NullSqs(), "orders") { Url = Url, UrlKey = "", Identity = QueueIdentity.OfUrl(Url) };
        var message = new CheckedMessage(new SendMessageBatchRequestEntry { MessageBody = "{}" }, route, "OrderPlaced", 200);
        await RunAsync(lane, message, TimeSpan.FromSeconds(3));
        long before = requests.Requests;
        var rounds = new LaneResult[Rounds];
        for (int round = 0; round < Rounds; round++)
        {
            rounds[round] = await RunAsync(lane, message, TimeSpan.FromSeconds(1));
        }

        double messages = rounds.Sum(static round => round.Messages);
        return rounds.OrderBy(static round => round.ProcessorMicroseconds).ElementAt(Rounds / 2) with { MessagesPerRequest = messages / (requests.Requests - before) };
    }

    private static async Task<LaneResult> RunAsync(Lane lane, CheckedMessage message, TimeSpan duration)
    {
        long last = Stopwatch.GetTimestamp() + (long)(duration.TotalSeconds * Stopwatch.Frequency);
        var computed = Environment.CpuUsage.TotalTime;
        long allocated = GC.GetTotalAllocatedBytes(precise: true);
        long[] counts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(_ => Task.Run(() => CallAsync(lane, message, last))));
        double messages = counts.Sum();
        allocated = GC.GetTotalAllocatedBytes(precise: true) - allocated;
        return new LaneResult((Environment.CpuUsage.TotalTime - computed).TotalMicroseconds / messages, allocated / messages, messages, MessagesPerRequest: 0);
    }

    private static async Task<long> CallAsync(Lane lane, CheckedMessage message, long last)
    {
        long count = 0;
        for (; Stopwatch.GetTimestamp() < last; count++)
        {
            await lane.Enter(message, CancellationToken.None).Task;
        }

        return count;
    }
}
