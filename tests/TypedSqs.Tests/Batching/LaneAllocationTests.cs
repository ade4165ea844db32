using Amazon.SQS.Model;
using Microsoft.Extensions.Logging.Abstractions;
using TypedSqs.Batching;
using TypedSqs.Queues;
using TypedSqs.Sending;

namespace TypedSqs.Tests.Batching;

/// <summary>Bytes, not time: what a message allocates on its way through a lane, with a server that allocates next to nothing.</summary>
[Collection(nameof(Allocations))]
public sealed class LaneAllocationTests
{
    private const int Messages = 10_000;
    private const int Rounds = 5;

    [Theory]
    [InlineData(false, 304, 312)]
    [InlineData(true, 472, 480)]
    public async Task A_message_costs_an_entry_and_its_task(bool isFifo, long optimized, long unoptimized)
    {
        var lane = new Lane(new BufferOptions().ToSettings(isFifo), new StoredAtOnce(), TimeProvider.System, NullLogger.Instance, static () => 1);
        var url = FakeSqs.UrlOf(isFifo ? "orders.fifo" : "orders");
        using var sqs = new FakeSqs();
        var route = new QueueRoute(sqs, isFifo ? "orders.fifo" : "orders") { Url = url, UrlKey = "key", Identity = QueueIdentity.OfUrl(url) };
        CheckedMessage[] messages =
            [.. Enumerable.Range(0, 10).Select(group => new CheckedMessage(new SendMessageBatchRequestEntry { MessageBody = "x", MessageGroupId = isFifo ? $"{group}" : null }, route, "Tests.Message", 1))];
        var entries = new Entry[10];

        var least = long.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            for (var sent = 0; sent < Messages; sent += entries.Length)
            {
                for (var index = 0; index < entries.Length; index++)
                {
                    entries[index] = new Entry(lane, messages[index], CancellationToken.None);
                }

                lane.Enter(entries); // at once: how many share a request would depend on other threads
                await entries[^1].Task;
            }

            await lane.FlushAsync();
            least = Math.Min(least, (GC.GetTotalAllocatedBytes(precise: true) - before) / Messages);
        }

        await lane.CloseAsync();
        // On a FIFO queue each message here is alone in its group, which comes and goes with it.
        Assert.InRange(least, 200, Allocations.AreOptimized ? optimized : unoptimized);
    }

    private sealed class StoredAtOnce : IBatchRequests
    {
        private static readonly Verdict Stored = Verdict.Of(new SendReceipt("id", SequenceNumber: null, SizeBytes: 1));

        public string Queue => "orders";

        public bool HasUrl => true;

        public Task<Verdict[]> SendAsync(Entry[] entries, CancellationToken cancellationToken)
        {
            var verdicts = new Verdict[entries.Length];
            foreach (var entry in entries)
            {
                entry.OnAttempt();
            }

            Array.Fill(verdicts, Stored);
            return Task.FromResult(verdicts);
        }
    }
}
