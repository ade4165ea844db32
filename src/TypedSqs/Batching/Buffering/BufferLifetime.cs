using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace TypedSqs.Batching.Buffering;

/// <summary>
/// Drains the buffers after every hosted service has stopped, so that their last sends are in, and before the container disposes what
/// the sender needs.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class BufferLifetime(IServiceProvider services) : IHostedLifecycleService
{
    /// <summary>What a host waits unless it is told otherwise.</summary>
    private static readonly TimeSpan HostDefault = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Warns where the host may not wait for the buffers. Its limit is a type of the host's package, which a sender must not need: read is
    /// the key of configuration that the host itself reads.
    /// </summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var configured = services.GetService<IConfiguration>()?["shutdownTimeoutSeconds"];
        var host = int.TryParse(configured, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : HostDefault;
        foreach (var (queue, options) in services.GetRequiredService<IOptions<TypedSqsOptions>>().Value.Queues)
        {
            if (options?.Buffer is { Enabled: true } buffer && buffer.ShutdownTimeout >= host)
            {
                GuardedLogger.Of<SqsSender>(services.GetService<ILoggerFactory>()).HostMayNotWait(queue, buffer.ShutdownTimeout, host);
            }
        }

        return Task.CompletedTask;
    }

    public Task StoppedAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<SqsSender>().CloseAsync(cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
