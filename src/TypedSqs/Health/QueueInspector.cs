using System.Diagnostics.CodeAnalysis;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Health;

/// <summary>Asks SQS for what a queue is, and compares it with what is declared.</summary>
internal sealed class QueueInspector(QueueDirectory queues, QueueUrlResolver urls)
{
    /// <summary>The queues of the contracts, and those that are configured.</summary>
    public IEnumerable<Task<QueueHealthEntry>> InspectAsync(IReadOnlyList<MessageContract> contracts, CancellationToken cancellationToken)
    {
        var faults = new List<QueueHealthEntry>();
        var routes = new Dictionary<QueueRoute, List<MessageContract>>();
        foreach (var contract in contracts)
        {
            Add(contract.QueueName, contract);
        }

        foreach (var name in queues.ConfiguredNames.Except(contracts.Select(static contract => contract.QueueName), StringComparer.OrdinalIgnoreCase))
        {
            Add(name, contract: null);
        }

        return [.. faults.Select(Task.FromResult), .. routes.Select(route => InspectAsync(route.Key, route.Value, cancellationToken))];

        void Add(string name, MessageContract? contract)
        {
            try
            {
                var route = contract is null ? queues.FindConfigured(name) : queues.Find(name, contract);
                var ofRoute = routes.TryGetValue(route, out var known) ? known : routes[route] = [];
                ofRoute.AddRange(contract is null ? [] : [contract]);
            }
            catch (TypedSqsException fault)
            {
                faults.Add(new QueueHealthEntry(fault.Queue ?? name, QueueHealthStatus.Unhealthy, fault.Message));
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "Whatever the client throws is what is found.")]
    private async Task<QueueHealthEntry> InspectAsync(QueueRoute route, List<MessageContract> contracts, CancellationToken cancellationToken)
    {
        string url;
        try
        {
            url = route.Url ?? await urls.ResolveAsync(route, QueueUrlResolver.Patience, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // Sending needs the URL too.
            var meaning = SendFailures.DescribeResolution(exception);
            if (meaning.Reason == SendFailureReason.QueueNotFound && contracts.Count == 0 && route.IsSpelledByKey && route.Name.Any(char.IsAsciiLetterUpper))
            {
                return new QueueHealthEntry(
                    route.Name,
                    QueueHealthStatus.Degraded,
                    "No queue is named as the key of configuration is spelled, which counts without regard to case, and no message type tells how its queue is: "
                    + "add one with AddQueueCheck<T>(), or spell the key as it does.");
            }

            return new QueueHealthEntry(route.Name, QueueHealthStatus.Unhealthy, $"{meaning.Reason}{route.Place}. {SendFailures.RemedyOfLookUp(meaning, route.UrlKey)}");
        }

        try
        {
            var response = await route.Client.GetQueueAttributesAsync(
                new GetQueueAttributesRequest { QueueUrl = url, AttributeNames = [QueueAttributeName.All] }, cancellationToken).ConfigureAwait(false);
            return Compare(url, new QueueFacts(response?.Attributes ?? []), route, contracts);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            return NotLookedAt(url, exception);
        }
    }

    private static QueueHealthEntry NotLookedAt(string url, Exception exception)
    {
        if (exception is AmazonSQSException { ErrorCode: { } code } && code.Contains("AccessDenied", StringComparison.Ordinal))
        {
            return new QueueHealthEntry(url, QueueHealthStatus.Degraded, "It was not looked at: the caller lacks sqs:GetQueueAttributes. Sending needs only sqs:SendMessage.");
        }

        var meaning = SendFailures.Describe(exception);
        return new QueueHealthEntry(
            url,
            meaning.Reason == SendFailureReason.Throttled ? QueueHealthStatus.Degraded : QueueHealthStatus.Unhealthy,
            meaning is { IsOfClient: false, Reason: SendFailureReason.NoAnswer or SendFailureReason.ServiceUnavailable }
                ? $"{meaning.Reason}. SQS could not be reached or did not answer."
                : $"{meaning.Reason}. {meaning.Remedy}");
    }

    private static QueueHealthEntry Compare(string url, QueueFacts facts, QueueRoute route, List<MessageContract> contracts)
    {
        string[] faults = [.. contracts.Count == 0 ? facts.FaultsOf(route) : contracts.SelectMany(contract => facts.FaultsOf(route, contract))];
        return faults.Length == 0
            ? new QueueHealthEntry(url, QueueHealthStatus.Healthy, "It is as declared.")
            : new QueueHealthEntry(url, QueueHealthStatus.Unhealthy, string.Join(' ', faults));
    }
}
