using System.Collections.Concurrent;
using System.Diagnostics;
using Amazon.SQS.Model;

namespace TypedSqs.EndToEnd.Tests.Telemetry;

/// <summary>A listener hears the whole process: these tests run while no others do.</summary>
[CollectionDefinition(nameof(ListeningAlone), DisableParallelization = true)]
public sealed class ListeningAlone;

/// <summary>Over the real AWS SDK: what a consumer receives belongs to the span of the message, and the trace goes on there.</summary>
[Collection(nameof(ListeningAlone))]
public sealed class TraceOnTheQueueTests : IDisposable
{
    private static readonly ActivitySource Consumer = new("Tests.Consumer");
    private readonly ConcurrentQueue<Activity> _spans = new();
    private readonly ActivityListener _listener;

    public TraceOnTheQueueTests()
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is TypedSqsTelemetry.ActivitySourceName or "Tests.Consumer",
            Sample = static (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = _spans.Enqueue,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_consumer_continues_the_trace_of_a_single_send()
    {
        await using var endpoint = await Endpoint.StartAsync("tracked");

        var receipt = await new TrackedProducer(endpoint.Sender).SendAsync(new Tracked(1), Token);

        var message = await endpoint.ReceiveAsync("tracked");
        var sent = Assert.Single(_spans);
        Assert.Equal(("send tracked", receipt.MessageId), (sent.DisplayName, sent.GetTagItem("messaging.message.id")));
        using var processing = Consumer.StartActivity("process tracked", ActivityKind.Consumer, SentBy(message));
        Assert.Equal((sent.TraceId, sent.SpanId), (processing?.TraceId, processing?.ParentSpanId));
    }

    [Fact]
    public async Task Each_message_of_a_batch_has_the_context_of_its_own_span()
    {
        await using var endpoint = await Endpoint.StartAsync("tracked");

        var result = await new TrackedProducer(endpoint.Sender).SendBatchAsync(
            [new Tracked(1), new Tracked(2), new Tracked(3)], cancellationToken: Token);

        var created = _spans.Where(span => span.DisplayName == "create tracked").ToDictionary(span => (string)span.GetTagItem("messaging.message.id")!);
        Assert.Equal(3, created.Count);
        for (var number = 0; number < 3; number++)
        {
            var message = await endpoint.ReceiveAsync("tracked");
            Assert.Equal(created[message.MessageId].SpanId, SentBy(message).SpanId);
        }

        Assert.All(result, outcome => Assert.True(outcome.IsDelivered));
    }

    [Fact]
    public async Task The_attributes_of_W3C_are_there_and_weigh_what_was_counted()
    {
        await using var endpoint = await Endpoint.StartAsync("tracked-w3c");
        using var caller = Consumer.StartActivity("caller");
        caller!.TraceStateString = "shop=1";

        var receipt = await new TrackedByW3CProducer(endpoint.Sender).SendAsync(new TrackedByW3C(1), Token);

        var message = await endpoint.ReceiveAsync("tracked-w3c");
        Assert.True(ActivityContext.TryParse(
            message.MessageAttributes["traceparent"].StringValue, message.MessageAttributes["tracestate"].StringValue, isRemote: true, out var context));
        Assert.Equal((SentBy(message).SpanId, "shop=1"), (context.SpanId, context.TraceState));
        var attributes = message.MessageAttributes.Sum(pair => pair.Key.Length + pair.Value.DataType.Length + pair.Value.StringValue.Length);
        Assert.Equal(message.Body.Length + attributes, receipt.SizeBytes);
        Assert.InRange(receipt.SizeBytes, 1, TrackedByW3CProducer.ProvenMaxBytes);
    }

    public void Dispose() => _listener.Dispose();

    private static ActivityContext SentBy(Message message)
    {
        Assert.True(TypedSqsTelemetry.TryReadTraceHeader(message.Attributes.GetValueOrDefault("AWSTraceHeader"), out var context));
        return context;
    }
}
