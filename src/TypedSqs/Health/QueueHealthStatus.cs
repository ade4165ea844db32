namespace TypedSqs;

/// <summary>What is known of a queue. Names and values are those of <c>Microsoft.Extensions.Diagnostics.HealthChecks.HealthStatus</c>.</summary>
public enum QueueHealthStatus
{
    /// <summary>There is no such queue, it cannot be reached, or it would refuse messages that its message type allows.</summary>
    Unhealthy,

    /// <summary>It could not be looked at, for want of permission or because there was too much: sending may work.</summary>
    Degraded,

    /// <summary>It is there, and takes what is declared for it.</summary>
    Healthy,
}
