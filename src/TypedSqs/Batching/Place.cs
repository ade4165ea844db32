namespace TypedSqs.Batching;

/// <summary>Where an entry of a lane is. It changes only under the lane's lock.</summary>
internal enum Place : byte
{
    /// <summary>Not in the lane yet.</summary>
    New,

    /// <summary>Waits for room.</summary>
    Waiting,

    /// <summary>Accepted, and in no request: it can be taken out.</summary>
    Ready,

    /// <summary>A request has it. It can still be claimed back by the answer, by nobody else.</summary>
    Claimed,

    /// <summary>Waits to be tried again, at its old place.</summary>
    Delayed,

    /// <summary>Its outcome is final.</summary>
    Gone,
}
