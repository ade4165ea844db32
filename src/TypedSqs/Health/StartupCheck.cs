using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TypedSqs.Health;

/// <summary>Where <see cref="TypedSqsOptions.CheckQueuesOnStart"/> says so, looks at the queues before any hosted service starts.</summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class StartupCheck(IServiceProvider services, IOptions<TypedSqsOptions> options) : IHostedLifecycleService
{
    /// <exception cref="TypedSqsException">A queue is missing, cannot be reached, or would refuse messages. All such queues are named.</exception>
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        if (!options.Value.CheckQueuesOnStart)
        {
            return;
        }

        var report = await services.GetRequiredService<QueueHealth>().CheckAsync(cancellationToken).ConfigureAwait(false);
        if (report.Status == QueueHealthStatus.Unhealthy)
        {
            var faulty = report.Queues.Where(static queue => queue.Status == QueueHealthStatus.Unhealthy).ToArray();
            throw new TypedSqsException(
                SendFailureReason.InvalidQueue,
                $"The check at the start found queues that cannot take what is declared for them.\n{report}")
            {
                Delivery = DeliveryState.NotSent,
                Queue = faulty.Length == 1 ? faulty[0].Queue : null,
            };
        }

        Tell(GuardedLogger.Of<QueueHealth>(services.GetService<ILoggerFactory>()), report);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static void Tell(ILogger logger, QueueHealthReport report)
    {
        foreach (var queue in report.Queues.Where(static queue => queue.Status == QueueHealthStatus.Degraded))
        {
            logger.QueueNotChecked(queue.Queue, queue.Description);
        }

        if (report.Queues.Count == 0)
        {
            logger.NothingToCheck();
        }
        else
        {
            logger.QueuesChecked(report.Queues.Count(static queue => queue.Status == QueueHealthStatus.Healthy));
        }
    }
}
