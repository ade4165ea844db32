using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Json;

/// <summary>A value that just keeps its bound is written as it would be without one; one step more is refused, with place, number and bound.</summary>
public sealed class BoundTests
{
    private static readonly byte[] Three = [1, 2, 3];

    [Fact]
    public void Texts()
    {
        Keeps("\"abc\"", json => json.Value("abc", maxChars: 3));
        Keeps("\"\"", json => json.Value("", maxChars: 0));
        Keeps("null", json => json.Value((string?)null, maxChars: 0));
        Breaks(4, 3, "has 4 characters, and [MaxChars] declares at most 3;", json => json.Value("abcd", maxChars: 3));
    }

    [Fact]
    public void Uris()
    {
        Keeps("\"a/b\"", json => json.Value(new Uri("a/b", UriKind.Relative), maxChars: 3));
        Keeps("null", json => json.Value((Uri?)null, maxChars: 0));
        Breaks(3, 2, "has 3 characters, and [MaxChars] declares at most 2;", json => json.Value(new Uri("a/b", UriKind.Relative), maxChars: 2));
    }

    [Fact]
    public void Bytes()
    {
        Keeps("\"AQID\"", json => json.Value(Three, maxItems: 3));
        Keeps("null", json => json.Value((byte[]?)null, maxItems: 0));
        Keeps("\"AQID\"", json => json.Value(new ReadOnlyMemory<byte>(Three), maxItems: 3));
        Keeps("\"AQID\"", json => json.Value((ReadOnlyMemory<byte>?)Three, maxItems: 3));
        Keeps("null", json => json.Value((ReadOnlyMemory<byte>?)null, maxItems: 0));
        Breaks(3, 2, "has 3 bytes before base64, and [MaxItems] declares at most 2;", json => json.Value(Three, maxItems: 2));
        Breaks(3, 2, "has 3 bytes before base64, and [MaxItems] declares at most 2;", json => json.Value(new ReadOnlyMemory<byte>(Three), maxItems: 2));
        Breaks(3, 2, "has 3 bytes before base64, and [MaxItems] declares at most 2;", json => json.Value((ReadOnlyMemory<byte>?)Three, maxItems: 2));
    }

    [Fact]
    public void Numbers()
    {
        Keeps("-1", json => json.Value(-1, min: -1, max: 5));
        Keeps("5", json => json.Value((byte?)5, min: (byte)1, max: (byte)5));
        Keeps("null", json => json.Value((int?)null, min: 1, max: 5));
        Breaks(null, null, "is outside of -1 to 5, which [Range] declares", json => json.Value(-2, min: -1, max: 5));
        Breaks(null, null, "is outside of -1 to 5, which [Range] declares", json => json.Value(6, min: -1, max: 5));
        Breaks(null, null, "is outside of 1 to 5, which [Range] declares", json => json.Value((long?)6, min: 1L, max: 5L));
    }

    [Fact]
    public void Keys()
    {
        Assert.Equal("{\"abc\":1}", Written.By(json => InDictionary(json, "abc", maxChars: 3)));
        TypedSqsException refusal = Refused(json => InDictionary(json, "abcd", maxChars: 3));
        Assert.Equal(("[0]", 4, 3), (refusal.Property, refusal.ActualSize, refusal.Limit));
        Assert.Contains("[0] has 4 characters in a key, and [MaxChars(KeyLength = ...)] declares at most 3;", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_are_the_place_of_the_collection_and_bytes_that_of_the_value()
    {
        Keeps("[1]", json => Items(json, maxItems: 1));
        TypedSqsException items = Refused(json => Member(json, () => Items(json, maxItems: 0)));
        Assert.Equal(("P", 1, 0), (items.Property, items.ActualSize, items.Limit));
        Assert.Contains("P has 1 items or more, and [MaxItems] declares at most 0;", items.Message, StringComparison.Ordinal);

        Assert.Equal((3, "P has 3 items, and"), Told(new[] { 1, 2, 3 }));
        Assert.Equal((1, "P has 1 items or more, and"), Told(Array.Empty<int>()));

        Keeps("\"abc\"", json => Capped(json, maxBytes: 5));
        Breaks(5, 4, "has 5 bytes, and [MaxBytes] declares at most 4;", json => Capped(json, maxBytes: 4));

        static (long?, string) Told(object items)
        {
            TypedSqsException refusal = Refused(json => Member(json, () => Items(json, maxItems: 0, items)));
            return (refusal.ActualSize, refusal.Message["The message was not sent: ".Length..refusal.Message.IndexOf(" [", StringComparison.Ordinal)]);
        }
    }

    [Fact]
    public void The_body_as_a_whole()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.SetTextBody("größe");
        encoder.CheckBody(maxBytes: 7);
        TypedSqsException refusal = Assert.Throws<TypedSqsException>(() => encoder.CheckBody(maxBytes: 6));
        encoder.Return();

        Assert.Equal((SendFailureReason.BoundExceeded, null, 7, 6), (refusal.Reason, refusal.Property, refusal.ActualSize, refusal.Limit));
        Assert.Equal("The message was not sent: the body has 7 bytes, and [MaxBytes] declares at most 6; shorten it or raise the bound.", refusal.Message);
    }

    private static void Keeps(string json, Action<JsonBodyWriter> write) =>
        Assert.Equal($"{{\"P\":{json}}}", Written.By(writer => Member(writer, () => write(writer))));

    private static void Breaks(long? actual, long? limit, string says, Action<JsonBodyWriter> write)
    {
        TypedSqsException refusal = Refused(writer => Member(writer, () => write(writer)));
        Assert.Equal((SendFailureReason.BoundExceeded, "P", actual, limit), (refusal.Reason, refusal.Property, refusal.ActualSize, refusal.Limit));
        Assert.StartsWith($"The message was not sent: P {says}", refusal.Message, StringComparison.Ordinal);
    }

    private static TypedSqsException Refused(Action<JsonBodyWriter> write) => Assert.Throws<TypedSqsException>(() => Written.By(write));

    private static void Member(JsonBodyWriter json, Action write)
    {
        json.StartObject();
        json.Name("P"u8);
        write();
        json.EndObject();
    }

    private static void InDictionary(JsonBodyWriter json, string key, int maxChars)
    {
        json.StartObject();
        json.Name(key, maxChars).Value(1);
        json.EndObject();
    }

    private static void Items(JsonBodyWriter json, int maxItems, object? items = null)
    {
        json.StartArray();
        json.CheckItems(1, maxItems, items);
        json.Value(1);
        json.EndArray();
    }

    private static void Capped(JsonBodyWriter json, int maxBytes)
    {
        int start = json.BytesWritten;
        json.Value("abc");
        json.CheckBytes(start, maxBytes);
    }
}
