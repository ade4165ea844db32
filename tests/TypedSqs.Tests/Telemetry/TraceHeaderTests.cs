using System.Diagnostics;
using TypedSqs.Telemetry;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

[Collection(nameof(ListeningAlone))]
public class TraceHeaderTests
{
    private const string TraceId = "5759e988bd862e3fe1be46a994272793";
    private const string Root = "Root=1-5759e988-bd862e3fe1be46a994272793";

    [Fact]
    public void A_recorded_span_is_sampled()
    {
        using var activity = Started(ActivityTraceFlags.Recorded);

        Assert.Equal($"{Root};Parent={activity.SpanId};Sampled=1", TraceHeader.Of(CarriedTrace.Of(activity)));
    }

    [Fact]
    public void A_span_that_a_sampler_declined_is_not_sampled()
    {
        using var activity = Started(ActivityTraceFlags.None);
        activity.IsAllDataRequested = false;

        Assert.Equal($"{Root};Parent={activity.SpanId};Sampled=0", TraceHeader.Of(CarriedTrace.Of(activity)));
    }

    [Fact]
    public void Where_nobody_has_decided_it_is_left_open()
    {
        using var activity = Started(ActivityTraceFlags.None);

        Assert.Equal($"{Root};Parent={activity.SpanId}", TraceHeader.Of(CarriedTrace.Of(activity)));
    }

    [Fact]
    public void What_has_no_such_form_has_no_header()
    {
        using var hierarchical = new Activity("old").SetIdFormat(ActivityIdFormat.Hierarchical).Start();
        using var notStarted = new Activity("new");

        Assert.Null(TraceHeader.Of(CarriedTrace.Of(hierarchical)));
        Assert.Null(TraceHeader.Of(CarriedTrace.Of(notStarted)));
        Assert.Null(TraceHeader.Of(CarriedTrace.Of((Activity?)null)));
    }

    [Theory]
    [InlineData("00-zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz-53995c3f42cd8ad8-01")]
    [InlineData("00-00000000000000000000000000000000-0000000000000000-01")]
    [InlineData("nonsense")]
    public void A_parent_that_is_malformed_does_not_reach_the_header(string parent)
    {
        using var activity = new Activity("work").SetIdFormat(ActivityIdFormat.W3C).SetParentId(parent).Start();

        if (TraceHeader.Of(CarriedTrace.Of(activity)) is { } header)
        {
            Assert.Matches("^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16}(;Sampled=[01])?$", header);
            Assert.DoesNotContain("zz", header, StringComparison.Ordinal);
            Assert.DoesNotContain("Root=1-00000000-000000000000000000000000", header, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_was_written_can_be_read()
    {
        using var activity = Started(ActivityTraceFlags.Recorded);

        Assert.True(TypedSqsTelemetry.TryReadTraceHeader(TraceHeader.Of(CarriedTrace.Of(activity)), out var context));

        Assert.Equal((activity.TraceId, activity.SpanId, ActivityTraceFlags.Recorded, true), (context.TraceId, context.SpanId, context.TraceFlags, context.IsRemote));
    }

    [Theory]
    [InlineData(Root + ";Parent=53995c3f42cd8ad8;Sampled=0", true, ActivityTraceFlags.None)]
    [InlineData(Root + ";Parent=53995c3f42cd8ad8", true, ActivityTraceFlags.None)]
    [InlineData("Self=1-1-1; parent=53995C3F42CD8AD8 ;" + Root + ";Sampled=1;Lineage=a87bd80c:0", true, ActivityTraceFlags.Recorded)]
    [InlineData(Root, false, ActivityTraceFlags.None)]
    [InlineData("Parent=53995c3f42cd8ad8", false, ActivityTraceFlags.None)]
    [InlineData("Root=1-5759e988;Parent=53995c3f42cd8ad8", false, ActivityTraceFlags.None)]
    [InlineData("Root=1-zz59e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8", false, ActivityTraceFlags.None)]
    [InlineData("", false, ActivityTraceFlags.None)]
    [InlineData(null, false, ActivityTraceFlags.None)]
    public void A_header_is_read_as_X_Ray_writes_it(string? header, bool isContext, ActivityTraceFlags flags)
    {
        Assert.Equal(isContext, TypedSqsTelemetry.TryReadTraceHeader(header, out var context));

        Assert.Equal(flags, context.TraceFlags);
        Assert.Equal(isContext ? TraceId : "00000000000000000000000000000000", context.TraceId.ToHexString());
    }

    private static Activity Started(ActivityTraceFlags flags)
    {
        var activity = new Activity("work").SetIdFormat(ActivityIdFormat.W3C);
        activity.SetParentId(ActivityTraceId.CreateFromString(TraceId), ActivitySpanId.CreateFromString("53995c3f42cd8ad8"), flags);
        return activity.Start();
    }
}
