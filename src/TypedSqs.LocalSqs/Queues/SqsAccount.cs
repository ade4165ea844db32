namespace TypedSqs.Local;

/// <summary>One account in one region: its queues and their addresses.</summary>
internal sealed class SqsAccount(string accountId, string region, Uri endpoint, TimeProvider time)
{
    public QueueDirectory Queues { get; } = new(time);

    public TimeProvider Time => time;

    public string UrlOf(string queueName) => $"{endpoint.GetLeftPart(UriPartial.Authority)}/{accountId}/{queueName}";

    public string ArnOf(string queueName) => $"arn:aws:sqs:{region}:{accountId}:{queueName}";

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

    private string? NameOf(string queueUrl)
    {
        if (!queueUrl.Contains('/', StringComparison.Ordinal))
        {
            return queueUrl;
        }

        return Uri.TryCreate(queueUrl, UriKind.Absolute, out var url)
            && url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries) is [var owner, var name]
            && IsOwnAccount(owner)
                ? name
                : null;
    }
}
