using TypedSqs.Benchmarks.Sending.Load;
using TypedSqs.Benchmarks.Sending.Scenarios;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>All that one run has measured.</summary>
/// <param name="Layer">The layer alone, at 200 bytes and at 2 KiB.</param>
/// <param name="Lane">The lane alone.</param>
/// <param name="Small">64 callers and bodies of 200 bytes: by hand, typed, buffered.</param>
/// <param name="Large">64 callers and bodies of 2 KiB: by hand, buffered.</param>
/// <param name="Lone">One caller: by hand, buffered.</param>
/// <param name="Slow">640 callers and an endpoint that takes 8 milliseconds: by hand, buffered.</param>
/// <param name="Bulk">Many messages at once: by hand in batches of ten, and SendBatchAsync; at 200 bytes and at 2 KiB.</param>
/// <param name="Peers">Clients in other languages, those that are installed.</param>
/// <param name="Missing">The titles of those that are not.</param>
/// <param name="Stream">A million rows.</param>
internal sealed record SendingResults(
    LayerResult[] Layer,
    LaneResult Lane,
    Measured[] Small,
    Measured[] Large,
    Measured[] Lone,
    Measured[] Slow,
    Measured[] Bulk,
    Measured[] Peers,
    string[] Missing,
    StreamResult Stream);
