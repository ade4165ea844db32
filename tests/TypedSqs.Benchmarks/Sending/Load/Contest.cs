using System.Globalization;
using System.Text.Json;
using TypedSqs.Benchmarks.Sending.Server;

namespace TypedSqs.Benchmarks.Sending.Load;

/// <summary>Clients that take turns at one endpoint.</summary>
internal sealed class Contest(ChildProcess endpoint)
{
    /// <param name="worker">The process of the clients.</param>
    /// <param name="warmUp">For how long each sends before it counts.</param>
    /// <param name="rounds">How often each has its turn.</param>
    /// <param name="seconds">How long a turn is.</param>
    /// <param name="clients">Who takes part.</param>
    public Measured[] Run(ChildProcess worker, double warmUp, int rounds, double seconds, params ClientRun[] clients)
    {
        foreach (var client in clients)
        {
            Console.Error.WriteLine($"  {client.Title}, {client.Callers} callers, bodies of {client.BodyBytes} bytes");
            Turn(worker, client, warmUp);
        }

        var samples = clients.Select(_ => new Sample[rounds]).ToArray();
        var tallies = new Tally[clients.Length];
        for (int round = 0; round < rounds; round++)
        {
            for (int i = 0; i < clients.Length; i++)
            {
                var before = TallyNow();
                samples[i][round] = Turn(worker, clients[i], seconds);
                tallies[i] += TallyNow() - before;
            }
        }

        return [.. clients.Select((client, i) => new Measured(client, samples[i], tallies[i]))];
    }

    /// <summary>Makes the endpoint wait before each answer.</summary>
    public void Delay(int milliseconds) => endpoint.Ask(milliseconds.ToString(CultureInfo.InvariantCulture));

    private static Sample Turn(ChildProcess worker, ClientRun client, double seconds)
    {
        string answer = worker.Ask(string.Create(CultureInfo.InvariantCulture, $"{client.Name} {client.Callers} {client.BodyBytes} {seconds}"));
        return JsonSerializer.Deserialize(answer, SendingJson.Default.Sample) ?? throw new InvalidDataException(answer);
    }

    private Tally TallyNow() => JsonSerializer.Deserialize(endpoint.Ask("tally"), SendingJson.Default.Tally);
}
