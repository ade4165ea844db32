using System.Globalization;

namespace TypedSqs.Local;

/// <summary>A queue's attributes as they can be set, each with its default. Values are stored as they are shown: canonical text.</summary>
internal sealed class QueueSettings
{
    private static readonly Dictionary<string, string> Defaults = new(StringComparer.Ordinal)
    {
        [QueueAttribute.VisibilityTimeout] = "30",
        [QueueAttribute.MaximumMessageSize] = SqsLimits.MaxMessageBytes.ToString(CultureInfo.InvariantCulture),
        [QueueAttribute.MessageRetentionPeriod] = "345600",
        [QueueAttribute.DelaySeconds] = "0",
        [QueueAttribute.ReceiveMessageWaitTimeSeconds] = "0",
        [QueueAttribute.SqsManagedSseEnabled] = "true",
    };

    private static readonly Dictionary<string, string> FifoDefaults = new(Defaults, StringComparer.Ordinal)
    {
        [QueueAttribute.FifoQueue] = "true",
        [QueueAttribute.ContentBasedDeduplication] = "false",
        [QueueAttribute.DeduplicationScope] = "queue",
        [QueueAttribute.FifoThroughputLimit] = "perQueue",
    };

    private readonly Dictionary<string, string> _values;

    private QueueSettings(Dictionary<string, string> values, bool isFifo)
    {
        _values = values;
        IsFifo = isFifo;
        VisibilityTimeout = Seconds(QueueAttribute.VisibilityTimeout);
        MaximumMessageSize = Integer(QueueAttribute.MaximumMessageSize);
        MessageRetentionPeriod = Seconds(QueueAttribute.MessageRetentionPeriod);
        Delay = Seconds(QueueAttribute.DelaySeconds);
        ReceiveMessageWaitTime = Seconds(QueueAttribute.ReceiveMessageWaitTimeSeconds);
        ContentBasedDeduplication = _values.GetValueOrDefault(QueueAttribute.ContentBasedDeduplication) == "true";
        _ = Local.RedrivePolicy.TryParse(_values.GetValueOrDefault(QueueAttribute.RedrivePolicy, ""), out var redrivePolicy);
        RedrivePolicy = redrivePolicy;
        DeduplicatesPerGroup = _values.GetValueOrDefault(QueueAttribute.DeduplicationScope) == "messageGroup";
    }

    public bool IsFifo { get; }

    public TimeSpan VisibilityTimeout { get; }

    public int MaximumMessageSize { get; }

    public TimeSpan MessageRetentionPeriod { get; }

    public TimeSpan Delay { get; }

    public TimeSpan ReceiveMessageWaitTime { get; }

    public bool ContentBasedDeduplication { get; }

    public bool DeduplicatesPerGroup { get; }

    public RedrivePolicy? RedrivePolicy { get; }

    /// <summary>Name and value of each attribute that has one.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    public static QueueSettings Create(bool isFifo, IReadOnlyDictionary<string, string> changes) =>
        new QueueSettings(isFifo ? FifoDefaults : Defaults, isFifo).With(changes);

    /// <summary>The settings with some of them changed. An empty text removes an attribute that has no default.</summary>
    public QueueSettings With(IReadOnlyDictionary<string, string> changes)
    {
        var values = new Dictionary<string, string>(_values, StringComparer.Ordinal);
        foreach (var (name, value) in changes)
        {
            if (value.Length == 0)
            {
                values.Remove(name);
            }
            else
            {
                values[name] = value;
            }
        }

        // One kind of encryption at a time: SQS ends the other by itself.
        if (changes.GetValueOrDefault(QueueAttribute.KmsMasterKeyId) is { Length: > 0 })
        {
            values[QueueAttribute.SqsManagedSseEnabled] = "false";
        }
        else if (changes.GetValueOrDefault(QueueAttribute.SqsManagedSseEnabled) == "true")
        {
            values.Remove(QueueAttribute.KmsMasterKeyId);
            values.Remove(QueueAttribute.KmsDataKeyReusePeriodSeconds);
        }

        return new QueueSettings(values, IsFifo);
    }

    private int Integer(string name) => int.Parse(_values[name], CultureInfo.InvariantCulture);

    private TimeSpan Seconds(string name) => TimeSpan.FromSeconds(Integer(name));
}
