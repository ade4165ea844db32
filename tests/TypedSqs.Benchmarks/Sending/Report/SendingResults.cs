using TypedSqs.Benchmarks.Sending.Load;
using TypedSqs.Benchmarks.Sending.Scenarios;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>All that one run has measured.</summary>
/// <param name="Layer">The layer alone, at 200 bytes and at 2 KiB.</param>
/// <param name="Lane">The lane alone.</param>
/// <param name="Small">64 callers and bodies of 200 bytes: by hand, typed, buffered, and in batches of ten by hand.</param>
/// <param name="Large">64 callers and bodies of 2 KiB: by hand, buffered, and in batches of ten by hand.</param>
/// <param name="Few">Four callers: by hand, and buffered.</param>
/// <param name="Lone">One caller: by hand, buffered, and batches of one by hand.</param>
/// <param name="Slow">
/// 640 callers and an endpoint that takes 8 milliseconds: by hand, buffered with 64 requests in flight, and with the default, and 64 callers of batches of ten
/// by hand.
/// </param>
/// <param name="FewSlow">Four callers and an endpoint that takes 8 milliseconds: by hand, and buffered.</param>
/// <param name="Bulk">SendBatchAsync, at 200 bytes and at 2 KiB.</param>
/// <param name="Secure">64 callers over TLS: by hand, buffered, and in batches of ten by hand.</param>
/// <param name="Peers">Clients in other languages, those that are installed.</param>
/// <param name="Missing">The titles of those that are not.</param>
/// <param name="Stream">A million rows.</param>
internal sealed record SendingResults(
    LayerResult[] Layer,
    LaneResult Lane,
    Measured[] Small,
    Measured[] Large,
    Measured[] Few,
    Measured[] Lone,
    Measured[] Slow,
    Measured[] FewSlow,
    Measured[] Bulk,
    Measured[] Secure,
    Measured[] Peers,
    string[] Missing,
    StreamResult Stream);
