using System.Globalization;

namespace TypedSqs.Health;

/// <summary>What a queue really is, as far as messages could be refused for it.</summary>
/// <seealso href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html"/>
internal sealed class QueueFacts(IReadOnlyDictionary<string, string> attributes)
{
    private readonly bool _isFifo = IsTrue(attributes, "FifoQueue");
    private readonly bool _hasContentBasedDeduplication = IsTrue(attributes, "ContentBasedDeduplication");

    private readonly int? _maxMessageBytes =
        attributes.TryGetValue("MaximumMessageSize", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes) ? bytes : null;

    /// <summary>Of a queue that configuration names, without knowing what is sent there.</summary>
    public IEnumerable<string> FaultsOf(QueueRoute route)
    {
        if (_isFifo != route.IsFifo)
        {
            yield return $"It is a {Kind(_isFifo)} queue, and its name is that of a {Kind(route.IsFifo)} one.";
        }

        if (route.MaxMessageBytes is { } limit && limit > _maxMessageBytes)
        {
            yield return TooLow("configuration allows", limit);
        }
    }

    /// <summary>Why messages of a type could be refused.</summary>
    public IEnumerable<string> FaultsOf(QueueRoute route, MessageContract contract)
    {
        if (_isFifo != contract.IsFifo)
        {
            yield return $"It is a {Kind(_isFifo)} queue, and {contract.MessageType} is declared for a {Kind(contract.IsFifo)} one.";
        }

        var limit = route.LimitOf(contract);
        if (limit > _maxMessageBytes)
        {
            yield return TooLow($"{contract.MessageType} may weigh", limit);
        }

        if (contract is { ContentBasedDeduplication: true, MessageDeduplicationIdProperties.Count: 0 } && !_hasContentBasedDeduplication)
        {
            yield return $"{contract.MessageType} has no deduplication id and relies on ContentBasedDeduplication, which the queue has switched off: "
                + "each message would be refused. Switch it on, or declare a [MessageDeduplicationId].";
        }
    }

    private string TooLow(string who, int limit) => string.Create(
        CultureInfo.InvariantCulture,
        $"It takes messages of at most {_maxMessageBytes:N0} bytes, and {who} {limit:N0}. Raise the queue's MaximumMessageSize, or lower MaxMessageBytes of the message type or in QueueOptions.");

    private static string Kind(bool isFifo) => isFifo ? "FIFO" : "standard";

    private static bool IsTrue(IReadOnlyDictionary<string, string> attributes, string name) =>
        attributes.TryGetValue(name, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
