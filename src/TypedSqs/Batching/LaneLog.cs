using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Batching;

/// <summary>What answers give a lane to log. It is collected under the lane's lock and written after it: a sink is somebody else's code, and may send.</summary>
/// <param name="logger">Takes log lines.</param>
internal sealed class LaneLog(ILogger logger)
{
    private ConcurrentQueue<Line>? _lines;

    /// <summary>SQS throttled a request; so many may be under way now.</summary>
    public void OnThrottled(int limit) => (_lines ??= []).Enqueue(new Line(Status: null, limit));

    /// <summary>So many messages of a request are tried again, after such a fault.</summary>
    public void OnTriedAgain(int count, ServiceFault fault) => (_lines ??= []).Enqueue(new Line(Status: null, count, fault));

    /// <summary>A message ended whose sender had gone, after so many attempts.</summary>
    public void OnLateResult(SendStatus status, int attempts) => (_lines ??= []).Enqueue(new Line(status, attempts));

    /// <summary>Writes what was collected. Not to be called under the lock.</summary>
    public void Write(string queue)
    {
        while (_lines is not null && _lines.TryDequeue(out var line))
        {
            if (line.Status is { } status)
            {
                logger.LateResult(queue, status, line.Count);
            }
            else if (line.Fault is { } fault)
            {
                logger.TriedAgain(queue, fault.Reason, fault.Remedy, line.Count);
            }
            else
            {
                logger.Throttled(queue, line.Count);
            }
        }
    }

    private readonly record struct Line(SendStatus? Status, int Count, ServiceFault? Fault = null);
}
