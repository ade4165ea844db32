using TypedSqs.Batching;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>A message in the model. Times are whole milliseconds.</summary>
internal sealed class ModelMessage(int number, ModelGroup? group, int bytes, int now)
{
    public int Number { get; } = number;

    /// <summary>Only on a FIFO queue.</summary>
    public ModelGroup? Group { get; } = group;

    public int Bytes { get; } = bytes;

    public int EnteredAt { get; } = now;

    public Place Place { get; set; } = Place.Waiting;

    public int Deadline { get; set; }

    /// <summary>When it is tried again.</summary>
    public int Due { get; set; }

    public int Attempts { get; set; }

    public bool IsInDoubt { get; set; }

    public bool IsAbandoned { get; set; }

    public string? LastFault { get; set; }

    /// <summary>What its caller was told; it is told once.</summary>
    public string? Outcome { get; private set; }

    public string Delivery => IsInDoubt ? "Unknown" : "NotSent";

    public bool IsHeld => Place is Place.Ready or Place.Claimed or Place.Delayed;

    public void Tell(string outcome) => Outcome ??= outcome;
}

/// <summary>A group of a FIFO queue in the model.</summary>
internal sealed class ModelGroup(int id)
{
    public int Id { get; } = id;

    public int? PausedUntil { get; set; }

    public bool IsStopped { get; set; }

    /// <summary>Whether what waits for room by now is behind a failure.</summary>
    public bool FailsWhatWaits { get; set; }

    public int ReadySince { get; set; }
}
