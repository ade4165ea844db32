using System.Runtime.CompilerServices;
using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using TypedSqs.EndToEnd.Tests.Telemetry;

namespace TypedSqs.EndToEnd.Tests.Health;

/// <summary>The adapter that the page on telemetry shows, as it is shown.</summary>
public sealed class QueueHealthCheckTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("tracked", HealthStatus.Healthy)]
    [InlineData("other", HealthStatus.Unhealthy)]
    public async Task It_tells_what_the_queues_tell(string queue, HealthStatus expected)
    {
        await using var endpoint = await Endpoint.StartAsync(queue);
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IAmazonSQS>(endpoint.Client)
            .AddTypedSqs()
            .AddQueueCheck<Tracked>()
            .AddHealthChecks().AddCheck<QueueHealthCheck>("queues").Services
            .BuildServiceProvider();

        var report = await services.GetRequiredService<HealthCheckService>().CheckHealthAsync(Token);

        Assert.Equal(expected, report.Entries["queues"].Status);
        Assert.Equal(expected == HealthStatus.Healthy ? "1 queue is as declared." : "'tracked'", report.Entries["queues"].Description?.Split(':')[0]);
    }

    [Fact]
    public async Task It_is_the_one_on_the_page()
    {
        string shown = await File.ReadAllTextAsync(Beside("QueueHealthCheck.cs"), Token);
        string page = await File.ReadAllTextAsync(Beside("../../../docs/telemetry.md"), Token);

        Assert.Contains(shown[shown.IndexOf("internal sealed class", StringComparison.Ordinal)..].Trim(), page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_values_of_both_enums_are_the_same() => Assert.Equal(
        Enum.GetValues<HealthStatus>().Select(status => $"{status} {(int)status}"),
        Enum.GetValues<QueueHealthStatus>().Select(status => $"{status} {(int)status}"));

    private static string Beside(string path, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here) ?? "", path);
}
