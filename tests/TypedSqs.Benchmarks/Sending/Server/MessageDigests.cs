using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace TypedSqs.Benchmarks.Sending.Server;

/// <summary>What SQS tells of one message: the MD5s by which a client sees that it has arrived unchanged, and what it weighs.</summary>
internal sealed class MessageDigests
{
    private readonly ArrayBufferWriter<byte> _bytes = new();
    private readonly List<(string Name, string Type, string Value)> _attributes = [];
    private byte[] _body = new byte[4_096];
    private int _bodyLength;

    public string Id { get; private set; } = "";

    /// <summary>Body and attributes, as SQS counts.</summary>
    public long Bytes { get; private set; }

    public void Reset()
    {
        Bytes = 0;
        _attributes.Clear();
    }

    /// <summary>Reads one property of a message; the reader stands at its name.</summary>
    public void Take(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("MessageBody"u8))
        {
            reader.Read();
            if (_body.Length < reader.ValueSpan.Length)
            {
                _body = new byte[2 * reader.ValueSpan.Length];
            }

            _bodyLength = reader.CopyString(_body);
            Bytes += _bodyLength;
        }
        else if (reader.ValueTextEquals("MessageAttributes"u8))
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                TakeAttribute(ref reader);
            }
        }
        else if (reader.ValueTextEquals("Id"u8))
        {
            reader.Read();
            Id = reader.GetString()!; // an id is a string
        }
        else
        {
            reader.Skip();
        }
    }

    public string OfBody() => Md5(_body.AsSpan(0, _bodyLength));

    public string? OfAttributes()
    {
        if (_attributes.Count == 0)
        {
            return null;
        }

        _attributes.Sort(static (left, right) => string.CompareOrdinal(left.Name, right.Name));
        _bytes.ResetWrittenCount();
        foreach (var (name, type, value) in _attributes)
        {
            Append(name);
            Append(type);
            _bytes.Write([(byte)1]); // a text; the benchmark sends no bytes
            Append(value);
        }

        return Md5(_bytes.WrittenSpan);
    }

    private void TakeAttribute(ref Utf8JsonReader reader)
    {
        string name = reader.GetString()!; // a name is a string
        string type = "";
        string value = "";
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            bool isType = reader.ValueTextEquals("DataType"u8);
            reader.Read();
            (type, value) = isType ? (reader.GetString()!, value) : (type, reader.GetString()!); // both are strings
        }

        _attributes.Add((name, type, value));
        Bytes += name.Length + type.Length + Encoding.UTF8.GetByteCount(value);
    }

    private void Append(string text)
    {
        int length = Encoding.UTF8.GetBytes(text, _bytes.GetSpan(sizeof(int) + (3 * text.Length))[sizeof(int)..]);
        BinaryPrimitives.WriteInt32BigEndian(_bytes.GetSpan(sizeof(int)), length);
        _bytes.Advance(sizeof(int) + length);
    }

#pragma warning disable CA5351 // MD5 is what SQS computes
    private static string Md5(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(MD5.HashData(bytes));
#pragma warning restore CA5351
}
