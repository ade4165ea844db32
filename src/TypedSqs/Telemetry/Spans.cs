using System.Diagnostics;

namespace TypedSqs.Telemetry;

/// <summary>Starts spans, and leaves <see cref="Activity.Current"/> as it was: the caller of a send goes on in its own.</summary>
internal static class Spans
{
    public const string Send = "send";
    public const string Create = "create";

    private static readonly ActivitySource Source = new(TypedSqsTelemetry.ActivitySourceName);

    public static bool HaveListeners => Source.HasListeners();

    /// <param name="operation"><see cref="Send"/> or <see cref="Create"/>: the name of the operation, and its type too.</param>
    /// <param name="kind">The kind.</param>
    /// <param name="destination">Where the message goes.</param>
    /// <param name="parent">The parent; <see langword="default"/> for what is current.</param>
    /// <param name="links">The spans of the messages that a request carries.</param>
    /// <returns><see langword="null"/> where nobody wants the span.</returns>
    public static Activity? Start(string operation, ActivityKind kind, Destination destination, ActivityContext parent, ActivityLink[]? links = null)
    {
        if (!HaveListeners)
        {
            return null;
        }

        var before = Activity.Current;
        try
        {
            return Listeners.Ask(
                (operation, kind, destination, parent, links),
                static its => Source.StartActivity(
                    its.destination.Name.Length > 0 ? $"{its.operation} {its.destination.Name}" : its.operation,
                    its.kind,
                    its.parent,
                    its.destination.TagsOf(its.operation),
                    its.links));
        }
        finally
        {
            MakeCurrent(before);
        }
    }

    /// <summary>Who watches <see cref="Activity.CurrentChanged"/> is told within.</summary>
    public static void MakeCurrent(Activity? activity) => Listeners.Tell(activity, static activity => Activity.Current = activity);

    /// <param name="activity">The span.</param>
    /// <param name="errorType">The <see cref="SendFailureReason"/>; <see langword="null"/> where there was none.</param>
    /// <param name="text">What else there is to say of it: no content.</param>
    public static void Stop(Activity activity, string? errorType, string? text)
    {
        var before = Activity.Current;
        activity.SetTag(Tags.ErrorType, errorType);
        if (errorType is not null)
        {
            activity.SetStatus(ActivityStatusCode.Error, text);
        }

        Listeners.Tell(activity, static activity => activity.Stop());
        if (!ReferenceEquals(before, activity))
        {
            // To stop a span makes its parent current, whoever was before.
            MakeCurrent(before);
        }
    }
}
