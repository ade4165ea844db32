namespace TypedSqs.Batching;

/// <summary>
/// How many requests a lane has under way, and may have: a plain number, halved by throttling and raised again by one for each round of
/// requests that SQS took. It is the only thing in a lane that adapts.
/// </summary>
internal sealed class Flow(int max)
{
    private double _limit = max;

    public int InFlight { get; private set; }

    public int Limit => (int)_limit;

    public bool HasRoom => InFlight < Limit;

    public void Start() => InFlight++;

    public void End() => InFlight--;

    public void OnTaken() => _limit = Math.Min(max, _limit + (1 / _limit));

    public void OnThrottled() => _limit = Math.Max(1, _limit / 2);
}
