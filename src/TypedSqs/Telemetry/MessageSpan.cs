using System.Diagnostics;

namespace TypedSqs.Telemetry;

/// <summary>
/// One message from the call of its sender to its outcome: its span, and what is measured of it. There is one only where somebody listens.
/// </summary>
internal sealed class MessageSpan
{
    private readonly Activity? _activity;
    private readonly string _operation;
    private readonly QueueRoute? _route;
    private readonly Destination _destination;
    private readonly TimeProvider _time;
    private readonly long _start;
    private int _requests;

    private MessageSpan(string operation, QueueRoute? route, Destination destination, TimeProvider time, ActivityContext parent)
    {
        _operation = operation;
        _route = route;
        _destination = destination;
        _time = time;
        _start = time.GetTimestamp();
        _activity = Spans.Start(operation, ActivityKind.Producer, destination, parent);
    }

    /// <summary>The span's own activity; <see langword="null"/> where only measurements are wanted, or a sampler declined it.</summary>
    public Activity? Activity => _activity;

    /// <summary>A message whose queue is known.</summary>
    /// <param name="route">The way to its queue.</param>
    /// <param name="sharesRequest">Whether the request that sends it can carry others, and so has a span of its own.</param>
    /// <param name="time">Measures durations.</param>
    /// <param name="parent">The span that it is part of; <see langword="default"/> for the one that is current.</param>
    /// <returns><see langword="null"/> where nobody listens.</returns>
    public static MessageSpan? Start(QueueRoute route, bool sharesRequest, TimeProvider time, ActivityContext parent = default) =>
        Spans.HaveListeners || Instruments.MeasureMessages
            ? new MessageSpan(sharesRequest ? Spans.Create : Spans.Send, route, route.Destination, time, parent)
            : null;

    /// <summary>A message that ended before its queue was known.</summary>
    public static void Refuse(string queue, TimeProvider time, TypedSqsException failure)
    {
        if (Spans.HaveListeners || Instruments.MeasureMessages)
        {
            var name = QueueUrls.IsUrl(queue) ? QueueUrls.NameOf(queue) : queue;
            new MessageSpan(Spans.Send, route: null, new Destination(name, IsOneOfMany: true), time, parent: default).Fail(failure);
        }
    }

    /// <summary>The message is encoded.</summary>
    public void Weigh(MessageEncoder message)
    {
        _activity?.SetTag(Tags.BodySize, message.Body.Length);
        _activity?.SetTag(Tags.EnvelopeSize, message.SizeBytes);
    }

    /// <summary>A request of its own is about to be made: the spans of the AWS SDK are within this one.</summary>
    public void OnRequest()
    {
        _requests++;
        if (_activity is not null)
        {
            Spans.MakeCurrent(_activity);
        }
    }

    /// <summary>Ends with the message, so that whoever waits for the outcome waits for the end of the span too.</summary>
    public async Task<SendReceipt> WatchAsync(Task<SendReceipt> sending)
    {
        await EndWithAsync(sending).ConfigureAwait(false);
        return await sending.ConfigureAwait(false);
    }

    /// <summary>Ends the span with the message, and never fails: for whoever reads the outcome elsewhere.</summary>
    public async Task EndWithAsync(Task<SendReceipt> sending)
    {
        try
        {
            var receipt = await sending.ConfigureAwait(false);
            End(SendStatus.Delivered, errorType: null, text: null, receipt.Attempts, receipt.MessageId, requestId: null);
        }
        catch (TypedSqsException failure)
        {
            Fail(failure);
        }
        catch (SendCanceledException canceled)
        {
            End(StatusOf(canceled.Delivery), nameof(SendFailureReason.Canceled), canceled.Message, attempts: 0, messageId: null, requestId: null);
        }
    }

    public void Fail(TypedSqsException failure) =>
        End(StatusOf(failure.Delivery), failure.Reason.ToString(), failure.Message, failure.Attempts, messageId: null, failure.RequestId);

    private static SendStatus StatusOf(DeliveryState delivery) => delivery == DeliveryState.NotSent ? SendStatus.NotSent : SendStatus.Unknown;

    private void End(SendStatus status, string? errorType, string? text, int attempts, string? messageId, string? requestId)
    {
        // The host may have become known by a look-up.
        var end = new MessageEnd(status, errorType)
        {
            Operation = _operation,
            Destination = _route?.Destination ?? _destination,
            Attempts = Math.Max(attempts, _requests),
            Requests = _requests,
            Duration = _time.GetElapsedTime(_start),
        };
        Listeners.Tell(end, static end => Instruments.OnMessage(end));
        if (_activity is null)
        {
            return;
        }

        _activity.SetTag(Tags.Outcome, end.Outcome);
        _activity.SetTag(Tags.MessageId, messageId);
        _activity.SetTag(Tags.RequestId, requestId);
        _activity.SetTag(Tags.QueueUrl, _route?.Url);
        _activity.SetTag(Tags.Attempts, end.Attempts > 1 ? end.Attempts : null);
        _activity.SetTag(Tags.ServerAddress, end.Destination.Host);
        _activity.SetTag(Tags.ServerPort, end.Destination.Port);
        Spans.Stop(_activity, errorType, text);
    }
}
