using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;

namespace TypedSqs.Tests.GeneratedCode.Json;

public sealed partial class ContextTests
{
    private static readonly TestContext Relaxed = new(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    private static readonly TestContext Indented = new(new JsonSerializerOptions { WriteIndented = true, IndentSize = 3, NewLine = "\n" });

    [Fact]
    public void A_part_is_written_as_the_serializer_does()
    {
        string body = Written.By(json =>
        {
            json.StartObject();
            json.Name("A"u8).Value(1);
            json.Name("B"u8).Value(new Part("ä+😀", null), TestContext.Default.Part);
            json.Name("C"u8).StartArray();
            json.Value(new Part("x", 2), TestContext.Default.Part);
            json.Value(new Part("y", 3), Relaxed.Part);
            json.Value(null, TestContext.Default.Part!);
            json.EndArray();
            json.Name("D"u8).Value(4);
            json.EndObject();
        });
        string b = JsonSerializer.Serialize(new Part("ä+😀", null));
        Assert.Equal($$"""{"A":1,"B":{{b}},"C":[{"Text":"x","Ratio":2},{"Text":"y","Ratio":3},null],"D":4}""", body);
    }

    [Fact]
    public void Values_and_names_follow_the_encoder_of_the_context()
    {
        var part = new Part("ä+😀", 1);
        Assert.Equal(JsonSerializer.Serialize(part, Relaxed.Part), Written.By(json => json.Value(part, Relaxed.Part)));
        var map = new Dictionary<string, Part> { ["ключ"] = part };
        Assert.Equal(JsonSerializer.Serialize(map, Relaxed.DictionaryStringPart), Written.By(json => json.Value(map, Relaxed.DictionaryStringPart)));
    }

    [Fact]
    public void A_whole_body_is_indented_where_the_context_says_so()
    {
        var part = new Part("x", 1);
        Assert.Equal(JsonSerializer.Serialize(part, Indented.Part), Written.By(json => json.Value(part, Indented.Part)));
    }

    [Fact]
    public void A_failure_names_the_place_and_the_writer_goes_on()
    {
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json =>
        {
            json.StartObject();
            json.Name("Parts"u8).StartArray();
            json.Value(new Part("x", 1), TestContext.Default.Part);
            json.Value(new Part("marker", double.NaN), TestContext.Default.Part);
        }));
        Assert.Equal(SendFailureReason.NotSerializable, e.Reason);
        Assert.Equal("Parts[1]", e.Property);
        Assert.DoesNotContain("marker", e.ToString(), StringComparison.Ordinal);
        Assert.Equal("""{"Text":"x","Ratio":1}""", Written.By(json => json.Value(new Part("x", 1), TestContext.Default.Part)));
    }

    [Fact]
    public void What_a_failure_left_behind_does_not_change_the_place()
    {
        // Far more than a Utf8JsonWriter holds back, so that some of it is in the buffer when the failure comes.
        Part[] parts = [.. Enumerable.Repeat(new Part(new string('x', 1_000), 1), 100), new Part("x", double.NaN)];
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json =>
        {
            json.StartObject();
            json.Name("Groups"u8).StartArray();
            json.Value([new Part("x", 1)], TestContext.Default.PartArray);
            json.Value(parts, TestContext.Default.PartArray);
        }));
        Assert.Equal("Groups[1]", e.Property);
    }

    [Fact]
    public void Any_text_of_an_encoder_that_escapes_little() => Gen.String.Where(static text => !text.Any(char.IsSurrogate)).Sample(text =>
    {
        var part = new Part(text, null);
        Assert.Equal(JsonSerializer.Serialize(part, Relaxed.Part), Written.By(json => json.Value(part, Relaxed.Part)));
    });

    [Fact]
    public void A_cycle_within_a_context_ends_before_the_stack_does()
    {
        var loop = new Loop();
        loop.Next = loop;
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json => json.Value(loop, TestContext.Default.Loop)));
        Assert.Equal(SendFailureReason.NotSerializable, e.Reason);
    }

    internal sealed record Part(string Text, double? Ratio);

    internal sealed class Loop
    {
        public Loop? Next { get; set; }
    }

    [JsonSerializable(typeof(Part))]
    [JsonSerializable(typeof(Part[]))]
    [JsonSerializable(typeof(Loop))]
    [JsonSerializable(typeof(Dictionary<string, Part>))]
    internal sealed partial class TestContext : JsonSerializerContext;
}
