using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace TypedSqs.Benchmarks.Endpoint;

/// <summary>
/// Connections that each send the same ready-made request, wait for its answer, and send again: no pipelining, and nothing that costs
/// the client more than the socket does.
/// </summary>
internal sealed class CheapClient(Uri address, int connections)
{
    /// <summary>How many requests were answered, and how many in a second.</summary>
    public async Task<(long Requests, double Rate)> RateAsync(string operation, string body, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        long requests = await CountAsync(NewRequest(operation, body), duration);
        return (requests, requests / watch.Elapsed.TotalSeconds);
    }

    /// <summary>Sends a request so many times.</summary>
    public async Task SendAsync(string operation, string body, int count)
    {
        byte[] request = NewRequest(operation, body);
        int left = count;
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => LoopAsync(request, () => Interlocked.Decrement(ref left) >= 0)));
    }

    private async Task<long> CountAsync(byte[] request, TimeSpan duration)
    {
        var watch = Stopwatch.StartNew();
        long[] counts = await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => LoopAsync(request, () => watch.Elapsed < duration)));
        return counts.Sum();
    }

    private async Task<long> LoopAsync(byte[] request, Func<bool> goesOn)
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(address.Host, address.Port);
        byte[] buffer = new byte[64 * 1024];
        long count = 0;
        for (; goesOn(); count++)
        {
            await socket.SendAsync(request);
            await ReadAnswerAsync(socket, buffer);
        }

        return count;
    }

    private static async Task ReadAnswerAsync(Socket socket, byte[] buffer)
    {
        int length = 0;
        int expected = -1;
        while (expected < 0 || length < expected)
        {
            int read = await socket.ReceiveAsync(buffer.AsMemory(length));
            length = read > 0 ? length + read : throw new IOException("The endpoint closed the connection.");
            if (expected < 0)
            {
                expected = LengthOf(buffer.AsSpan(0, length));
            }
        }
    }

    private static int LengthOf(ReadOnlySpan<byte> answer)
    {
        int headers = answer.IndexOf("\r\n\r\n"u8);
        if (headers < 0)
        {
            return -1;
        }

        if (!answer.StartsWith("HTTP/1.1 200 "u8))
        {
            throw new InvalidOperationException(Encoding.UTF8.GetString(answer));
        }

        int name = answer.IndexOf("Content-Length: "u8);
        _ = Utf8Parser.TryParse(answer[(name + "Content-Length: ".Length)..], out int body, out _);
        return headers + 4 + body;
    }

    private byte[] NewRequest(string operation, string body) => Encoding.UTF8.GetBytes(
        $"POST / HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: application/x-amz-json-1.0\r\nX-Amz-Target: AmazonSQS.{operation}\r\n"
        + $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}");
}
