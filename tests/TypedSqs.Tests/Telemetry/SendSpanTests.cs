using System.Diagnostics;
using Amazon;
using Amazon.SQS;
using Amazon.SQS.Model;
using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

[Collection(nameof(ListeningAlone))]
public class SendSpanTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_send_is_a_producer_span_with_the_names_of_OpenTelemetry()
    {
        using var spans = new SpanRecorder();
        using var client = new FakeSqs();

        await new SqsSender(client).SendAsync(new Greeting("Hello", "LEE"), cancellationToken: Token);

        var span = spans.Only;
        Assert.Equal(("send greetings", ActivityKind.Producer, ActivityStatusCode.Unset), (span.DisplayName, span.Kind, span.Status));
        Assert.Equal(
            """
            aws.sqs.queue.url=https://sqs.us-east-1.amazonaws.com/123456789012/greetings
            messaging.destination.name=greetings
            messaging.message.body.size=5
            messaging.message.envelope.size=20
            messaging.message.id=id-1
            messaging.operation.name=send
            messaging.operation.type=send
            messaging.system=aws_sqs
            server.address=sqs.us-east-1.amazonaws.com
            server.port=443
            typedsqs.outcome=delivered
            """.ReplaceLineEndings("\n"),
            SpanRecorder.TagsOf(span));
    }

    [Fact]
    public async Task The_message_carries_the_context_of_its_own_span_and_the_sender_goes_on_in_its()
    {
        using var spans = new SpanRecorder();
        using var client = new FakeSqs();
        using var caller = SpanRecorder.Caller();

        var sending = new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token);
        Assert.Same(caller, Activity.Current);
        await sending;

        Assert.Same(caller, Activity.Current);
        Assert.Equal((caller.TraceId, caller.SpanId), (spans.Only.TraceId, spans.Only.ParentSpanId));
        var (name, value) = Assert.Single(client.OnlySent.MessageSystemAttributes);
        Assert.Equal(("AWSTraceHeader", "String", SpanRecorder.HeaderOf(spans.Only)), (name, value.DataType, value.StringValue));
        Assert.Null(client.OnlySent.MessageAttributes);
    }

    [Fact]
    public async Task What_the_client_does_is_within_the_span()
    {
        using var spans = new SpanRecorder();
        Activity? within = null;
        using var client = new FakeSqs
        {
            OnSend = async (_, _) =>
            {
                within = Activity.Current;
                await Task.Yield();
                return new SendMessageResponse { MessageId = "m" };
            },
        };

        await new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Same(spans.Only, within);
    }

    [Fact]
    public async Task A_failure_gives_the_span_its_reason_and_no_content()
    {
        using var spans = new SpanRecorder();
        using var client = new FakeSqs { OnSend = (_, _) => throw Faults.Denied };

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("secret"), cancellationToken: Token));

        var span = spans.Only;
        Assert.Equal((ActivityStatusCode.Error, failure.Message), (span.Status, span.StatusDescription));
        Assert.Equal("AccessDenied", span.GetTagItem("error.type"));
        Assert.Equal("not_sent", span.GetTagItem("typedsqs.outcome"));
        Assert.DoesNotContain("secret", span.StatusDescription + SpanRecorder.TagsOf(span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_never_leaves_has_its_span_too()
    {
        using var spans = new SpanRecorder();
        using var client = new FakeSqs();
        var sender = new SqsSender(client);

        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting(new string('x', 3_000)), cancellationToken: Token));
        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("x"), new SendOptions { Queue = "https://elsewhere.example/1/other.fifo" }, Token));

        Assert.Equal(
            [("send greetings", "MessageTooLarge"), ("send other.fifo", "InvalidQueue")],
            spans.Ended.Select(span => (span.DisplayName, (string?)span.GetTagItem("error.type"))));
        Assert.Empty(client.Sent);
    }

    [Fact]
    public async Task A_cancelled_send_says_what_is_known()
    {
        using var spans = new SpanRecorder();
        using var cancellation = new CancellationTokenSource();
        using var client = new FakeSqs
        {
            OnSend = async (_, token) =>
            {
                await cancellation.CancelAsync();
                token.ThrowIfCancellationRequested();
                return new SendMessageResponse { MessageId = "m" };
            },
        };

        var sending = new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: cancellation.Token);
        await Assert.ThrowsAsync<SendCanceledException>(() => sending);

        Assert.True(sending.IsCanceled);
        Assert.Equal(("Canceled", "unknown"), (spans.Only.GetTagItem("error.type"), spans.Only.GetTagItem("typedsqs.outcome")));
    }

    [Fact]
    public async Task The_host_is_that_of_the_client_where_it_has_one_of_its_own()
    {
        using var spans = new SpanRecorder();
        using var client = new FakeSqs(new AmazonSQSConfig { ServiceURL = "http://localhost:4566", AuthenticationRegion = RegionEndpoint.USEast1.SystemName });

        await new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Equal(("localhost", 4566), (spans.Only.GetTagItem("server.address"), spans.Only.GetTagItem("server.port")));
    }

    [Fact]
    public async Task Without_a_listener_the_context_of_the_caller_goes_along()
    {
        using var client = new FakeSqs();
        using var caller = new Activity("caller").SetIdFormat(ActivityIdFormat.W3C).Start();

        await new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.StartsWith(
            $"Root=1-{caller.TraceId.ToHexString()[..8]}-", client.OnlySent.MessageSystemAttributes["AWSTraceHeader"].StringValue, StringComparison.Ordinal);
        Assert.Contains($"Parent={caller.SpanId}", client.OnlySent.MessageSystemAttributes["AWSTraceHeader"].StringValue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_span_that_the_sampler_drops_leaves_the_context_of_the_caller()
    {
        using var spans = new SpanRecorder(ActivitySamplingResult.None);
        using var client = new FakeSqs();
        using var caller = SpanRecorder.Caller();

        await new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Empty(spans.Ended);
        Assert.Equal(SpanRecorder.HeaderOf(caller), client.OnlySent.MessageSystemAttributes["AWSTraceHeader"].StringValue);
    }

    [Fact]
    public async Task Without_any_context_nothing_is_added_and_a_type_can_refuse_it()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client);

        await sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);
        using var spans = new SpanRecorder();
        await sender.SendAsync(new Untraced("Hello"), cancellationToken: Token);

        Assert.All(client.Sent, request => Assert.Null(request.MessageSystemAttributes));
        Assert.Equal("send untraced", spans.Only.DisplayName);
    }
}
