using System.Diagnostics;
using Amazon.SQS.Model;
using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>A span for each message, with its own parent and its own context on the wire, and one for each request that links to them.</summary>
[Collection(nameof(ListeningAlone))]
public class BatchSpanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Buffered_each_message_keeps_the_context_of_its_own_caller()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs);
        var first = sqs.Hold(1);
        var opening = sender.SendAsync(new Greeting("0"), cancellationToken: Token);
        await sqs.Arrived(1);
        var (one, sendingOne) = Send(sender, "1");
        var (two, sendingTwo) = Send(sender, "2");

        first.Open();
        await sender.FlushAsync(Token);
        await Task.WhenAll(opening, sendingOne, sendingTwo);

        var created = spans.Of("create greetings");
        var (ofOne, ofTwo) = (Assert.Single(created, span => span.ParentSpanId == one.SpanId), Assert.Single(created, span => span.ParentSpanId == two.SpanId));
        Assert.NotEqual(ofOne.TraceId, ofTwo.TraceId);
        Assert.All(created, span => Assert.Equal((ActivityKind.Producer, "create"), (span.Kind, span.GetTagItem("messaging.operation.type"))));
        Assert.Equal(("m-1", "m-2"), (ofOne.GetTagItem("messaging.message.id"), ofTwo.GetTagItem("messaging.message.id")));
        Assert.Equal([SpanRecorder.HeaderOf(ofOne), SpanRecorder.HeaderOf(ofTwo)], sqs.Requests[1].Entries.Select(HeaderOf));

        var request = Assert.Single(spans.Of("send greetings"), span => span.GetTagItem("messaging.batch.message_count") is 2);
        Assert.Equal((ActivityKind.Client, default), (request.Kind, request.ParentSpanId));
        Assert.Equal([ofOne.Context, ofTwo.Context], request.Links.Select(link => link.Context));
        Assert.Equal(FakeSqs.UrlOf("greetings"), request.GetTagItem("aws.sqs.queue.url"));
    }

    [Fact]
    public async Task A_request_for_one_message_is_part_of_its_trace()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs);

        await sender.SendAsync(new Greeting("0"), cancellationToken: Token);

        var message = Assert.Single(spans.Of("create greetings"));
        var request = Assert.Single(spans.Of("send greetings"));
        Assert.Equal((message.TraceId, message.SpanId), (request.TraceId, request.ParentSpanId));
        Assert.Equal(message.Context, Assert.Single(request.Links).Context);
    }

    [Fact]
    public async Task The_requests_of_an_explicit_batch_are_part_of_the_callers_trace()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        using var caller = SpanRecorder.Caller();
        sqs.On(1, call => call.Reply().Fail(1, "InternalError", senderFault: true).Done());

        var result = await new SqsSender(sqs).SendBatchAsync([new Greeting("0"), new Greeting("1"), new Greeting(new string('x', 3_000))], Token);

        Assert.Same(caller, Activity.Current);
        Assert.Equal([SendStatus.Delivered, SendStatus.NotSent, SendStatus.NotSent], result.Select(outcome => outcome.Status));
        var request = Assert.Single(spans.Of("send greetings"));
        Assert.Equal((caller.SpanId, ActivityStatusCode.Unset), (request.ParentSpanId, request.Status));
        Assert.Equal(2, request.Links.Count());
        var messages = spans.Of("create greetings");
        Assert.All(messages, span => Assert.Equal(caller.SpanId, span.ParentSpanId));
        Assert.Equal(
            [("", "delivered"), ("MessageTooLarge", "not_sent"), ("Rejected", "not_sent")],
            messages.Select(span => ($"{span.GetTagItem("error.type")}", $"{span.GetTagItem("typedsqs.outcome")}")).Order());
    }

    [Fact]
    public async Task A_stream_has_the_same_spans()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        using var caller = SpanRecorder.Caller();

        await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(Stream(), Token))
        {
            Assert.True(outcome.IsDelivered);
        }

        Assert.Equal(3, spans.Of("create greetings").Count);
        Assert.All(spans.Ended, span => Assert.Equal(caller.TraceId, span.TraceId));

        static async IAsyncEnumerable<Greeting> Stream()
        {
            for (var number = 0; number < 3; number++)
            {
                await Task.Yield();
                yield return new Greeting($"{number}");
            }
        }
    }

    [Fact]
    public async Task A_request_that_fails_is_an_error_and_its_halves_have_spans_of_their_own()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        sqs.On(1, _ => throw Faults.Rejected);

        await new SqsSender(sqs).SendBatchAsync([new Greeting("0"), new Greeting("1")], Token);

        var requests = spans.Of("send greetings");
        Assert.Equal([2, 1, 1], requests.Select(span => (int)span.GetTagItem("messaging.batch.message_count")!));
        Assert.Equal([ActivityStatusCode.Error, ActivityStatusCode.Unset, ActivityStatusCode.Unset], requests.Select(span => span.Status));
        Assert.Equal("Rejected", requests[0].GetTagItem("error.type"));
        Assert.All(spans.Of("create greetings"), span => Assert.Equal(2, span.GetTagItem("typedsqs.attempts")));
    }

    [Fact]
    public async Task A_message_that_its_group_held_back_has_its_end_too()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();

        await new SqsSender(sqs).SendBatchAsync([new Order("", "customer", "1"), new Order("x", "customer", "2")], Token);

        Assert.Equal(["EmptyBody", "PredecessorFailed"], spans.Of("create orders.fifo").Select(span => span.GetTagItem("error.type")));
        Assert.Empty(sqs.Requests);
    }

    [Fact]
    public async Task What_the_client_does_is_within_the_requests_span()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs);
        Activity? within = null;
        sqs.On(1, call =>
        {
            within = Activity.Current;
            return call.Reply().Done();
        });

        await sender.SendAsync(new Greeting("0"), cancellationToken: Token);

        Assert.Same(Assert.Single(spans.Of("send greetings")), within);
    }

    [Fact]
    public async Task A_cancelled_message_ends_its_span_at_once_and_stays_a_cancelled_task()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        await using var sender = Buffered(sqs, new BufferOptions { ShutdownTimeout = TimeSpan.Zero });
        using var cancellation = new CancellationTokenSource();
        sqs.Hold(1);
        var sending = sender.SendAsync(new Greeting("0"), cancellationToken: cancellation.Token);
        await sqs.Arrived(1);

        await cancellation.CancelAsync();
        await Assert.ThrowsAsync<SendCanceledException>(() => sending);

        Assert.True(sending.IsCanceled);
        var span = Assert.Single(spans.Of("create greetings"));
        Assert.Equal(("Canceled", "unknown"), (span.GetTagItem("error.type"), span.GetTagItem("typedsqs.outcome")));
    }

    private static (Activity Caller, Task<SendReceipt> Sending) Send(SqsSender sender, string text)
    {
        using var caller = SpanRecorder.Caller();
        return (caller, sender.SendAsync(new Greeting(text), cancellationToken: Token));
    }

    private static string HeaderOf(SendMessageBatchRequestEntry entry) => entry.MessageSystemAttributes["AWSTraceHeader"].StringValue;

    private static SqsSender Buffered(ScriptedSqs sqs, BufferOptions? options = null) =>
        new(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = options ?? new BufferOptions() } } });
}
