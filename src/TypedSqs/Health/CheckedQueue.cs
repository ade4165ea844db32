namespace TypedSqs.Health;

/// <summary>A message type whose queue is looked at, as the container knows it.</summary>
internal sealed record CheckedQueue(MessageContract Contract);
