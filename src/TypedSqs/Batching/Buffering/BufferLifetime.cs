using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace TypedSqs.Batching.Buffering;

/// <summary>
/// Drains the buffers after every hosted service has stopped, so that their last sends are in, and before the container disposes what
/// the sender needs.
/// </summary>
[SuppressMessage("Performance", "CA1812", Justification = "Made by the container.")]
internal sealed class BufferLifetime(IServiceProvider services) : IHostedLifecycleService
{
    public Task StoppedAsync(CancellationToken cancellationToken) =>
        services.GetRequiredService<SqsSender>().CloseAsync(cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
