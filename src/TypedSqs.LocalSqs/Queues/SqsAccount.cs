using System.Buffers;

namespace TypedSqs.Local;

/// <summary>One account in one region: its queues and their addresses.</summary>
internal sealed class SqsAccount(string accountId, string region, TimeProvider time)
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly string _path = $"/{accountId}/";

    public QueueDirectory Queues { get; } = new(time);

    public MoveTasks MoveTasks { get; } = new();

    public TimeProvider Time => time;

    /// <param name="baseUrl">Scheme, host and path of the endpoint, without a slash at the end.</param>
    /// <param name="queueName">The queue, which need not exist.</param>
    public string UrlOf(string baseUrl, string queueName) => $"{baseUrl}/{accountId}/{queueName}";

    public string ArnOf(string queueName) => $"arn:aws:sqs:{region}:{accountId}:{queueName}";

    public SqsQueue? FindByArn(string arn)
    {
        string name = arn[(arn.LastIndexOf(':') + 1)..];
        return arn == ArnOf(name) ? Queues.Find(name) : null;
    }

    /// <summary>The queue to which another moves what it has handed out too often. A queue that names itself keeps its messages.</summary>
    public SqsQueue? DeadLetterQueueOf(SqsQueue queue) =>
        queue.Settings.RedrivePolicy is { } policy && FindByArn(policy.DeadLetterTargetArn) is { } target && target != queue ? target : null;

    /// <summary>The queues that have this one as their dead-letter queue.</summary>
    public IEnumerable<SqsQueue> SourcesOf(SqsQueue deadLetterQueue)
    {
        string arn = ArnOf(deadLetterQueue.Name);
        return Queues.All().Where(queue => queue.Settings.RedrivePolicy?.DeadLetterTargetArn == arn);
    }

    public bool IsOwnAccount(string id) => id == accountId;

    /// <summary>Finds a queue by its URL, whose host does not matter, or by its bare name.</summary>
    public SqsQueue FindByUrl(string? queueUrl)
    {
        if (string.IsNullOrEmpty(queueUrl))
        {
            throw new SqsRefusal(SqsErrors.MissingParameter("QueueUrl"));
        }

        return NameOf(queueUrl) is { } name && Queues.Find(name) is { } queue
            ? queue
            : throw new SqsRefusal(SqsErrors.QueueDoesNotExist());
    }

    /// <summary>The name in a queue's URL, or the bare name. <see langword="null"/> if it is no URL of this account.</summary>
    public string? NameOf(string queueUrl)
    {
        if (!queueUrl.Contains('/', StringComparison.Ordinal))
        {
            return queueUrl;
        }

        // What almost every request has; whatever else can stand in a URL is left to Uri.
        int slash = queueUrl.LastIndexOf('/');
        if (queueUrl.StartsWith("http", StringComparison.Ordinal)
            && queueUrl.AsSpan(0, slash + 1).EndsWith(_path, StringComparison.Ordinal)
            && !queueUrl.AsSpan(slash + 1).ContainsAnyExcept(NameCharacters))
        {
            return queueUrl[(slash + 1)..];
        }

        return Uri.TryCreate(queueUrl, UriKind.Absolute, out var url)
            && url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [.., var owner, var name]
            && IsOwnAccount(owner)
                ? name
                : null;
    }
}
