using System.Diagnostics;
using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>A message that is stored keeps the trace in which it was made, and what its type declares of it.</summary>
[Collection(nameof(ListeningAlone))]
public class PreparedTraceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_sends_continue_the_trace_it_was_prepared_in()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var (business, stored) = Prepare(sender, new Greeting("Hello"));

        using (SpanRecorder.Caller("relay"))
        {
            await sender.SendPreparedAsync([PreparedMessage.Parse(stored)], Token);
        }

        var created = Assert.Single(spans.Of("create greetings"));
        Assert.Equal((business.TraceId, business.SpanId), (created.TraceId, created.ParentSpanId));
        Assert.Equal(SpanRecorder.HeaderOf(created), HeaderOf(sqs));
    }

    [Fact]
    public async Task Where_nobody_listens_to_the_relay_the_header_is_that_of_the_business_span()
    {
        Activity business;
        string stored;
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        using (new SpanRecorder())
        {
            (business, stored) = Prepare(sender, new Greeting("Hello"));
        }

        await sender.SendPreparedAsync([PreparedMessage.Parse(stored)], Token);

        Assert.Equal(SpanRecorder.HeaderOf(business), HeaderOf(sqs));
    }

    [Fact]
    public async Task What_the_type_declares_holds_for_the_stored_message_too()
    {
        using var spans = new SpanRecorder();
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var (_, withAttributes) = Prepare(sender, new Traced("Hello"));
        var (_, without) = Prepare(sender, new Untraced("Hello"));
        var message = PreparedMessage.Parse(withAttributes);

        await sender.SendPreparedAsync([message], Token);
        await sender.SendPreparedAsync([PreparedMessage.Parse(without)], Token);

        Assert.Equal((2, 100, "shop=1"), (message.ReservedAttributes, message.ReservedBytes, message.TraceState));
        Assert.Equal(["traceparent", "tracestate"], sqs.Requests[0].Entries[0].MessageAttributes.Keys);
        Assert.Null(sqs.Requests[1].Entries[0].MessageSystemAttributes);
        Assert.DoesNotContain("traceParent", without, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trace_that_was_stored_malformed_is_none()
    {
        using var sqs = new ScriptedSqs();
        var sender = new SqsSender(sqs);
        var stored = sender.Prepare(new Greeting("Hello")).ToJson().Replace("}", ",\"traceParent\":\"00-xyz\"}", StringComparison.Ordinal);

        var result = await sender.SendPreparedAsync([PreparedMessage.Parse(stored)], Token);

        Assert.True(result[0].IsDelivered);
        Assert.Null(sqs.Requests[0].Entries[0].MessageSystemAttributes);
    }

    private static (Activity Business, string Stored) Prepare<T>(SqsSender sender, T message)
        where T : IQueueMessage<T>
    {
        using var business = SpanRecorder.Caller("business");
        business.TraceStateString = "shop=1";
        return (business, sender.Prepare(message).ToJson());
    }

    private static string HeaderOf(ScriptedSqs sqs) => Assert.Single(sqs.Requests[0].Entries).MessageSystemAttributes["AWSTraceHeader"].StringValue;
}
