using System.Text.Json.Serialization;
using TypedSqs.Benchmarks.Sending.Load;
using TypedSqs.Benchmarks.Sending.Scenarios;
using TypedSqs.Benchmarks.Sending.Server;

namespace TypedSqs.Benchmarks.Sending;

/// <summary>What the processes of the benchmark tell each other, a line each.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Tally))]
[JsonSerializable(typeof(Sample))]
[JsonSerializable(typeof(LayerResult))]
[JsonSerializable(typeof(LaneResult))]
[JsonSerializable(typeof(StreamResult))]
internal sealed partial class SendingJson : JsonSerializerContext;
