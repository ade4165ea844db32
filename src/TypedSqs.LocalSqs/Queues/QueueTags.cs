namespace TypedSqs.Local;

/// <summary>The cost allocation tags of a queue.</summary>
/// <remarks>https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-queue-tags.html</remarks>
internal sealed class QueueTags
{
    private const int MaxTags = 50;
    private const int MaxKeyLength = 128;
    private const int MaxValueLength = 256;

    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, string> _tags = new(StringComparer.Ordinal);

    public IReadOnlyList<KeyValuePair<string, string>> All()
    {
        lock (_lock)
        {
            return [.. _tags];
        }
    }

    /// <summary>Adds tags, and replaces those of the same key.</summary>
    public SqsError? Set(IReadOnlyDictionary<string, string> tags)
    {
        if (tags.Keys.FirstOrDefault(key => key.Length is 0 or > MaxKeyLength || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase)) is { } bad)
        {
            return SqsErrors.InvalidParameterValue(bad, "TagKey", $"A tag key has 1 to {MaxKeyLength} characters and does not begin with 'aws:'.");
        }

        if (tags.Values.FirstOrDefault(value => value.Length > MaxValueLength) is { } tooLong)
        {
            return SqsErrors.InvalidParameterValue(tooLong, "TagValue", $"A tag value has up to {MaxValueLength} characters.");
        }

        lock (_lock)
        {
            if (_tags.Keys.Union(tags.Keys, StringComparer.Ordinal).Count() > MaxTags)
            {
                return SqsErrors.InvalidParameterValue($"Too many tags added. A queue can have up to {MaxTags} tags.");
            }

            foreach (var (key, value) in tags)
            {
                _tags[key] = value;
            }
        }

        return null;
    }

    public void Remove(IEnumerable<string> keys)
    {
        lock (_lock)
        {
            foreach (string key in keys)
            {
                _tags.Remove(key);
            }
        }
    }
}
