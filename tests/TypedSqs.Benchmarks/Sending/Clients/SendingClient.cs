namespace TypedSqs.Benchmarks.Sending.Clients;

/// <summary>A way to send.</summary>
/// <param name="MessagesPerCall">How many messages one call sends.</param>
/// <param name="Send">The call; its task ends with the outcome.</param>
internal sealed record SendingClient(int MessagesPerCall, Func<int, Task> Send);
