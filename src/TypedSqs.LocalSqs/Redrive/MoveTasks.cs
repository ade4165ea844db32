using System.Text;

namespace TypedSqs.Local;

/// <summary>The message move tasks of the account.</summary>
internal sealed class MoveTasks : IDisposable
{
    private readonly Lock _lock = new();
    private readonly List<MoveTask> _tasks = [];

    /// <summary>Starts a task, unless one runs for the same source.</summary>
    public SqsError? Start(MoveTask task)
    {
        lock (_lock)
        {
            if (_tasks.Exists(other => other.IsRunning && other.SourceArn == task.SourceArn))
            {
                return SqsErrors.InvalidParameterValue(
                    "There is already a task running. Only one active task is allowed for a source queue arn at a given time.");
            }

            _tasks.Add(task);
        }

        task.Start();
        return null;
    }

    /// <summary>The tasks of a source, the latest first.</summary>
    public IReadOnlyList<MoveTask> Of(string sourceArn)
    {
        lock (_lock)
        {
            return [.. _tasks.Where(task => task.SourceArn == sourceArn).Reverse()];
        }
    }

    public MoveTask? Find(Guid id)
    {
        lock (_lock)
        {
            return _tasks.Find(task => task.Id == id);
        }
    }

    /// <summary>A handle is opaque to clients; that of SQS names task and source too.</summary>
    public static string HandleOf(MoveTask task) => Convert.ToBase64String(Encoding.UTF8.GetBytes($"{task.Id} {task.SourceArn}"));

    /// <returns>Task and source. <see langword="null"/> if the text is no handle.</returns>
    public static (Guid Id, string SourceArn)? ParseHandle(string handle)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(handle)).Split(' ', 2) is [var id, var arn] && Guid.TryParse(id, out var guid)
                ? (guid, arn)
                : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _tasks.ForEach(task => task.Dispose());
        }
    }
}
