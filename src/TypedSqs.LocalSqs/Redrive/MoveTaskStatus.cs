namespace TypedSqs.Local;

/// <summary>How far a task is, in the words of the service.</summary>
internal static class MoveTaskStatus
{
    public const string Running = "RUNNING";
    public const string Completed = "COMPLETED";
    public const string Cancelled = "CANCELLED";
    public const string Failed = "FAILED";
}
