using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace TypedSqs.Telemetry;

/// <summary>All that is measured. What is recorded here is recorded outside of any lock: a listener's code runs within.</summary>
internal static class Instruments
{
    public static readonly Meter Meter = new(TypedSqsTelemetry.MeterName);

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "messaging.client.operation.duration",
        "s",
        "Duration of a send, or of the request that carries several.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });

    private static readonly Counter<long> Sent = Meter.CreateCounter<long>(
        "messaging.client.sent.messages", "{message}", "Messages that requests have carried; one that is tried again counts again.");

    private static readonly Counter<long> Messages = Meter.CreateCounter<long>(
        "typedsqs.messages", "{message}", "Messages by what became of them, those that were never sent included.");

    private static readonly Histogram<int> Attempts = Meter.CreateHistogram(
        "typedsqs.message.attempts",
        "{attempt}",
        "Requests that it took to learn what became of a message.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 3, 5, 10, 20] });

    private static readonly Counter<long> Requests = Meter.CreateCounter<long>(
        "typedsqs.requests", "{request}", "Calls of SendMessage and SendMessageBatch, retries of the AWS SDK not counted.");

    private static readonly Counter<long> Throttled = Meter.CreateCounter<long>(
        "typedsqs.request.throttled", "{request}", "Requests of which SQS or KMS refused some or all because there was too much.");

    private static readonly Counter<long> Bisected = Meter.CreateCounter<long>(
        "typedsqs.request.bisected", "{request}", "Requests that were refused for what one message may have caused, and halved.");

    private static readonly Counter<long> Strange = Meter.CreateCounter<long>(
        "typedsqs.answer.anomalies", "{message}", "Messages of which an answer did not tell exactly once.");

    private static readonly Histogram<int> BatchSize = Meter.CreateHistogram(
        "typedsqs.batch.size",
        "{message}",
        "Messages in a batch, by what sealed it.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });

    private static readonly Histogram<int> BatchBytes = Meter.CreateHistogram(
        "typedsqs.batch.bytes",
        "By",
        "What a batch weighs, as SQS counts.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1_024, 4_096, 16_384, 65_536, 131_072, 262_144, 524_288, 1_048_576] });

    private static readonly Histogram<double> BatchWait = Meter.CreateHistogram(
        "typedsqs.batch.wait",
        "s",
        "How long the first message of a batch could have gone and waited: for others, for a free request, for a throttled queue.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30] });

    private static readonly Counter<long> Late = Meter.CreateCounter<long>(
        "typedsqs.late_results", "{message}", "Messages whose outcome came after their sender had gone.");

    /// <summary>Whether anybody measures what becomes of messages.</summary>
    public static bool MeasureMessages => Messages.Enabled || Duration.Enabled || Sent.Enabled || Attempts.Enabled || Requests.Enabled || Throttled.Enabled;

    /// <summary>Whether anybody measures requests with several messages.</summary>
    public static bool MeasureRequests => Duration.Enabled || Sent.Enabled || Requests.Enabled || Throttled.Enabled;

    public static void OnMessage(MessageEnd end)
    {
        var conventional = end.Destination.Measured(end.Operation, end.ErrorType);
        Duration.Record(end.Duration.TotalSeconds, conventional);
        if (end.Requests > 0)
        {
            Requests.Add(end.Requests, WithError(end.Destination.Measured(), end.ErrorType));
            Sent.Add(end.Requests, conventional);
        }

        if (end is { Requests: > 0, ErrorType: nameof(SendFailureReason.Throttled) })
        {
            Throttled.Add(1, end.Destination.Measured());
        }

        var own = WithError(end.Destination.Measured(), end.ErrorType);
        own.Add(Tags.Outcome, end.Outcome);
        Messages.Add(1, own);
        if (end.Attempts > 0)
        {
            Attempts.Record(end.Attempts, own);
        }
    }

    /// <param name="destination">The queue.</param>
    /// <param name="duration">From the call to the answer.</param>
    /// <param name="errorType">Why the whole request failed; <see langword="null"/> where there was an answer.</param>
    /// <param name="messages">How many of its messages ended in which way.</param>
    public static void OnRequest(Destination destination, TimeSpan duration, string? errorType, IEnumerable<(string? ErrorType, int Count)> messages)
    {
        Duration.Record(duration.TotalSeconds, destination.Measured(Spans.Send, errorType));
        Requests.Add(1, WithError(destination.Measured(), errorType));
        foreach (var (error, count) in messages)
        {
            Sent.Add(count, destination.Measured(Spans.Send, error));
        }
    }

    public static void OnThrottled(Destination destination) => Count(Throttled, 1, destination);

    public static void OnBisected(Destination destination) => Count(Bisected, 1, destination);

    public static void OnStrangeAnswer(Destination destination, int messages) => Count(Strange, messages, destination);

    /// <summary>Entries leave for SQS together.</summary>
    public static void OnBatch(Entry[] entries, Seal seal)
    {
        if (BatchSize.Enabled || BatchBytes.Enabled || BatchWait.Enabled)
        {
            Listeners.Tell((entries, seal), static its =>
            {
                var tags = its.entries[0].Message.Route.Destination.Measured();
                tags.Add(Tags.SealReason, its.seal.Name);
                BatchSize.Record(its.entries.Length, tags);
                BatchBytes.Record(its.entries.Sum(static entry => entry.Message.SizeBytes), tags);
                BatchWait.Record(its.seal.Waited.TotalSeconds, tags);
            });
        }
    }

    /// <summary>Their verdicts have reached the lane. Of those who had gone before, nobody else hears of it.</summary>
    public static void OnSettled(Entry[] entries, Verdict[] verdicts)
    {
        var late = 0;
        for (var index = 0; Late.Enabled && index < entries.Length; index++)
        {
            late += entries[index].IsAbandoned && verdicts[index].Kind != VerdictKind.Untried ? 1 : 0;
        }

        if (late > 0)
        {
            Count(Late, late, entries[0].Message.Route.Destination);
        }
    }

    private static void Count(Counter<long> counter, int count, Destination destination)
    {
        if (counter.Enabled)
        {
            Listeners.Tell((counter, count, destination), static its => its.counter.Add(its.count, its.destination.Measured()));
        }
    }

    private static TagList WithError(TagList tags, string? errorType)
    {
        if (errorType is not null)
        {
            tags.Add(Tags.ErrorType, errorType);
        }

        return tags;
    }
}
