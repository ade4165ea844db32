using System.Text.RegularExpressions;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>Spans and metrics as OpenTelemetry itself reads them.</summary>
public sealed partial class TracingTests
{
    [Fact]
    public async Task The_consumers_span_is_a_child_of_the_senders_and_all_is_exported()
    {
        using var sample = SampleProcess.Start("Tracing");

        string output = await sample.OutputAsync();

        Match received = ReceivedPattern().Match(output);
        Assert.True(received.Success, output);
        string sender = received.Groups["span"].Value;
        Match sent = Regex.Match(output, @"Activity\.SpanId:\s+" + sender);
        Assert.True(sent.Success, output);
        Assert.Contains($"Activity.ParentSpanId:       {sender}", Regex.Replace(output, @"(Activity\.ParentSpanId:)\s+", "$1       "), StringComparison.Ordinal);
        Assert.Contains("Activity.DisplayName:        send orders", Regex.Replace(output, @"(Activity\.DisplayName:)\s+", "$1        "), StringComparison.Ordinal);
        Assert.Contains("typedsqs.batch.size", output, StringComparison.Ordinal);
        Assert.Contains("messaging.client.operation.duration", output, StringComparison.Ordinal);
    }

    [GeneratedRegex("received with Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=(?<span>[0-9a-f]{16});Sampled=1")]
    private static partial Regex ReceivedPattern();
}
