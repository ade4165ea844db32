using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Queues;

/// <summary>Asks SQS for the URL of a queue, once for each client and name, however many callers wait for it.</summary>
internal sealed class QueueUrlResolver(ILogger logger)
{
    private readonly ConcurrentDictionary<Key, Lazy<Task<Answer>>> _calls = new();

    /// <param name="route">The queue; it takes the URL.</param>
    /// <param name="cancellationToken">Ends the wait of this caller. The call goes on for the others.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="Exception">What the client threw, untouched: each caller makes its own failure of it.</exception>
    public async Task<string> ResolveAsync(QueueRoute route, CancellationToken cancellationToken)
    {
        var key = new Key(route.Client, route.Name, route.OwnerAccountId);
        var call = _calls.GetOrAdd(key, static (key, self) => new Lazy<Task<Answer>>(() => self.AskAsync(key)), this);
        var answer = await call.Value.WaitAsync(cancellationToken).ConfigureAwait(false);
        answer.Failure?.Throw();
        route.Url = answer.Url;
        return answer.Url;
    }

    /// <summary>Never throws: a failure that nobody waits for any more would end as an unobserved one.</summary>
    private async Task<Answer> AskAsync(Key key)
    {
        try
        {
            var response = await key.Client.GetQueueUrlAsync(
                new GetQueueUrlRequest { QueueName = key.Name, QueueOwnerAWSAccountId = key.OwnerAccountId },
                CancellationToken.None).ConfigureAwait(false);
            var url = response?.QueueUrl is { Length: > 0 } given ? given : throw new InvalidOperationException("The answer holds no queue URL.");
            logger.QueueResolved(key.Name, url);
            return new Answer(url, Failure: null);
        }
        catch (Exception exception)
        {
            // The next caller asks again: a queue can be created, a permission granted, a network restored.
            _calls.TryRemove(key, out _);
            return new Answer(Url: "", ExceptionDispatchInfo.Capture(exception));
        }
    }

    private readonly record struct Answer(string Url, ExceptionDispatchInfo? Failure);

    private readonly record struct Key(IAmazonSQS Client, string Name, string? OwnerAccountId);
}
