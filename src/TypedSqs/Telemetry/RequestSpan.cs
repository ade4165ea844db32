using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SQS.Model;

namespace TypedSqs.Telemetry;

/// <summary>One request with several messages: its span, with a link to that of each message, and what is measured of it. There is one only where somebody listens.</summary>
internal sealed class RequestSpan
{
    private readonly Activity? _activity;
    private readonly QueueRoute _route;
    private readonly TimeProvider _time;
    private readonly long _start;

    private RequestSpan(QueueRoute route, Entry[] entries, int[] chosen, ActivityContext parent, TimeProvider time)
    {
        _route = route;
        _time = time;
        _start = time.GetTimestamp();
        _activity = Spans.HaveListeners ? StartActivity(route, entries, chosen, parent) : null;
    }

    /// <param name="route">The way to the queue.</param>
    /// <param name="entries">What the request has claimed.</param>
    /// <param name="chosen">The places of those that it carries.</param>
    /// <param name="parent">The span that the batch was sent in; <see langword="default"/> for a buffer, which has messages of many.</param>
    /// <param name="time">Measures durations.</param>
    /// <returns><see langword="null"/> where nobody listens.</returns>
    public static RequestSpan? Start(QueueRoute route, Entry[] entries, int[] chosen, ActivityContext parent, TimeProvider time) =>
        Spans.HaveListeners || Instruments.MeasureRequests ? new RequestSpan(route, entries, chosen, parent, time) : null;

    /// <summary>The spans of the AWS SDK are within this one, to the end of the calling method.</summary>
    public void Enter()
    {
        if (_activity is not null)
        {
            Spans.MakeCurrent(_activity);
        }
    }

    /// <summary>There was an answer; each message has its own verdict.</summary>
    public void Answer(SendMessageBatchResponse? response, Verdict[] verdicts, int[] chosen) => End(
        errorType: null,
        text: null,
        response?.ResponseMetadata?.RequestId,
        [.. chosen.GroupBy(index => verdicts[index].Fault?.Meaning.Reason.ToString()).Select(static group => (group.Key, group.Count()))]);

    /// <summary>There was none that could be read, or it refused all.</summary>
    public void Fail(Exception exception, Verdict verdict, int count)
    {
        var reason = verdict.Fault?.Meaning.Reason.ToString() ?? exception.GetType().Name;
        End(reason, verdict.Fault?.Meaning.Remedy, (exception as AmazonServiceException)?.RequestId, [(reason, count)]);
    }

    private static Activity? StartActivity(QueueRoute route, Entry[] entries, int[] chosen, ActivityContext parent)
    {
        Activity[] messages = [.. chosen.Select(index => entries[index].Message.Span?.Activity).OfType<Activity>()];
        // A request for one message is part of that message's trace: there is nobody else whose it could be.
        var activity = Spans.Start(
            Spans.Send,
            ActivityKind.Client,
            route.Destination,
            parent == default && chosen.Length == 1 && messages is [var only] ? only.Context : parent,
            [.. messages.Select(static message => new ActivityLink(message.Context))]);
        return activity?.SetTag(Tags.BatchCount, chosen.Length);
    }

    private void End(string? errorType, string? text, string? requestId, (string? ErrorType, int Count)[] messages)
    {
        var duration = _time.GetElapsedTime(_start);
        Listeners.Tell(
            (_route.Destination, duration, errorType, messages),
            static its => Instruments.OnRequest(its.Destination, its.duration, its.errorType, its.messages));
        if (messages.Any(static message => message.ErrorType == nameof(SendFailureReason.Throttled)))
        {
            Instruments.OnThrottled(_route.Destination);
        }

        if (_activity is not null)
        {
            _activity.SetTag(Tags.RequestId, requestId);
            _activity.SetTag(Tags.QueueUrl, _route.Url);
            Spans.Stop(_activity, errorType, text);
        }
    }
}
