using System.Buffers;
using System.Buffers.Text;
using System.Text;

namespace TypedSqs.Benchmarks.Sending.Server;

/// <summary>One connection: requests of HTTP/1.1 with a length, one after the other.</summary>
internal sealed class CannedConnection(Stream stream) : IAsyncDisposable
{
    private readonly CannedAnswer _answer = new();
    private readonly ArrayBufferWriter<byte> _output = new();
    private byte[] _buffer = new byte[16 * 1_024];
    private int _length;
    private int _headers;
    private int _request;

    /// <summary>Waits for a whole request.</summary>
    /// <returns>Whether there is one; else the client has closed the connection.</returns>
    public async Task<bool> ReadAsync()
    {
        while (!IsComplete())
        {
            if (_length == _buffer.Length)
            {
                Array.Resize(ref _buffer, 2 * _buffer.Length);
            }

            int read = await stream.ReadAsync(_buffer.AsMemory(_length));
            if (read == 0)
            {
                return false;
            }

            _length += read;
        }

        return true;
    }

    /// <summary>Answers the request that was read.</summary>
    public async Task<Tally> AnswerAsync()
    {
        var (messages, billed) = _answer.Read(_buffer.AsSpan(_headers, _request - _headers));
        _output.ResetWrittenCount();
        _output.Write("HTTP/1.1 200 OK\r\nContent-Type: application/x-amz-json-1.0\r\nx-amzn-RequestId: 00000000-0000-0000-0000-000000000000\r\nContent-Length: "u8);
        Utf8Formatter.TryFormat(_answer.Body.Length, _output.GetSpan(10), out int digits);
        _output.Advance(digits);
        _output.Write("\r\n\r\n"u8);
        _output.Write(_answer.Body);
        var tally = new Tally(1, messages, _request, _output.WrittenCount, billed, 0);
        _buffer.AsSpan(_request, _length - _request).CopyTo(_buffer);
        (_length, _request) = (_length - _request, 0);
        await stream.WriteAsync(_output.WrittenMemory);
        return tally;
    }

    public async ValueTask DisposeAsync()
    {
        await stream.DisposeAsync();
        _answer.Dispose();
    }

    private bool IsComplete()
    {
        var received = _buffer.AsSpan(0, _length);
        int end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return false;
        }

        _headers = end + 4;
        _request = _headers + ContentLength(received[..(end + 2)]);
        return _length >= _request;
    }

    private static int ContentLength(ReadOnlySpan<byte> headers)
    {
        var name = "Content-Length:"u8;
        while (!headers.IsEmpty)
        {
            int end = headers.IndexOf("\r\n"u8);
            if (end > name.Length && Ascii.EqualsIgnoreCase(headers[..name.Length], name))
            {
                return Utf8Parser.TryParse(headers[name.Length..end].TrimStart((byte)' '), out int length, out _) ? length : throw new InvalidDataException("A length is no number.");
            }

            headers = headers[(end + 2)..];
        }

        throw new InvalidDataException("A request has no length.");
    }
}
