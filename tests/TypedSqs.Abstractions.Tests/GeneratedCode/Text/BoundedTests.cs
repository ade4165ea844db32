using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Text;

/// <summary>Bounds of attributes, ids and raw bodies: what just keeps one goes through as it is, one step more is refused.</summary>
public sealed class BoundedTests
{
    private static readonly byte[] Three = [1, 2, 3];

    [Fact]
    public void Texts()
    {
        Assert.Equal("abc", Bounded.Chars("abc", 3, "P"));
        Assert.Null(Bounded.Chars(null, 0, "P"));
        Breaks(3, 2, "P has 3 characters, and [MaxChars] declares at most 2;", () => Bounded.Chars("abc", 2, "P"));
    }

    [Fact]
    public void Texts_by_their_bytes_in_UTF8()
    {
        Assert.Equal("ü☃", Bounded.Bytes("ü☃", 5, "P"));
        Assert.Null(Bounded.Bytes((string?)null, 0, "P"));
        Breaks(5, 4, "P has 5 bytes, and [MaxBytes] declares at most 4;", () => Bounded.Bytes("ü☃", 4, "P"));
    }

    [Fact]
    public void Bytes()
    {
        Assert.Equal(Three, Bounded.Bytes(Three, 3, "P")!.Value.ToArray());
        Assert.Equal(Three, Bounded.Bytes((ReadOnlyMemory<byte>?)Three, 3, "P")!.Value.ToArray());
        Assert.Null(Bounded.Bytes((byte[]?)null, 0, "P"));
        Assert.Null(Bounded.Bytes((ReadOnlyMemory<byte>?)null, 0, "P"));
        Breaks(3, 2, "P has 3 bytes, and [MaxBytes] or [MaxItems] declares at most 2;", () => Bounded.Bytes(Three, 2, "P"));
        Breaks(3, 2, "P has 3 bytes, and [MaxBytes] or [MaxItems] declares at most 2;", () => Bounded.Bytes((ReadOnlyMemory<byte>?)Three, 2, "P"));
    }

    [Fact]
    public void Numbers()
    {
        Assert.Equal(-1, Bounded.Range(-1, -1, 5, "P"));
        Assert.Equal((byte?)5, Bounded.Range<byte>((byte?)5, 1, 5, "P"));
        Assert.Null(Bounded.Range<int>(null, 1, 5, "P"));
        Breaks(null, null, "P is outside of -1 to 5, which [Range] declares.", () => Bounded.Range(-2, -1, 5, "P"));
        Breaks(null, null, "P is outside of -1 to 5, which [Range] declares.", () => Bounded.Range(6, -1, 5, "P"));
        Breaks(null, null, "P is outside of 1 to 5, which [Range] declares.", () => Bounded.Range<long>((long?)0, 1, 5, "P"));
    }

    private static void Breaks(long? actual, long? limit, string says, Action check)
    {
        TypedSqsException refusal = Assert.Throws<TypedSqsException>(check);
        Assert.Equal((SendFailureReason.BoundExceeded, "P", actual, limit), (refusal.Reason, refusal.Property, refusal.ActualSize, refusal.Limit));
        Assert.StartsWith($"The message was not sent: {says}", refusal.Message, StringComparison.Ordinal);
    }
}
