using System.Text.Json;
using TypedSqs.Benchmarks.Sending.Load;
using TypedSqs.Benchmarks.Sending.Peers;
using TypedSqs.Benchmarks.Sending.Scenarios;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>Everything in one run, in three minutes: client on one processor, endpoint on the other.</summary>
internal static class SendingRun
{
    private const int SmallBytes = 200;
    private const int LargeBytes = 2_048;
    private const int ClientCore = 0;
    private const int EndpointCore = 1;

    public static SendingResults Run()
    {
        Console.Error.WriteLine("The layer and the lane alone");
        LayerResult[] layer =
        [
            JsonSerializer.Deserialize(Scenario("layer", $"{SmallBytes}"), SendingJson.Default.LayerResult)!, // the scenario prints it
            JsonSerializer.Deserialize(Scenario("layer", $"{LargeBytes}"), SendingJson.Default.LayerResult)!,
        ];
        var lane = JsonSerializer.Deserialize(Scenario("lane"), SendingJson.Default.LaneResult)!;

        using var endpoint = ChildProcess.OfThisWithoutSpinning(EndpointCore, "serve-canned");
        string address = endpoint.Read();
        string secureAddress = endpoint.Read();
        var contest = new Contest(endpoint);
        Console.Error.WriteLine(".NET");
        using var worker = ChildProcess.OfThis(ClientCore, "client", address);
        var byHand = new ClientRun("sdk", "AWSSDK.SQS, SendMessageAsync", 64, SmallBytes);
        var typed = new ClientRun("typed", "TypedSqs, SendAsync", 64, SmallBytes);
        var buffered = new ClientRun("buffered", "TypedSqs, SendAsync, buffered", 64, SmallBytes);
        var tens = new ClientRun("sdk-batch", "AWSSDK.SQS, SendMessageBatchAsync, tens by hand", 16, SmallBytes);
        var one = new ClientRun("sdk-batch-of-one", "AWSSDK.SQS, SendMessageBatchAsync, one by hand", 1, SmallBytes);
        var wide = new ClientRun("buffered-64", "TypedSqs, SendAsync, buffered, MaxRequestsInFlight = 64", 640, SmallBytes);
        var list = new ClientRun("typed-batch", "TypedSqs, SendBatchAsync", 1, SmallBytes);

        // All that is compiled later than the rest would be measured while it is.
        contest.Run(worker, warmUp: 4, rounds: 0, seconds: 0, buffered, byHand, tens);
        var small = contest.Run(worker, 1.5, 7, 0.7, byHand, typed, buffered, tens);
        var large = contest.Run(worker, 1, 5, 0.7, byHand with { BodyBytes = LargeBytes }, buffered with { BodyBytes = LargeBytes }, tens with { BodyBytes = LargeBytes });
        var few = contest.Run(worker, 1, 5, 0.5, byHand with { Callers = 4 }, buffered with { Callers = 4 });
        var lone = contest.Run(worker, 1, 15, 0.35, byHand with { Callers = 1 }, buffered with { Callers = 1 }, one);
        contest.Delay(milliseconds: 8);
        var slow = contest.Run(worker, 1, 4, 1, byHand with { Callers = 640 }, wide, buffered with { Callers = 640 }, tens with { Callers = 64 });
        var fewSlow = contest.Run(worker, 0.5, 3, 0.7, byHand with { Callers = 4 }, buffered with { Callers = 4 });
        contest.Delay(milliseconds: 0);
        var bulk = contest.Run(worker, 1.5, 3, 0.7, list, list with { BodyBytes = LargeBytes });

        Console.Error.WriteLine(".NET, over TLS");
        using var secureWorker = ChildProcess.OfThis(ClientCore, "client", secureAddress);
        contest.Run(secureWorker, warmUp: 3, rounds: 0, seconds: 0, buffered, byHand, tens);
        var secure = contest.Run(secureWorker, 1, 5, 0.7, byHand, buffered, tens);

        Console.Error.WriteLine("Other languages");
        var missing = new List<string>();
        Measured[] peers =
        [
            .. RunPeer(contest, Peer.SqsProducer(address), missing, new("sqs-producer", "sqs-producer (Node.js), send", 64, SmallBytes), new("sqs-producer-batch", "sqs-producer (Node.js), send of an array", 16, SmallBytes)),
            .. RunPeer(contest, Peer.Boto3(address), missing, new("boto3", "boto3 (Python), send_message", 8, SmallBytes), new("boto3-batch", "boto3 (Python), send_message_batch, tens", 8, SmallBytes)),
        ];

        Console.Error.WriteLine("A million rows");
        var stream = JsonSerializer.Deserialize(Scenario("stream", address), SendingJson.Default.StreamResult)!;
        return new SendingResults(layer, lane, small, large, few, lone, slow, fewSlow, bulk, secure, peers, [.. missing], stream);
    }

    private static Measured[] RunPeer(Contest contest, ChildProcess? peer, List<string> missing, params ClientRun[] clients)
    {
        using (peer)
        {
            if (peer is not null)
            {
                return contest.Run(peer, warmUp: 1.5, rounds: 2, seconds: 0.7, clients);
            }
        }

        missing.AddRange(clients.Select(static client => client.Title));
        return [];
    }

    private static string Scenario(params string[] arguments)
    {
        using var process = ChildProcess.OfThis(ClientCore, ["scenario", .. arguments]);
        return process.Read();
    }
}
