using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.Checking;

public sealed partial class BodyChecksTests
{
    [Fact]
    public void An_empty_body_is_refused()
    {
        Checked.AssertFails(SendFailureReason.EmptyBody, "Text", _ => { });
        Checked.AssertFails(SendFailureReason.EmptyBody, "Text", message => message.SetTextBody(""));
        Checked.AssertFails(SendFailureReason.EmptyBody, "Text", message => message.SetTextBody(null));
        Checked.AssertFails(SendFailureReason.EmptyBody, "Text", message => message.SetBinaryBody([]));
        Assert.Null(Checked.Failure(message => message.SetTextBody("x")));
        Assert.Null(Checked.Failure(message => message.SetBinaryBody([0])));
        Assert.Null(Checked.Failure(message => message.Json.Value("")));
    }

    [Fact]
    public void Each_character_of_the_basic_plane_is_allowed_or_refused()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            bool allowed = c is 0x9 or 0xA or 0xD or (>= 0x20 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD);
            TypedSqsException? e = Checked.Failure(message => message.SetTextBody($"ab{(char)c}d"));
            Assert.Equal(allowed, e is null);
            if (e is not null)
            {
                Assert.Equal(SendFailureReason.InvalidCharacter, e.Reason);
                Assert.Equal("Text", e.Property);
                Assert.Contains($"U+{c:X4}, at index 2", e.Message, StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("😀")]
    [InlineData("a😀😀b")]
    [InlineData("\U0001FFFE\U0010FFFF")]
    [InlineData("\u007F\u0085\uFFFD\uE000")]
    public void Characters_that_look_suspect_and_are_not(string text) => Assert.Null(Checked.Failure(message => message.SetTextBody(text)));

    [Fact]
    public void An_unpaired_surrogate_is_refused()
    {
        // Arguments of an attribute are kept in UTF-8, so that a theory would not see them.
        foreach ((string text, int index) in ((string, int)[])[("😀\uD83D", 2), ("\uDE00😀", 0), ("\uD83D\uD83D\uDE00", 0), ("😀\uDE00", 2)])
        {
            TypedSqsException e = Checked.AssertFails(SendFailureReason.InvalidCharacter, "Text", message => message.SetTextBody(text));
            Assert.Contains($"an unpaired surrogate, U+{(int)text[index]:X4}, at index {index}", e.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void JSON_of_any_text_can_be_sent()
    {
        Assert.Null(Checked.Failure(message => message.Json.Value("\0\uD800\uFFFF")));
        Assert.Null(Checked.Failure(message => message.Json.Value("ä😀\0", RawContext.Relaxed.String)));
    }

    [Fact]
    public void Raw_JSON_of_a_converter_is_checked()
    {
        Checked.AssertFails(SendFailureReason.InvalidCharacter, "Text", message => message.Json.Value(new Raw("\"\uFFFF\""u8.ToArray()), RawContext.Default.Raw));
        TypedSqsException e = Checked.AssertFails(
            SendFailureReason.InvalidCharacter, "Text", message => message.Json.Value(new Raw([(byte)'"', 0xED, 0xA0, 0x80, (byte)'"']), RawContext.Default.Raw));
        Assert.Contains("well-formed", e.Message, StringComparison.Ordinal);
        Assert.Null(Checked.Failure(message => message.Json.Value(new Raw("\"ä\""u8.ToArray()), RawContext.Default.Raw)));
    }

    [Fact]
    public void What_is_written_into_the_buffer_by_hand_is_checked_and_kept()
    {
        Assert.Null(Checked.Failure(message => Write(message, "\"ä\"")));
        Checked.AssertFails(SendFailureReason.InvalidCharacter, "Text", message => Write(message, "\"\uFFFF\""));

        static void Write(MessageEncoder message, string json)
        {
            message.Json.Write(System.Text.Encoding.UTF8.GetBytes(json));
            Assert.Equal(json, message.BodyText);
        }
    }

    [JsonConverter(typeof(RawConverter))]
    internal sealed record Raw(byte[] Json);

    internal sealed class RawConverter : JsonConverter<Raw>
    {
        public override Raw Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        public override void Write(Utf8JsonWriter writer, Raw value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json, skipInputValidation: true);
    }

    [JsonSerializable(typeof(Raw))]
    [JsonSerializable(typeof(string))]
    internal sealed partial class RawContext : JsonSerializerContext
    {
        public static RawContext Relaxed { get; } =
            new(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
