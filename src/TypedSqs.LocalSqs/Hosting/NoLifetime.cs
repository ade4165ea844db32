using Microsoft.Extensions.Hosting;

namespace TypedSqs.Local;

/// <summary>Leaves Ctrl+C and SIGTERM to the application: the default lifetime would take them, and the process would no longer end on them.</summary>
internal sealed class NoLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
