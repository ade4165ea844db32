using TypedSqs.Batching;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>
/// What a lane must do, in the plainest way: one list of messages, that is looked at from the beginning each time. Nothing is kept that can be
/// counted, and no timer is set: each millisecond everything is tried.
/// </summary>
internal sealed partial class LaneModel(LaneSettings settings)
{
    private readonly Dictionary<int, ModelGroup> _groups = [];
    private readonly List<ModelGroup> _turns = [];
    private readonly List<(ModelGroup Group, int Until)> _pauses = [];
    private readonly List<(int Last, int Flush)> _checkpoints = [];
    private double _limit = settings.MaxRequestsInFlight;
    private int _restsUntil;
    private int _flushes;
    private bool _isClosing;
    private bool _yields;

    public List<ModelMessage> Messages { get; } = [];

    public List<ModelMessage[]> UnderWay { get; } = [];

    public HashSet<int> FlushesEnded { get; } = [];

    public int Now { get; private set; }

    public bool HasEnded { get; private set; }

    public IEnumerable<ModelMessage> Held => Messages.Where(message => message.IsHeld);

    private IEnumerable<ModelMessage> Waiting => Messages.Where(message => message.Place == Place.Waiting);

    public ModelGroup GroupOf(int id) => _groups.TryGetValue(id, out var group) ? group : _groups[id] = new ModelGroup(id);

    public void Send(int group, int bytes)
    {
        var message = new ModelMessage(Messages.Count + 1, settings.IsFifo ? GroupOf(group) : null, bytes, Now);
        var finds = Waiting.Any();
        Messages.Add(message);
        if (_isClosing)
        {
            End(message, "NotSent Closed");
        }
        else if (!finds && HasRoomFor(message))
        {
            Accept(message);
        }
        else if (settings.MaxBlock == TimeSpan.Zero)
        {
            End(message, "NotSent BufferFull");
        }

        Look();
    }

    public void Cancel(ModelMessage message)
    {
        if (message.Place == Place.Claimed)
        {
            message.IsAbandoned = true;
            message.Tell("Unknown Canceled");
        }
        else if (message.Place != Place.Gone)
        {
            End(message, $"{message.Delivery} Canceled");
        }

        Look();
    }

    /// <returns>The number of the flush.</returns>
    public int Flush()
    {
        _checkpoints.Add((Messages.Count, _flushes));
        Look();
        return _flushes++;
    }

    /// <returns>Whether the group was paused.</returns>
    public bool Resume(int id)
    {
        var group = GroupOf(id);
        if (group.PausedUntil is null)
        {
            return false;
        }

        group.PausedUntil = null;
        Turn(group);
        Look();
        return true;
    }

    public void Close()
    {
        _isClosing = true;
        foreach (var message in Waiting.ToArray())
        {
            End(message, "NotSent Closed");
        }

        Look();
    }

    /// <summary>The callers that an answer has ended had their turn.</summary>
    public void EndTurn()
    {
        _yields = false;
        Look();
    }

    public void PassMillisecond()
    {
        Now++;
        Look();
    }

    private bool HasRoomFor(ModelMessage message) =>
        !Held.Any() || (Held.Count() < settings.MaxMessages && Held.Sum(held => (long)held.Bytes) + message.Bytes <= settings.MaxBytes);

    private void Accept(ModelMessage message)
    {
        message.Deadline = Now + (int)settings.DeliveryTimeout.TotalMilliseconds;
        Move(message, Place.Ready);
        if (message.Group is { IsStopped: true })
        {
            End(message, "NotSent PredecessorFailed");
        }
    }

    private void End(ModelMessage message, string outcome)
    {
        Move(message, Place.Gone);
        message.Tell(outcome);
    }

    private void Move(ModelMessage message, Place place)
    {
        message.Place = place;
        if (message.Group is { } group)
        {
            Turn(group);
        }
    }

    /// <summary>Groups take turns: one that can go is behind those that could before.</summary>
    private void Turn(ModelGroup group)
    {
        var held = Held.Where(message => message.Group == group).ToArray();
        var canGo = held.Length > 0 && Array.TrueForAll(held, message => message.Place == Place.Ready) && group.PausedUntil is null;
        if (!canGo)
        {
            _turns.Remove(group);
        }
        else if (!_turns.Contains(group))
        {
            group.ReadySince = Now;
            _turns.Add(group);
        }
    }
}
