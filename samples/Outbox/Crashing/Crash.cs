using System.Diagnostics;

namespace Outbox.Crashing;

/// <summary>Ends the process at a chosen step, as <c>kill -9</c> does: no finally, no dispose, no flush.</summary>
/// <param name="after">One of <see cref="Steps"/>, or <see langword="null"/> for never.</param>
internal sealed class Crash(string? after)
{
    public const string Save = "save"; // the rows are written, and not committed
    public const string Insert = "insert"; // order and outbox are committed
    public const string Claim = "claim"; // the relay has noted what it is about to send
    public const string Send = "send"; // SQS has it, and the outbox still has it too
    public const string Delete = "delete"; // all is done

    public static IReadOnlyList<string> Steps { get; } = [Save, Insert, Claim, Send, Delete];

    public void After(string step)
    {
        if (step == after)
        {
            Console.WriteLine($"crash     after {step}");
            using var self = Process.GetCurrentProcess();
            self.Kill();
            Thread.Sleep(Timeout.Infinite); // The signal is on its way: nothing may be done behind the step.
        }
    }
}
