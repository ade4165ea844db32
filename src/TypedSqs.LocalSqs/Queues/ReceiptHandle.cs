using System.Buffers.Binary;

namespace TypedSqs.Local;

/// <summary>Names one receive of one message of one queue. Opaque to clients.</summary>
internal readonly record struct ReceiptHandle(Guid QueueId, Guid MessageId, int ReceiveCount)
{
    private const int GuidLength = 16;
    private const int Length = GuidLength + GuidLength + sizeof(int);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Length];
        QueueId.TryWriteBytes(bytes);
        MessageId.TryWriteBytes(bytes[GuidLength..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[(GuidLength + GuidLength)..], ReceiveCount);
        return Convert.ToBase64String(bytes);
    }

    public static bool TryParse(string text, out ReceiptHandle handle)
    {
        Span<byte> bytes = stackalloc byte[Length];
        if (!Convert.TryFromBase64String(text, bytes, out int written) || written != Length)
        {
            handle = default;
            return false;
        }

        handle = new ReceiptHandle(
            new Guid(bytes[..GuidLength]),
            new Guid(bytes.Slice(GuidLength, GuidLength)),
            BinaryPrimitives.ReadInt32BigEndian(bytes[(GuidLength + GuidLength)..]));
        return true;
    }
}
