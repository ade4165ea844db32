using System.Text.Json.Serialization;
using CsCheck;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.Checking;

public sealed partial class NoContentTests
{
    private const string Marker = "MARKER";

    private static readonly MessageContract Bare = new() { MessageType = "Shop.OrderPlaced", QueueName = "orders", MaxMessageBytes = 1_024 };

    // A marker with something wrong around it, or nothing, in each place where content can be.
    private static readonly Gen<string?> Contents = Gen.Int[0, 9].Select(i => i switch
    {
        0 => null,
        1 => "",
        2 => Marker + "\u0001",
        3 => "\uD800" + Marker,
        4 => "ä" + Marker + " ",
        5 => Marker + new string('x', 130),
        6 => Marker + new string('x', 2_000),
        _ => Marker,
    });

    private static readonly Gen<Action<MessageEncoder>> Bodies = Gen.Select(Contents, Gen.Int[0, 5], (content, kind) => (Action<MessageEncoder>)(message =>
        EncodeBody(message, content, kind)));

    private static int _failures;

    [Fact]
    public void No_content_is_in_the_text_of_a_failure()
    {
        Gen.Select(Bodies, Contents, Contents, Contents, Contents, Gen.Bool).Sample(
            (body, text, number, group, deduplication, isFifo) =>
            {
                foreach (MessageContract contract in (MessageContract[])[Checked.Contract, Bare])
                {
                    AssertSilent(
                        message =>
                        {
                            body(message);
                            message.AddAttribute("kind", "String", text);
                            message.AddAttribute("total", "Number", number);
                            message.SetMessageGroupId(group);
                            message.SetMessageDeduplicationId([deduplication, deduplication is null ? null : CompositeId.Sha256(deduplication)]);
                        },
                        isFifo,
                        contract);
                }
            },
            iter: 3_000);
        Assert.True(_failures > 1_000, $"Only {_failures} messages failed.");
    }

    [Fact]
    public void No_content_is_in_the_text_of_each_failure_alone()
    {
        foreach (string content in (string[])[Marker + "\u0001", "\uD800" + Marker, "ä" + Marker, Marker + new string('x', 2_000)])
        {
            for (int kind = 0; kind <= 5; kind++)
            {
                AssertSilent(message => EncodeBody(message, content, kind), isFifo: false, Bare);
            }

            AssertSilent(message => With(message).AddAttribute("kind", "String", content), isFifo: false, Bare);
            AssertSilent(message => With(message).AddAttribute("kind", "Number", content), isFifo: false, Bare);
            AssertSilent(message => With(message).AddBinaryAttribute("kind", "Binary", System.Text.Encoding.UTF8.GetBytes(content)), isFifo: false, Bare);
            AssertSilent(message => With(message).SetMessageGroupId(content), isFifo: true, Bare);
            AssertSilent(message => With(message).SetMessageDeduplicationId(content), isFifo: true, Bare);
        }
    }

    private static MessageEncoder With(MessageEncoder message)
    {
        message.Json.Value(1);
        message.SetMessageGroupId("g");
        return message;
    }

    private static void EncodeBody(MessageEncoder message, string? content, int kind)
    {
        switch (kind)
        {
            case 0:
                message.SetTextBody(content);
                break;
            case 1:
                message.Json.StartObject();
                message.Json.Name("Note"u8).Value(content);
                message.Json.Name("Map"u8).StartObject();
                message.Json.Name(content ?? "").Value(content);
                message.Json.EndObject();
                message.Json.EndObject();
                break;
            case 2:
                message.Json.StartObject();
                message.Json.Name("Map"u8).StartObject();
                message.Json.Name(content ?? "").Value(double.NaN);
                break;
            case 3:
                message.Json.Value(new Extended { Extension = { [content ?? ""] = content } }, ExtendedContext.Default.Extended);
                break;
            case 4:
                message.Json.Value(new() { [content ?? ""] = double.NaN }, ExtendedContext.Default.DictionaryStringDouble);
                break;
            default:
                message.Json.StartObject();
                message.Json.Name(content ?? "").Value(content);
                message.Json.EndObject();
                break;
        }
    }

    private static void AssertSilent(Action<MessageEncoder> encode, bool isFifo, MessageContract contract)
    {
        if (Checked.Failure(encode, isFifo, maxMessageBytes: 1_024, contract) is { } e)
        {
            Interlocked.Increment(ref _failures);
            Assert.DoesNotContain(Marker, e.Message, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Marker, e.ToString(), StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Marker, e.Property ?? "", StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(e.LargestParts, part => part.Name.Contains(Marker, StringComparison.OrdinalIgnoreCase));
        }
    }

    internal sealed class Extended
    {
        [JsonExtensionData]
        public Dictionary<string, object?> Extension { get; set; } = [];
    }

    [JsonSerializable(typeof(Extended))]
    [JsonSerializable(typeof(string))]
    [JsonSerializable(typeof(Dictionary<string, double>))]
    internal sealed partial class ExtendedContext : JsonSerializerContext;
}
