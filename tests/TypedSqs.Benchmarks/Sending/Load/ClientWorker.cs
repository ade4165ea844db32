using System.Globalization;
using System.Text.Json;
using TypedSqs.Benchmarks.Sending.Clients;

namespace TypedSqs.Benchmarks.Sending.Load;

/// <summary>
/// All clients of .NET in one process, so that they share one state of the compiler and the collector. A line says which client, how many callers,
/// bytes of a body and seconds; it is answered by a line with the sample. The peers in other languages do the same.
/// </summary>
internal static class ClientWorker
{
    private const int Different = 512;

    public static async Task<int> ServeAsync(Uri endpoint)
    {
        await using var clients = new SendingClients(endpoint);
        SendingClients.CheckBodies();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            string[] words = line.Split(' ');
            var client = clients.Find(words[0], OrderPlaced.Make(Different, int.Parse(words[2], CultureInfo.InvariantCulture)));
            var duration = TimeSpan.FromSeconds(double.Parse(words[3], CultureInfo.InvariantCulture));
            var sample = await Callers.RunAsync(client.Send, client.MessagesPerCall, int.Parse(words[1], CultureInfo.InvariantCulture), duration);
            Console.WriteLine(JsonSerializer.Serialize(sample, SendingJson.Default.Sample));
        }

        return 0;
    }
}
