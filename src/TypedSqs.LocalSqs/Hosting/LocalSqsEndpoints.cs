using Microsoft.AspNetCore.Builder;

namespace TypedSqs.Local;

/// <summary>An SQS endpoint inside an ASP.NET Core application: what <c>MapLocalSqs</c> returns.</summary>
public sealed class LocalSqsEndpoints : IEndpointConventionBuilder
{
    private readonly SqsService _service;
    private readonly IReadOnlyList<IEndpointConventionBuilder> _endpoints;

    internal LocalSqsEndpoints(SqsService service, IReadOnlyList<IEndpointConventionBuilder> endpoints)
    {
        _service = service;
        _endpoints = endpoints;
    }

    /// <inheritdoc cref="LocalSqs.Faults"/>
    public FaultList Faults => _service.Faults;

    /// <summary>Creates a queue, as the operation CreateQueue does.</summary>
    /// <param name="name">The name. One that ends in <c>.fifo</c> makes a FIFO queue.</param>
    /// <param name="attributes">Queue attributes by their SQS names, for example <c>ContentBasedDeduplication</c>.</param>
    /// <returns>
    /// The same endpoint, and not the URL of the queue as <see cref="LocalSqs.CreateQueue"/>: that begins with the address at which a client reaches the
    /// application, and <c>GetQueueUrl</c> tells it there.
    /// </returns>
    /// <exception cref="ArgumentException">SQS would refuse it; the message says why, in its words.</exception>
    public LocalSqsEndpoints CreateQueue(string name, IReadOnlyDictionary<string, string>? attributes = null)
    {
        _service.CreateQueue(name, attributes);
        return this;
    }

    /// <inheritdoc cref="LocalSqs.GetMessages"/>
    public IReadOnlyList<LocalMessage> GetMessages(string queue) => _service.Queue(queue).Peek(int.MaxValue);

    /// <inheritdoc cref="LocalSqs.Purge"/>
    public void Purge(string queue) => _service.Queue(queue).Clear();

    /// <inheritdoc/>
    public void Add(Action<EndpointBuilder> convention)
    {
        foreach (var endpoint in _endpoints)
        {
            endpoint.Add(convention);
        }
    }
}
