using System.Buffers;
using System.Runtime.CompilerServices;

namespace TypedSqs.GeneratedCode;

public sealed partial class JsonBodyWriter
{
    private const int InitialBytes = 1_024;

    /// <summary>A thread keeps no larger buffer than this; 256 KiB and a bit is what most messages may weigh.</summary>
    private const int MaxKeptBytes = 512 * 1_024;

    private byte[] _buffer = [];
    private int _length;

    internal ReadOnlySpan<byte> WrittenSpan => _buffer.AsSpan(0, _length);

    void IBufferWriter<byte>.Advance(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, _buffer.Length - _length);
        _length += count;
        HasForeignOutput = true;
    }

    Memory<byte> IBufferWriter<byte>.GetMemory(int sizeHint)
    {
        _ = Reserve(Math.Max(sizeHint, 1));
        return _buffer.AsMemory(_length);
    }

    Span<byte> IBufferWriter<byte>.GetSpan(int sizeHint) => Reserve(Math.Max(sizeHint, 1));

    /// <summary>Gives the buffer back to the pool; the writer can be used again all the same.</summary>
    internal void ReleaseBuffer()
    {
        byte[] buffer = _buffer;
        _buffer = [];
        _length = 0;
        if (buffer.Length > 0)
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void ResetBuffer()
    {
        _length = 0;
        if (_buffer.Length > MaxKeptBytes)
        {
            ReleaseBuffer();
        }
    }

    /// <summary>Begins a value or a name: room for its bytes, with the comma before it where one belongs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)] // it is much of what a short value costs
    private Span<byte> Begin(int maxBytes)
    {
        byte[] buffer = _buffer;
        int length = _length;
        if (buffer.Length - length <= maxBytes)
        {
            buffer = Grow((long)maxBytes + 1);
        }

        if (_separate)
        {
            buffer[length++] = (byte)',';
            _length = length;
        }

        _separate = true;
        return buffer.AsSpan(length);
    }

    private Span<byte> Reserve(int maxBytes)
    {
        byte[] buffer = _buffer;
        if (buffer.Length - _length < maxBytes)
        {
            buffer = Grow(maxBytes);
        }

        return buffer.AsSpan(_length);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private byte[] Grow(long moreBytes)
    {
        long needed = _length + moreBytes;
        if (needed > Array.MaxLength)
        {
            throw new TypedSqsException(
                SendFailureReason.MessageTooLarge,
                $"The message was not sent: its body is larger than {Array.MaxLength} bytes; SQS takes {SqsLimits.MaxMessageBytes}. Store the payload elsewhere and send a reference.")
            {
                Delivery = DeliveryState.NotSent,
                IsMessageFault = true,
                ActualSize = needed,
                Limit = SqsLimits.MaxMessageBytes,
            };
        }

        long size = Math.Min(Math.Max(Math.Max(needed, InitialBytes), 2L * _buffer.Length), Array.MaxLength);
        byte[] larger = ArrayPool<byte>.Shared.Rent((int)size);
        WrittenSpan.CopyTo(larger);
        int length = _length;
        ReleaseBuffer();
        _buffer = larger;
        _length = length;
        return larger;
    }
}
