namespace TypedSqs.Benchmarks.Sending.Load;

/// <summary>What a worker is told to do.</summary>
/// <param name="Name">The client's name in its worker.</param>
/// <param name="Title">How the report calls it.</param>
/// <param name="Callers">How many callers wait at the same time.</param>
/// <param name="BodyBytes">Bytes of a body.</param>
internal sealed record ClientRun(string Name, string Title, int Callers, int BodyBytes);
