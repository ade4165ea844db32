using System.Diagnostics;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>The context of W3C as message attributes, for a type that declares it.</summary>
[Collection(nameof(ListeningAlone))]
public class TraceAttributeTests
{
    // traceparent: 11 + 6 + 55; of 2,048 bytes 100 are reserved.
    private const int Parent = 72;
    private const int Free = 2_048 - 100;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task They_are_there_beside_the_header_and_count()
    {
        using var client = new FakeSqs();
        using var spans = new SpanRecorder();
        using var caller = SpanRecorder.Caller();
        caller.TraceStateString = "shop=1";

        var receipt = await new SqsSender(client).SendAsync(new Traced("Hello"), cancellationToken: Token);

        var attributes = client.OnlySent.MessageAttributes;
        Assert.Equal(
            [("traceparent", "String", $"00-{caller.TraceId}-{spans.Only.SpanId}-01"), ("tracestate", "String", "shop=1")],
            attributes.Select(attribute => (attribute.Key, attribute.Value.DataType, attribute.Value.StringValue)));
        Assert.Equal(5 + Parent + 10 + 6 + 6, receipt.SizeBytes);
        Assert.Equal(SpanRecorder.HeaderOf(spans.Only), client.OnlySent.MessageSystemAttributes["AWSTraceHeader"].StringValue);
        Assert.True(ActivityContext.TryParse(attributes["traceparent"].StringValue, attributes["tracestate"].StringValue, out var context));
        Assert.Equal(spans.Only.SpanId, context.SpanId);
    }

    [Theory]
    [InlineData(Free - Parent, "traceparent")]
    [InlineData(Free - Parent + 1, "")]
    [InlineData(Free, "")]
    [InlineData(Free - Parent - 22, "traceparent tracestate")]
    [InlineData(Free - Parent - 21, "traceparent")]
    public async Task No_message_is_lost_for_them(int bytes, string expected)
    {
        using var client = new FakeSqs();
        using var spans = new SpanRecorder();
        using var caller = SpanRecorder.Caller();
        caller.TraceStateString = "shop=1";

        await new SqsSender(client).SendAsync(new Traced(new string('x', bytes)), cancellationToken: Token);

        Assert.Equal(expected, string.Join(' ', client.OnlySent.MessageAttributes?.Keys.AsEnumerable() ?? []));
    }

    [Theory]
    [InlineData(6, "traceparent tracestate")]
    [InlineData(7, "traceparent")]
    [InlineData(8, "")]
    public async Task They_take_no_attribute_that_is_not_free(int own, string expected)
    {
        using var client = new FakeSqs();
        using var spans = new SpanRecorder();
        using var caller = SpanRecorder.Caller();
        caller.TraceStateString = "shop=1";

        await new SqsSender(client).SendAsync(new Traced("x", own), cancellationToken: Token);

        Assert.Equal(expected, string.Join(' ', client.OnlySent.MessageAttributes.Keys.Where(name => name.StartsWith("trace", StringComparison.Ordinal))));
    }

    [Theory]
    [InlineData(512, true)]
    [InlineData(513, false)]
    public async Task A_state_that_is_too_long_is_left_out(int length, bool isThere)
    {
        using var client = new FakeSqs();
        using var spans = new SpanRecorder();
        using var caller = SpanRecorder.Caller();
        caller.TraceStateString = "s=" + new string('x', length - 2);

        await new SqsSender(client).SendAsync(new Traced("x"), cancellationToken: Token);

        Assert.Equal(isThere, client.OnlySent.MessageAttributes.ContainsKey("tracestate"));
    }

    [Theory]
    [InlineData("shop=\u0001")]
    [InlineData("shop=é")]
    public async Task A_state_that_is_malformed_is_left_out(string state)
    {
        using var client = new FakeSqs();
        using var spans = new SpanRecorder();
        using var caller = SpanRecorder.Caller();
        caller.TraceStateString = state;

        await new SqsSender(client).SendAsync(new Traced("x"), cancellationToken: Token);

        Assert.Equal(["traceparent"], client.OnlySent.MessageAttributes.Keys);
    }

    [Fact]
    public async Task Without_a_context_there_are_none()
    {
        using var client = new FakeSqs();

        var receipt = await new SqsSender(client).SendAsync(new Traced("Hello"), cancellationToken: Token);

        Assert.Null(client.OnlySent.MessageAttributes);
        Assert.Equal(5, receipt.SizeBytes);
    }
}
