using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Telemetry;

/// <summary>Listeners to spans and measurements, and sinks of log lines, run within the calls that tell them. They are code of others: what they throw fails no send.</summary>
internal static class Listeners
{
    [SuppressMessage("Design", "CA1031", Justification = "A failure of telemetry must not cost a message.")]
    public static void Tell<T>(T state, Action<T> tell)
    {
        try
        {
            tell(state);
        }
        catch (Exception)
        {
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A failure of telemetry must not cost a message.")]
    public static TResult? Ask<T, TResult>(T state, Func<T, TResult?> ask)
        where TResult : class
    {
        try
        {
            return ask(state);
        }
        catch (Exception)
        {
            return null;
        }
    }
}
