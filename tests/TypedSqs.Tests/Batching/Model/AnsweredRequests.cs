using TypedSqs.Batching;
using TypedSqs.Failures;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>Requests that wait until the test answers them; the lane settles them on the test's own thread.</summary>
internal sealed class AnsweredRequests : IBatchRequests
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Entry, TaskCompletionSource<Verdict[]>> _byFirst = [];

    public string Queue => "model";

    public bool HasUrl => true;

    public int UnderWay
    {
        get
        {
            lock (_gate)
            {
                return _byFirst.Count;
            }
        }
    }

    public Task<Verdict[]> SendAsync(Entry[] entries, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<Verdict[]>();
        foreach (var entry in entries)
        {
            entry.OnAttempt();
        }

        lock (_gate)
        {
            _byFirst.Add(entries[0], answer);
        }

        return answer.Task;
    }

    public void Answer(Entry first, VerdictKind[] verdicts)
    {
        var answer = default(TaskCompletionSource<Verdict[]>);
        lock (_gate)
        {
            _byFirst.Remove(first, out answer);
        }

        answer!.SetResult([.. verdicts.Select(VerdictOf)]); // it is under way
    }

    /// <summary>The code of a failure is the verdict, so that it can be seen at the other end.</summary>
    private static Verdict VerdictOf(VerdictKind kind) => kind switch
    {
        VerdictKind.Delivered => Verdict.Of(new SendReceipt("m", null, 0)),
        VerdictKind.Untried => default,
        _ => Verdict.Of(kind, new MetFault(new ServiceFault(SendFailureReason.Rejected, "A verdict of the test.") { IsTransient = kind == VerdictKind.Lost }) { ErrorCode = $"{kind}" }),
    };
}
