using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;

namespace TypedSqs.Registration;

/// <summary>
/// The clients of a container, each asked for once: of a transient one every send by URL would make another, which the container holds to its end. A failure is
/// not kept.
/// </summary>
internal sealed class ContainerClients(IServiceProvider provider)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, IAmazonSQS> _keyed = new(StringComparer.Ordinal);
    private IAmazonSQS? _default;

    /// <param name="key">The key of the client; <see langword="null"/> for the one without.</param>
    public IAmazonSQS Of(string? key)
    {
        lock (_gate)
        {
            if (key is null)
            {
                return _default ??= provider.GetService<IAmazonSQS>() ?? provider.GetRequiredService<DefaultSqsClient>().Value;
            }

            if (!_keyed.TryGetValue(key, out var client))
            {
                _keyed[key] = client = provider.GetRequiredKeyedService<IAmazonSQS>(key);
            }

            return client;
        }
    }
}
