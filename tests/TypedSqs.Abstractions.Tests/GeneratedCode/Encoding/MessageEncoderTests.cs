using System.Text;
using CsCheck;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Encoding;

public sealed class MessageEncoderTests
{
    [Fact]
    public void Rented_twice_on_a_thread_are_two()
    {
        MessageEncoder first = MessageEncoder.Rent();
        MessageEncoder second = MessageEncoder.Rent();
        Assert.NotSame(first, second);
        first.Json.Value("first");
        second.Json.Value("second");
        Assert.Equal("\"first\"", first.BodyText);
        Assert.Equal("\"second\"", second.BodyText);
        first.Return();
        second.Return();
        Assert.Same(first, MessageEncoder.Rent());
        Assert.NotSame(first, MessageEncoder.Rent());
    }

    [Fact]
    public void A_message_encoded_within_another_does_not_disturb_it()
    {
        MessageEncoder outer = MessageEncoder.Rent();
        outer.Json.StartObject();
        outer.Json.Name("Inner"u8);
        MessageEncoder inner = MessageEncoder.Rent();
        inner.SetTextBody("inner");
        string text = inner.BodyText;
        inner.Return();
        outer.Json.Value(text);
        outer.Json.EndObject();
        Assert.Equal("""{"Inner":"inner"}""", outer.BodyText);
        outer.Return();
    }

    [Fact]
    public void Given_back_twice_is_an_error()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.Return();
        Assert.Throws<InvalidOperationException>(encoder.Return);
    }

    [Fact]
    public void What_is_rented_again_is_empty()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.SetTextBody("text");
        encoder.AddAttribute("a", "String", "x");
        encoder.SetMessageGroupId("g");
        encoder.SetMessageDeduplicationId("d");
        encoder.SetDelay(1);
        encoder.Return();
        Assert.Same(encoder, MessageEncoder.Rent());
        Assert.True(encoder.Body.IsEmpty);
        Assert.Equal("", encoder.BodyText);
        Assert.True(encoder.Attributes.IsEmpty);
        Assert.Null(encoder.MessageGroupId);
        Assert.Null(encoder.MessageDeduplicationId);
        Assert.Null(encoder.DelaySeconds);
        Assert.Equal(0, encoder.SizeBytes);
        encoder.Return();
    }

    [Fact]
    public void A_text_body_stands_as_it_is() => Gen.String.Sample(text =>
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.SetTextBody(text);
        Assert.Same(text, encoder.BodyText);
        Assert.Equal(System.Text.Encoding.UTF8.GetBytes(text), encoder.Body.ToArray());
        encoder.Return();
    });

    [Fact]
    public void A_binary_body_is_base64() => Gen.Byte.Array[0, 5_000].Sample(bytes =>
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.SetBinaryBody(bytes);
        Assert.Equal(Convert.ToBase64String(bytes), encoder.BodyText);
        encoder.Return();
    });

    [Fact]
    public void The_body_set_last_is_the_body()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.Json.Value(1);
        encoder.SetTextBody("text");
        encoder.SetBinaryBody([1]);
        Assert.Equal("AQ==", encoder.BodyText);
        encoder.SetTextBody(null);
        Assert.Equal("", encoder.BodyText);
        encoder.Return();
    }

    [Fact]
    public void Size_is_what_SQS_counts() => Gen.Select(Gen.String, Gen.String.Array[0, 5], Gen.Byte.Array[0, 50]).Sample((body, values, bytes) =>
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.SetTextBody(body);
        int expected = Utf8(body);
        foreach (string value in values)
        {
            encoder.AddAttribute("name", "String.label", value);
            expected += 4 + 12 + Utf8(value);
        }

        encoder.AddBinaryAttribute("bytes", "Binary", bytes);
        encoder.AddBinaryAttribute("again", "Binary", (ReadOnlyMemory<byte>?)bytes);
        expected += (2 * (5 + 6)) + (2 * bytes.Length);
        encoder.SetMessageGroupId("not counted");
        Assert.Equal(expected, encoder.SizeBytes);
        encoder.Return();
    });

    [Fact]
    public void One_short_attribute_counts_eight()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.AddAttribute("k", "String", "x");
        Assert.Equal(8, encoder.SizeBytes);
        encoder.Return();
    }

    [Fact]
    public void Attributes_without_a_value_are_left_out()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.AddAttribute("a", "String", null);
        encoder.AddBinaryAttribute("b", "Binary", (byte[]?)null);
        encoder.AddBinaryAttribute("c", "Binary", (ReadOnlyMemory<byte>?)null);
        Assert.True(encoder.Attributes.IsEmpty);
        Assert.Equal(0, encoder.SizeBytes);
        encoder.Return();
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(TimeSpan.TicksPerSecond, 1)]
    [InlineData(TimeSpan.TicksPerSecond + 1, 2)]
    [InlineData(-1, -1)]
    [InlineData(long.MaxValue, int.MaxValue)]
    [InlineData(long.MinValue, int.MinValue)]
    public void A_fraction_of_a_second_counts_as_a_whole_one(long ticks, int seconds)
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.SetDelay(new TimeSpan(ticks));
        Assert.Equal(seconds, encoder.DelaySeconds);
        encoder.SetDelay((TimeSpan?)null);
        Assert.Null(encoder.DelaySeconds);
        encoder.SetDelay(7);
        Assert.Equal(7, encoder.DelaySeconds);
        encoder.SetDelay((int?)null);
        Assert.Null(encoder.DelaySeconds);
        encoder.Return();
    }

    private static int Utf8(string text) => new UTF8Encoding(false).GetByteCount(text);

    /// <summary>Emitted code escapes its names. What does not, by hand, is told so, and nothing of it is sent.</summary>
    [Fact]
    public void A_name_that_is_not_escaped_becomes_no_other_text()
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        encoder.Json.StartObject();
        encoder.Json.Name("größe"u8).Value(1);
        encoder.Json.EndObject();
        Assert.Throws<InvalidOperationException>(() => encoder.BodyText);
        encoder.Return();
    }
}
