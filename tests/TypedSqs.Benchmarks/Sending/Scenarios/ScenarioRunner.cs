using System.Globalization;
using System.Text.Json;

namespace TypedSqs.Benchmarks.Sending.Scenarios;

/// <summary>Measures one thing in a process of its own, and prints a line.</summary>
internal static class ScenarioRunner
{
    public static async Task RunAsync(string[] args) => Console.WriteLine(args switch
    {
        ["layer", var bytes] => JsonSerializer.Serialize(LayerScenario.Run(int.Parse(bytes, CultureInfo.InvariantCulture)), SendingJson.Default.LayerResult),
        ["lane"] => JsonSerializer.Serialize(await LaneScenario.RunAsync(), SendingJson.Default.LaneResult),
        ["stream", var endpoint] => JsonSerializer.Serialize(await StreamScenario.RunAsync(new Uri(endpoint)), SendingJson.Default.StreamResult),
        _ => throw new ArgumentException("There is no such scenario.", nameof(args)),
    });
}
