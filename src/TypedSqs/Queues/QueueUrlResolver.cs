using System.Collections.Concurrent;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Queues;

/// <summary>Asks SQS for the URL of a queue, once for each client and name, however many callers wait for it.</summary>
internal sealed class QueueUrlResolver(ILogger logger)
{
    private readonly ConcurrentDictionary<Key, Lazy<Task<string>>> _calls = new();

    /// <param name="route">The queue; it takes the URL.</param>
    /// <param name="cancellationToken">Ends the wait of this caller. The call goes on for the others.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="Exception">What the client threw, untouched: each caller makes its own failure of it.</exception>
    public async Task<string> ResolveAsync(QueueRoute route, CancellationToken cancellationToken)
    {
        var key = new Key(route.Client, route.Name, route.OwnerAccountId);
        var call = _calls.GetOrAdd(key, static (key, self) => new Lazy<Task<string>>(() => self.AskAsync(key)), this);
        var url = await call.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        route.Url = url;
        return url;
    }

    private async Task<string> AskAsync(Key key)
    {
        try
        {
            var answer = await key.Client.GetQueueUrlAsync(
                new GetQueueUrlRequest { QueueName = key.Name, QueueOwnerAWSAccountId = key.OwnerAccountId },
                CancellationToken.None).ConfigureAwait(false);
            var url = answer?.QueueUrl is { Length: > 0 } given ? given : throw new InvalidOperationException("The answer holds no queue URL.");
            logger.QueueResolved(key.Name, url);
            return url;
        }
        catch
        {
            // The next caller asks again: a queue can be created, a permission granted, a network restored.
            _calls.TryRemove(key, out _);
            throw;
        }
    }

    private readonly record struct Key(IAmazonSQS Client, string Name, string? OwnerAccountId);
}
