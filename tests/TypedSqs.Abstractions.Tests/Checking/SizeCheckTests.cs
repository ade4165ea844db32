using System.Text.Json.Serialization;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.Checking;

public sealed partial class SizeCheckTests
{
    private static readonly MessageContract Json = new()
    {
        MessageType = "Shop.OrderPlaced",
        QueueName = "orders",
        MaxMessageBytes = 1_024,
        Attributes = [new() { Name = "kind", DataType = "String", Property = "Kind" }],
    };

    [Theory]
    [InlineData(1_024)]
    [InlineData(262_144)]
    [InlineData(1_048_576)]
    public void Exactly_the_limit_is_sent_and_one_byte_more_is_not(int limit)
    {
        Assert.Null(Checked.Failure(message => Encode(message, limit), maxMessageBytes: limit));
        TypedSqsException? e = Checked.Failure(message => Encode(message, limit + 1), maxMessageBytes: limit);
        Assert.NotNull(e);
        Assert.Equal(SendFailureReason.MessageTooLarge, e.Reason);
        Assert.Equal(limit + 1, e.ActualSize);
        Assert.Equal(limit, e.Limit);
        Assert.Equal("Text", e.Property);
        Assert.Equal(limit < 1_048_576, e.Message.Contains("MaxMessageBytes", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_reserved_is_kept_free()
    {
        var contract = new MessageContract { MessageType = "Shop.OrderPlaced", QueueName = "orders", MaxMessageBytes = 1_024, ReservedBytes = 100 };

        Assert.Null(Checked.Failure(message => Encode(message, 924), maxMessageBytes: 1_024, contract: contract));
        TypedSqsException? e = Checked.Failure(message => Encode(message, 925), maxMessageBytes: 1_024, contract: contract);

        Assert.NotNull(e);
        Assert.Equal((925L, 1_024L), (e.ActualSize, e.Limit));
        Assert.Contains("weighs 925 bytes and the limit is 1,024, of which 100 are reserved.", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_parts_come_first()
    {
        TypedSqsException? e = Checked.Failure(EncodeJson, maxMessageBytes: 1_024, contract: Json);
        Assert.NotNull(e);
        Assert.Equal("Note", e.Property);
        Assert.Equal(
            [
                new MessagePart("Note", false, """ "Note":"" """.Trim().Length + 1_000),
                new MessagePart("kind", true, 4 + 6 + 500),
                new MessagePart("Lines", false, """ "Lines":[[1],{"x":2}] """.Trim().Length),
                new MessagePart("Née", false, "\"N\\u00E9e\":null".Length),
                new MessagePart("A", false, "\"A\":1".Length),
            ],
            e.LargestParts);
        Assert.Contains("Note with 1,009 bytes", e.Message, StringComparison.Ordinal);
        Assert.Contains("1,048,576", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_can_be_the_largest_part()
    {
        TypedSqsException? e = Checked.Failure(
            message =>
            {
                message.Json.StartObject();
                message.Json.EndObject();
                message.AddAttribute("kind", "String", new string('x', 2_000));
            },
            maxMessageBytes: 1_024,
            contract: Json);
        Assert.NotNull(e);
        Assert.Equal("Kind", e.Property);
        Assert.Equal([new MessagePart("kind", true, 2_010), new MessagePart("body", false, 2)], e.LargestParts);
    }

    [Fact]
    public void Keys_of_a_dictionary_are_no_names()
    {
        var map = new Dictionary<string, string> { ["marker"] = new string('x', 2_000) };
        TypedSqsException? e = Checked.Failure(message => message.Json.Value(map, MapContext.Default.DictionaryStringString), maxMessageBytes: 1_024, contract: Json);
        Assert.NotNull(e);
        Assert.Equal("body", Assert.Single(e.LargestParts).Name);
        Assert.Null(e.Property);
    }

    [Fact]
    public void The_text_is_the_same_in_every_culture() => Cultures.InEach(() => Assert.StartsWith(
        "Shop.OrderPlaced was not sent: it weighs 1,025 bytes and the limit is 1,024.",
        Checked.Failure(message => Encode(message, 1_025), maxMessageBytes: 1_024)?.Message,
        StringComparison.Ordinal));

    private static void Encode(MessageEncoder message, int size)
    {
        message.AddAttribute("kind", "String", "xé");
        message.SetTextBody(new string('x', size - 13));
    }

    private static void EncodeJson(MessageEncoder message)
    {
        JsonBodyWriter json = message.Json;
        json.StartObject();
        json.Name("A"u8).Value(1);
        json.Name("Lines"u8).StartArray();
        json.StartArray();
        json.Value(1);
        json.EndArray();
        json.StartObject();
        json.Name("x"u8).Value(2);
        json.EndObject();
        json.EndArray();
        json.Name("D"u8).Value(4);
        json.Name("Note"u8).Value(new string('x', 1_000));
        json.Name("N\\u00E9e"u8).Null();
        json.EndObject();
        message.AddAttribute("kind", "String", new string('x', 500));
    }

    [JsonSerializable(typeof(Dictionary<string, string>))]
    internal sealed partial class MapContext : JsonSerializerContext;
}
