namespace TypedSqs;

/// <summary>What is known of one queue.</summary>
/// <param name="Queue">Its URL or, where that is not known, its name.</param>
/// <param name="Status">The worst that was found.</param>
/// <param name="Description">What was found and what can be done; no content of messages.</param>
public sealed record QueueHealthEntry(string Queue, QueueHealthStatus Status, string Description);
