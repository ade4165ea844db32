using System.Collections.Concurrent;
using System.Diagnostics;

namespace TypedSqs.Tests.Telemetry.Infrastructure;

/// <summary>Listens to the spans of the library and of the test, and keeps those of the library in the order in which they ended.</summary>
internal sealed class SpanRecorder : IDisposable
{
    private static readonly ActivitySource Tests = new("TypedSqs.Tests");
    private readonly ConcurrentQueue<Activity> _ended = new();

    // A span that an earlier test has begun may end now: a listener is told of that too.
    private readonly ConcurrentDictionary<Activity, bool> _begun = new();
    private readonly ActivityListener _listener;

    /// <param name="sampling">What is said to the library's spans; those of the test are always recorded.</param>
    /// <param name="onStarted">Called for each span of the library.</param>
    /// <param name="onStopped">Called for each span of the library.</param>
    public SpanRecorder(
        ActivitySamplingResult sampling = ActivitySamplingResult.AllDataAndRecorded, Action<Activity>? onStarted = null, Action<Activity>? onStopped = null)
    {
        _listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name is TypedSqsTelemetry.ActivitySourceName or "TypedSqs.Tests",
            Sample = (ref options) => options.Source.Name == Tests.Name ? ActivitySamplingResult.AllDataAndRecorded : sampling,
            ActivityStarted = activity =>
            {
                if (activity.Source.Name != Tests.Name)
                {
                    _begun[activity] = true;
                    onStarted?.Invoke(activity);
                }
            },
            ActivityStopped = activity =>
            {
                if (_begun.ContainsKey(activity))
                {
                    _ended.Enqueue(activity);
                    onStopped?.Invoke(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(_listener);
    }

    public IReadOnlyList<Activity> Ended => [.. _ended];

    public Activity Only => Assert.Single(_ended);

    public IReadOnlyList<Activity> Of(string name) => [.. _ended.Where(activity => activity.DisplayName == name)];

    /// <summary>A span of the caller's own.</summary>
    public static Activity Caller(string name = "caller") => Tests.StartActivity(name) ?? throw new InvalidOperationException("Nobody listens.");

    /// <summary>The header that belongs to a span which is recorded.</summary>
    public static string HeaderOf(Activity activity)
    {
        var trace = activity.TraceId.ToHexString();
        return $"Root=1-{trace[..8]}-{trace[8..]};Parent={activity.SpanId.ToHexString()};Sampled=1";
    }

    /// <summary>All tags in the order of their names.</summary>
    public static string TagsOf(Activity activity) => string.Join('\n', activity.TagObjects
        .OrderBy(tag => tag.Key, StringComparer.Ordinal)
        .Select(tag => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{tag.Key}={tag.Value}")));

    public void Dispose() => _listener.Dispose();
}
