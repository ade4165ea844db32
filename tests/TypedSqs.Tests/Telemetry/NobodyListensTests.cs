using System.Diagnostics;
using Amazon.SQS.Model;
using TypedSqs.Batching;
using TypedSqs.Queues;
using TypedSqs.Sending;
using TypedSqs.Telemetry;
using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>Where nobody listens, a send allocates what it would without any telemetry: to the byte.</summary>
[Collection(nameof(ListeningAlone))]
public class NobodyListensTests
{
    private const int Runs = 200;

    private static readonly SendMessageResponse Answer = new() { MessageId = "m" };
    private static readonly Greeting Message = new("Hello", "LEE");

    [Fact]
    public void A_single_send_allocates_what_the_same_work_without_telemetry_does()
    {
        using var client = new SilentSqs();
        var sender = new SqsSender(client);

        var route = new QueueRoute(client, "greetings") { Identity = QueueIdentity.OfUrl(FakeSqs.UrlOf("greetings")), UrlKey = "key", Url = FakeSqs.UrlOf("greetings") };
        var without = PerCall(() => sender.DispatchAsync(CheckByHand(route, sharesRequest: false), CancellationToken.None));
        var silent = PerCall(() => sender.SendAsync(Message));
        using var spans = new SpanRecorder();
        var heard = PerCall(() => sender.SendAsync(Message));

        Assert.Equal(without, silent);
        Assert.True(heard > silent + 200, $"{heard} bytes with a listener and {silent} without: this test would see nothing.");
    }

    [Fact]
    public async Task A_buffered_send_allocates_what_its_lane_does()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(
            sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = new BufferOptions { ShutdownTimeout = TimeSpan.Zero } } } });
        using var bench = new LaneBench();
        bench.Sqs.Otherwise = sqs.Otherwise = static call => new RequestBarrier(isDeaf: false).WaitAsync(call);

        var lane = PerCall(() => bench.Lane.Enter(CheckByHand(bench.Route, sharesRequest: true), CancellationToken.None));
        var silent = PerCall(() => sender.SendAsync(Message));
        using var spans = new SpanRecorder();
        var heard = PerCall(() => sender.SendAsync(Message));

        Assert.Equal(lane, silent);
        Assert.True(heard > silent + 200, $"{heard} bytes with a listener and {silent} without: this test would see nothing.");
        await bench.EndAsync();
        await sender.DisposeAsync();
        // Or they end within the next test. Requests have spans too, as many as began after somebody listened.
        await LaneBench.Until(() => spans.Ended.Count(static span => span.Kind == ActivityKind.Producer) == Runs);
    }

    [Fact]
    public void What_requests_tell_allocates_nothing()
    {
        using var bench = new LaneBench();
        Entry[] entries = [new Entry(bench.Lane, CheckByHand(bench.Route, sharesRequest: true), CancellationToken.None)];
        Verdict[] verdicts = [Verdict.Of(new SendReceipt("m", null, 5))];
        int[] chosen = [0];
        Instruments.OnThrottled(bench.Route.Destination);

        var allocated = PerCall(() =>
        {
            Instruments.OnBatch(entries, new Seal(Seal.Full, TimeSpan.Zero));
            Assert.Null(RequestSpan.Start(bench.Route, entries, chosen, default, TimeProvider.System));
            Instruments.OnThrottled(bench.Route.Destination);
            Instruments.OnBisected(bench.Route.Destination);
            Instruments.OnStrangeAnswer(bench.Route.Destination, 1);
            Instruments.OnSettled(entries, verdicts);
        });

        Assert.Equal(0, allocated);
    }

    /// <summary>What is done for a message before it is sent, without any telemetry.</summary>
    private static CheckedMessage CheckByHand(QueueRoute route, bool sharesRequest)
    {
        var encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(Message);
            encoder.ThrowIfUnsendable(Greeting.Contract, 2_048, isFifo: false);
            object content = sharesRequest
                ? SendRequests.CreatePart(encoder, ConstantAttributes.None, systemAttributes: null)
                : SendRequests.Create(encoder, ConstantAttributes.None, systemAttributes: null);
            return new CheckedMessage(content, route, Greeting.Contract.MessageType, encoder.SizeBytes);
        }
        finally
        {
            encoder.Return();
        }
    }

    /// <summary>The least of several runs: now and then the run time allocates for itself.</summary>
    private static long PerCall(Action call)
    {
        Assert.Null(Activity.Current);
        var least = long.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            call();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static long PerCall(Func<object> call)
    {
        object? kept = null;
        var allocated = PerCall(() => { kept = call(); });
        GC.KeepAlive(kept);
        return allocated;
    }

    /// <summary>Answers at once, on the caller's thread, and keeps nothing.</summary>
    private sealed class SilentSqs() : Amazon.SQS.AmazonSQSClient(
        new Amazon.Runtime.BasicAWSCredentials("test", "test"), Amazon.RegionEndpoint.USEast1)
    {
        private static readonly Task<SendMessageResponse> Answered = Task.FromResult(Answer);

        public override Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf(request.QueueName) });

        public override Task<SendMessageResponse> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default) => Answered;
    }
}
