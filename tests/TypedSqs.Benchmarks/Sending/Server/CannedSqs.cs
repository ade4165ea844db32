using System.Globalization;
using System.Net;
using System.Net.Security;
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
    private readonly Socket _plain = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly Socket _secure = new(SocketType.Stream, ProtocolType.Tcp);
    private readonly SslServerAuthenticationOptions _tls = new() { ServerCertificateContext = SelfSigned.Create() };
    private Tally _tally;
    private volatile int _delayMilliseconds;

    /// <summary>
    /// Prints its address and that over TLS, a line each, then answers lines: <c>tally</c> with what has arrived, and a number by answering each request so many milliseconds later.
    /// </summary>
    public static async Task<int> ServeAsync()
    {
        using var sqs = new CannedSqs();
        Console.WriteLine($"http://127.0.0.1:{Listen(sqs._plain)}");
        Console.WriteLine($"https://127.0.0.1:{Listen(sqs._secure)}");
        _ = sqs.AcceptAsync(sqs._plain, OpenAsync);
        _ = sqs.AcceptAsync(sqs._secure, sqs.OpenSecureAsync);
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

    public void Dispose()
    {
        _plain.Dispose();
        _secure.Dispose();
    }

    private static int Listen(Socket listener)
    {
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen(1_024);
        return ((IPEndPoint)listener.LocalEndPoint!).Port; // it is bound
    }

    private static Task<Stream> OpenAsync(Socket socket) => Task.FromResult<Stream>(new NetworkStream(socket, ownsSocket: true));

    private async Task<Stream> OpenSecureAsync(Socket socket)
    {
        var secure = new SslStream(await OpenAsync(socket));
        await secure.AuthenticateAsServerAsync(_tls);
        return secure;
    }

    private async Task AcceptAsync(Socket listener, Func<Socket, Task<Stream>> open)
    {
        while (true)
        {
            var socket = await listener.AcceptAsync();
            socket.NoDelay = true;
            _ = ServeAsync(socket, open);
        }
    }

    private async Task ServeAsync(Socket socket, Func<Socket, Task<Stream>> open)
    {
        try
        {
            await using var connection = new CannedConnection(await open(socket));
            while (await connection.ReadAsync())
            {
                if (_delayMilliseconds is > 0 and var delay)
                {
                    await Task.Delay(delay);
                }

                Add(await connection.AnswerAsync());
            }
        }
        catch (IOException)
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
