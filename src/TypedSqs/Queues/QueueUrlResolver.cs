using System.Runtime.ExceptionServices;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Queues;

/// <summary>Asks SQS for the URL of a queue, once for each client and name, however many callers wait for it.</summary>
internal sealed class QueueUrlResolver(ILogger logger, TimeProvider? timeProvider = null)
{
    /// <summary>How long a single send joins a call that another has begun.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Names are without number where single sends name reply queues. A route keeps its URL by itself.</summary>
    private const int MaxKept = 1_000;

    private readonly Recent<Key, Call> _calls = new(MaxKept);
    private readonly TimeProvider _time = timeProvider ?? TimeProvider.System;

    /// <param name="route">The queue; it takes the URL.</param>
    /// <param name="patience">How old a call without an answer may be that is joined. Of an older one nobody knows whether it ever ends.</param>
    /// <param name="cancellationToken">Ends the wait of this caller. The call goes on for the others.</param>
    /// <exception cref="OperationCanceledException">The wait was cancelled.</exception>
    /// <exception cref="Exception">What the client threw, untouched: each caller makes its own failure of it.</exception>
    public async Task<string> ResolveAsync(QueueRoute route, TimeSpan patience, CancellationToken cancellationToken)
    {
        var key = new Key(route.Client, route.Name, route.OwnerAccountId);
        var call = _calls.GetOrAdd(key, new Call(this, key), known => known.IsAnswered || _time.GetElapsedTime(known.Start) < patience);
        var answer = await call.Answer.WaitAsync(cancellationToken).ConfigureAwait(false);
        answer.Failure?.Throw();
        route.Url = answer.Url;
        return answer.Url;
    }

    /// <summary>Never throws: a failure that nobody waits for any more would end as an unobserved one.</summary>
    private async Task<Answer> AskAsync(Key key, Call call)
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
            _calls.Remove(key, call);
            return new Answer(Url: "", ExceptionDispatchInfo.Capture(exception));
        }
    }

    /// <summary>Begins with the first wait for its answer.</summary>
    private sealed class Call
    {
        private readonly Lazy<Task<Answer>> _answer;

        public Call(QueueUrlResolver urls, Key key)
        {
            Start = urls._time.GetTimestamp();
            _answer = new Lazy<Task<Answer>>(() => urls.AskAsync(key, this));
        }

        public long Start { get; }

        public Task<Answer> Answer => _answer.Value;

        public bool IsAnswered => _answer is { IsValueCreated: true, Value.IsCompleted: true };
    }

    private readonly record struct Answer(string Url, ExceptionDispatchInfo? Failure);

    private readonly record struct Key(IAmazonSQS Client, string Name, string? OwnerAccountId);
}
