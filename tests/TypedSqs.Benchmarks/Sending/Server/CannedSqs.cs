using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace TypedSqs.Benchmarks.Sending.Server;

/// <summary>
/// An endpoint that takes SendMessage and SendMessageBatch, keeps nothing, and answers with the digests that a client checks. It costs a tenth of
/// what LocalSqs does, so that the client is what is measured; it runs in a process of its own.
/// </summary>
internal sealed class CannedSqs : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Socket _listener = new(SocketType.Stream, ProtocolType.Tcp);
    private Tally _tally;
    private volatile int _delayMilliseconds;

    /// <summary>
    /// Prints its address, then answers lines: <c>tally</c> with what has arrived, and a number by answering each request so many milliseconds later.
    /// </summary>
    public static async Task<int> ServeAsync()
    {
        using var sqs = new CannedSqs();
        sqs._listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        sqs._listener.Listen(1_024);
        _ = sqs.AcceptAsync();
        Console.WriteLine($"http://127.0.0.1:{((IPEndPoint)sqs._listener.LocalEndPoint!).Port}"); // it is bound
        while (await Console.In.ReadLineAsync() is { } line)
        {
            if (line != "tally")
            {
                sqs._delayMilliseconds = int.Parse(line, CultureInfo.InvariantCulture);
            }

            Console.WriteLine(JsonSerializer.Serialize(sqs.Read(), SendingJson.Default.Tally));
        }

        return 0;
    }

    public void Dispose() => _listener.Dispose();

    private async Task AcceptAsync()
    {
        while (true)
        {
            var socket = await _listener.AcceptAsync();
            socket.NoDelay = true;
            _ = ServeAsync(socket);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using var connection = new CannedConnection(socket);
        try
        {
            while (await connection.ReadAsync())
            {
                if (_delayMilliseconds is > 0 and var delay)
                {
                    await Task.Delay(delay);
                }

                Add(await connection.AnswerAsync());
            }
        }
        catch (SocketException)
        {
            // The client went away.
        }
    }

    private void Add(Tally tally)
    {
        lock (_gate)
        {
            _tally += tally;
        }
    }

    private Tally Read()
    {
        lock (_gate)
        {
            return _tally with { ProcessorSeconds = Environment.CpuUsage.TotalTime.TotalSeconds };
        }
    }
}
