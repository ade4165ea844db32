namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>What a message costs in the lane itself.</summary>
/// <param name="ProcessorMicroseconds">Of all threads together.</param>
/// <param name="Bytes">Allocated, with what the caller awaits.</param>
/// <param name="Messages">Messages of the round, a second long.</param>
/// <param name="MessagesPerRequest">How full the requests were.</param>
internal sealed record LaneResult(double ProcessorMicroseconds, double Bytes, double Messages, double MessagesPerRequest);
