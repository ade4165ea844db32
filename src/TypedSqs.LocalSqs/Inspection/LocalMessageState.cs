namespace TypedSqs.Local;

/// <summary>Whether a message in a queue can be received.</summary>
public enum LocalMessageState
{
    /// <summary>It can be received, unless a message of its group stands before it.</summary>
    Visible,

    /// <summary>A receiver has it, and its visibility timeout has not ended.</summary>
    InFlight,

    /// <summary>Its delay has not ended.</summary>
    Delayed,
}
