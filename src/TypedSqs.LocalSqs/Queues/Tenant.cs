namespace TypedSqs.Local;

/// <summary>
/// The messages of one group of a standard queue. With a large part of what is in flight it is a noisy neighbour, and others are served
/// before it.
/// </summary>
/// <remarks>
/// The measure is the documented share of what is in flight. The other one, a share of the "recent" processing time, is not defined
/// closely enough to be repeated here. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-fair-queues-detailed.html
/// </remarks>
/// <param name="groupId">The group. <see langword="null"/> for the messages without one: each is a tenant of its own, and none is noisy.</param>
internal sealed class Tenant(string? groupId)
{
    private const int MinNoisyInFlight = 30;
    private const int NoisyPartInFlight = 10;

    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(5);

    public string? GroupId => groupId;

    /// <summary>Those that can be received, the longest visible first.</summary>
    public LinkedList<StoredMessage> Visible { get; } = new();

    /// <summary>Its place among the tenants: the turn of its first visible message.</summary>
    public long Turn => Visible.First?.Value.Turn ?? long.MaxValue;

    /// <summary>How many messages it has in the queue, visible or not.</summary>
    public int Count { get; set; }

    /// <summary>How many of its messages are with a receiver.</summary>
    public int InFlight { get; set; }

    /// <summary>When it last sent.</summary>
    public DateTimeOffset SentAt { get; set; }

    /// <summary>Whether others are to be served before it: more than a tenth of what is in flight is its own, and at least 30 messages.</summary>
    /// <param name="inFlight">How many messages of the queue are with a receiver.</param>
    /// <param name="now">Who has sent nothing for five minutes is not noisy any more.</param>
    public bool IsNoisy(int inFlight, DateTimeOffset now) =>
        groupId is not null && InFlight >= MinNoisyInFlight && (long)InFlight * NoisyPartInFlight > inFlight && now - SentAt < Silence;
}
