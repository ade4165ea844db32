using Amazon.SQS.Model;
using TypedSqs.EndToEnd.Tests.Telemetry;

namespace TypedSqs.EndToEnd.Tests.Health;

/// <summary>Over the real AWS SDK: what a real queue says of itself.</summary>
public sealed class QueueHealthTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_queue_is_compared_with_what_is_declared_for_it()
    {
        await using var endpoint = await Endpoint.StartAsync("tracked", "tracked-w3c");
        var health = new QueueHealth(endpoint.Sender, TrackedProducer.Contract, TrackedByW3CProducer.Contract);
        Assert.Equal((QueueHealthStatus.Healthy, "2 queues are as declared."), ((await health.CheckAsync(Token)).Status, (await health.CheckAsync(Token)).ToString()));

        var url = (await endpoint.Client.GetQueueUrlAsync("tracked", Token)).QueueUrl;
        await endpoint.Client.SetQueueAttributesAsync(
            new SetQueueAttributesRequest { QueueUrl = url, Attributes = new() { ["MaximumMessageSize"] = "2048" } }, Token);

        var report = await health.CheckAsync(Token);
        Assert.Equal(QueueHealthStatus.Unhealthy, report.Status);
        Assert.StartsWith($"'{url}': It takes messages of at most 2,048 bytes", report.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_is_not_there_is_told()
    {
        await using var endpoint = await Endpoint.StartAsync("other");

        var report = await new QueueHealth(endpoint.Sender, TrackedProducer.Contract).CheckAsync(Token);

        Assert.Equal(QueueHealthStatus.Unhealthy, report.Status);
        Assert.StartsWith("'tracked': QueueNotFound at http://", report.ToString(), StringComparison.Ordinal);
    }
}
