using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching.Chaos;

/// <summary>What one round does, drawn from its seed: settings of the lane, rates of faults, callers.</summary>
internal sealed class ChaosPlan
{
    private readonly Random _random;

    public ChaosPlan(int seed)
    {
        Seed = seed;
        _random = new Random(seed);
        IsFifo = _random.Next(4) > 0;
        Messages = _random.Next(20, 120);
        Groups = _random.Next(1, 12);
        Terminal = Rate(0.05);
        Failed = Rate(0.2);
        Throttled = Rate(0.05);
        Refused = Rate(0.03);
        Lost = Rate(0.15);
        Hole = Rate(0.05);
        Hanging = Rate(0.05);
        Cancels = Rate(0.3);
        Closes = _random.Next(3) == 0;
        Settings = new BufferOptions().ToSettings(IsFifo) with
        {
            MaxMessages = _random.Next(1, 60),
            MaxBytes = _random.Next(10, 600),
            MaxRequestsInFlight = _random.Next(1, 6),
            LingerWhenIdle = _random.Next(2) == 0,
            DeliveryTimeout = TimeSpan.FromSeconds(_random.Next(1, 120)),
            AttemptTimeout = TimeSpan.FromMilliseconds(_random.Next(200, 900)),
            MaxBlock = _random.Next(5) == 0 ? TimeSpan.Zero : TimeSpan.FromSeconds(_random.Next(1, 120)),
            FifoOrder = (FifoOrder)_random.Next(2),
            OnGroupFailure = (GroupFailurePolicy)_random.Next(3),
            FailsOnUnknown = _random.Next(4) == 0,
            MaxPause = _random.Next(2) == 0 ? TimeSpan.FromDays(1) : TimeSpan.FromSeconds(_random.Next(1, 30)),
        };
        Settings = Settings with { RemembersFailures = Settings.OnGroupFailure == GroupFailurePolicy.FailQueued && _random.Next(2) == 0 };
    }

    public int Seed { get; }

    public bool IsFifo { get; }

    public int Messages { get; }

    public int Groups { get; }

    public double Cancels { get; }

    public bool Closes { get; }

    public LaneSettings Settings { get; }

    /// <summary>Whether nothing may follow a failure in its group.</summary>
    public bool HasNoGaps =>
        (Settings.OnGroupFailure == GroupFailurePolicy.FailQueued && Settings.RemembersFailures)
        || (Settings.OnGroupFailure == GroupFailurePolicy.Pause && Settings.MaxPause == TimeSpan.FromDays(1));

    private double Terminal { get; }

    private double Failed { get; }

    private double Throttled { get; }

    private double Refused { get; }

    private double Lost { get; }

    private double Hole { get; }

    private double Hanging { get; }

    public int Next(int limit)
    {
        lock (_random)
        {
            return _random.Next(limit);
        }
    }

    public bool Chance(double rate)
    {
        lock (_random)
        {
            return _random.NextDouble() < rate;
        }
    }

    public double Jitter()
    {
        lock (_random)
        {
            return _random.NextDouble();
        }
    }

    /// <summary>One request of the server. A body with an exclamation mark is guilty of a refusal.</summary>
    public async Task<Amazon.SQS.Model.SendMessageBatchResponse> ServeAsync(ScriptedCall call)
    {
        await Task.Yield();
        if (Chance(Hanging))
        {
            await Task.Delay(Timeout.Infinite, call.Token);
        }

        if (call.Request.Entries.Exists(entry => entry.MessageBody.EndsWith('!')))
        {
            throw Faults.Rejected;
        }

        if (Chance(Throttled))
        {
            throw Faults.Throttled;
        }

        if (Chance(Refused))
        {
            throw Faults.Denied;
        }

        var isLost = Chance(Lost);
        if (isLost && Chance(0.5))
        {
            return call.Lose();
        }

        var answer = Answer(call);
        return isLost ? call.Lose() : answer;
    }

    public bool IsGuilty() => Chance(Terminal / 2);

    private Amazon.SQS.Model.SendMessageBatchResponse Answer(ScriptedCall call)
    {
        var reply = call.Reply();
        for (var place = 0; place < call.Request.Entries.Count; place++)
        {
            _ = Chance(Terminal) ? reply.Fail(place, "InvalidMessageContents", senderFault: true)
                : Chance(Failed) ? reply.Fail(place, "InternalError", senderFault: false)
                : !Chance(Hole) ? reply
                : Next(3) switch
                {
                    0 => reply.Omit(place),
                    1 => reply.StoreSilently(place),
                    _ => reply.TellTwice(place),
                };
        }

        return reply.Done();
    }

    private double Rate(double most) => _random.Next(2) == 0 ? 0 : _random.NextDouble() * most;
}
