using System.Buffers;
using System.Text.Json;

namespace TypedSqs.Benchmarks.Sending.Server;

/// <summary>Reads a send and writes what SQS would answer, in one pass.</summary>
internal sealed class CannedAnswer : IDisposable
{
    private readonly ArrayBufferWriter<byte> _body = new();
    private readonly Utf8JsonWriter _json;
    private readonly MessageDigests _digests = new();

    public CannedAnswer() => _json = new Utf8JsonWriter(_body);

    public ReadOnlySpan<byte> Body => _body.WrittenSpan;

    /// <returns>How many messages came, and how many requests AWS would bill.</returns>
    public (int Messages, long Billed) Read(ReadOnlySpan<byte> request)
    {
        _body.ResetWrittenCount();
        _json.Reset();
        _json.WriteStartObject();
        var reader = new Utf8JsonReader(request);
        reader.Read();
        _digests.Reset();
        var (messages, bytes) = (0, 0L);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("Entries"u8))
            {
                reader.Read();
                (messages, bytes) = ReadEntries(ref reader);
            }
            else
            {
                _digests.Take(ref reader);
            }
        }

        if (messages == 0)
        {
            WriteStored();
            (messages, bytes) = (1, _digests.Bytes);
        }

        _json.WriteEndObject();
        _json.Flush();
        return (messages, Math.Max(1, (bytes + 65_535) / 65_536));
    }

    public void Dispose() => _json.Dispose();

    private (int Messages, long Bytes) ReadEntries(ref Utf8JsonReader reader)
    {
        var (messages, bytes) = (0, 0L);
        _json.WriteStartArray("Successful"u8);
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            _digests.Reset();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                _digests.Take(ref reader);
            }

            _json.WriteStartObject();
            _json.WriteString("Id"u8, _digests.Id);
            WriteStored();
            _json.WriteEndObject();
            messages++;
            bytes += _digests.Bytes;
        }

        _json.WriteEndArray();
        return (messages, bytes);
    }

    private void WriteStored()
    {
        _json.WriteString("MessageId"u8, "5fea7756-0ea4-451a-a703-a558b933e274"u8);
        _json.WriteString("MD5OfMessageBody"u8, _digests.OfBody());
        if (_digests.OfAttributes() is { } attributes)
        {
            _json.WriteString("MD5OfMessageAttributes"u8, attributes);
        }
    }
}
