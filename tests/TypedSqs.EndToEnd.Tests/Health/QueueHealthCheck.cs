using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace TypedSqs.EndToEnd.Tests.Health;

internal sealed class QueueHealthCheck(QueueHealth queues) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var report = await queues.CheckAsync(cancellationToken);
        return new HealthCheckResult((HealthStatus)report.Status, report.ToString());
    }
}
