namespace TypedSqs;

/// <summary>
/// Looks at queues without sending: whether they are there, and take what is declared for them. It needs <c>sqs:GetQueueAttributes</c>, and
/// <c>sqs:GetQueueUrl</c> where a queue has no URL yet; without the first it says so and is <see cref="QueueHealthStatus.Degraded"/>.
/// </summary>
/// <remarks>
/// From a container it looks at the queues that configuration names and at those of <c>AddQueueCheck&lt;T&gt;()</c>: that there are other message types is
/// known to nobody before they are sent. An <c>IHealthCheck</c> around it is six lines; see docs/telemetry.md.
/// </remarks>
/// <example><code>var health = new QueueHealth(sender, OrderPlacedProducer.Contract);</code></example>
public sealed class QueueHealth
{
    private readonly SqsSender _sender;
    private readonly MessageContract[] _contracts;

    /// <summary>Makes a check without a container.</summary>
    /// <param name="sender">Knows the way to the queues. Those that its options name are looked at too.</param>
    /// <param name="contracts">Message types whose queues are looked at: <c>OrderPlacedProducer.Contract</c>.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public QueueHealth(SqsSender sender, params IEnumerable<MessageContract> contracts)
    {
        ArgumentNullException.ThrowIfNull(sender);
        ArgumentNullException.ThrowIfNull(contracts);
        _sender = sender;
        _contracts = [.. contracts.Distinct()];
    }

    /// <summary>Looks at all queues at the same time, at each once.</summary>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    public async Task<QueueHealthReport> CheckAsync(CancellationToken cancellationToken = default)
    {
        var entries = await Task.WhenAll(_sender.Inspector.InspectAsync(_contracts, cancellationToken)).ConfigureAwait(false);
        return new QueueHealthReport([.. entries.OrderBy(static entry => entry.Queue, StringComparer.Ordinal)]);
    }
}
