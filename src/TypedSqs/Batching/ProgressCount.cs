using System.Diagnostics.CodeAnalysis;

namespace TypedSqs.Batching;

/// <summary>Counts outcomes for whoever looks on.</summary>
internal sealed class ProgressCount(IProgress<BatchProgress>? progress, int? total)
{
    private BatchProgress _now = new(total, Delivered: 0, NotSent: 0, Unknown: 0);
    private BatchProgress? _told;

    public void Count(SendStatus status) => _now = status switch
    {
        SendStatus.Delivered => _now with { Delivered = _now.Delivered + 1 },
        SendStatus.NotSent => _now with { NotSent = _now.NotSent + 1 },
        _ => _now with { Unknown = _now.Unknown + 1 },
    };

    /// <summary>Says the same only once.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "A display that fails must not cost the outcomes.")]
    public void Report()
    {
        if (progress is null || _told == _now)
        {
            return;
        }

        _told = _now;
        try
        {
            progress.Report(_now);
        }
        catch (Exception)
        {
        }
    }
}
