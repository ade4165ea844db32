using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.Checking;

public sealed class AttributeChecksTests
{
    [Fact]
    public void Ten_attributes_and_no_more()
    {
        Assert.Null(Checked.Failure(message => Encode(message, 10)));
        TypedSqsException e = Checked.AssertFails(SendFailureReason.InvalidAttribute, null, message => Encode(message, 11));
        Assert.Equal(11, e.ActualSize);
        Assert.Equal(10, e.Limit);
    }

    [Fact]
    public void Those_that_are_reserved_count()
    {
        var contract = new MessageContract { MessageType = "Shop.OrderPlaced", QueueName = "orders", MaxMessageBytes = 262_144, ReservedAttributes = 3 };

        Assert.Null(Checked.Failure(message => Encode(message, 7), contract: contract));
        TypedSqsException e = Checked.AssertFails(SendFailureReason.InvalidAttribute, null, message => Encode(message, 8), contract: contract);

        Assert.Equal((8, 10), (e.ActualSize, e.Limit));
        Assert.Contains("it has 8 message attributes and keeps 3 free; SQS takes at most 10", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Attributes_that_are_null_do_not_count() => Assert.Null(Checked.Failure(message =>
    {
        Encode(message, 10);
        message.AddAttribute("kind", "String", null);
    }));

    [Fact]
    public void An_empty_value_is_refused()
    {
        TypedSqsException e = Checked.AssertFails(SendFailureReason.InvalidAttribute, "Kind", message => Text(message, "kind", "String", ""));
        Assert.Contains("null", e.Message, StringComparison.Ordinal);
        Checked.AssertFails(SendFailureReason.InvalidAttribute, "Total", message => Text(message, "total", "Number", ""));
        Checked.AssertFails(SendFailureReason.InvalidAttribute, "Photo", message => Binary(message, []));
        Checked.AssertFails(SendFailureReason.InvalidAttribute, null, message => Text(message, "schema", "String", ""));
        Assert.Null(Checked.Failure(message => Binary(message, [0])));
        Assert.Null(Checked.Failure(message => Text(message, "kind", "String", " ")));
    }

    [Fact]
    public void A_character_that_SQS_refuses()
    {
        foreach ((string value, string codePoint) in ((string, string)[])[("\uFFFE", "U+FFFE"), ("\u000B", "U+000B"), ("x\uD800", "U+D800"), ("\uDC00x", "U+DC00")])
        {
            TypedSqsException e = Checked.AssertFails(SendFailureReason.InvalidCharacter, "Kind", message => Text(message, "kind", "String.label", value));
            Assert.Contains("kind", e.Message, StringComparison.Ordinal);
            Assert.Contains(codePoint, e.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("😀\t\r\n")]
    [InlineData("ä")]
    public void Characters_that_SQS_takes(string value) => Assert.Null(Checked.Failure(message => Text(message, "kind", "String", value)));

    [Fact]
    public void A_refused_character_is_found_whatever_stands_in_the_others()
    {
        string[] values = ["plain", "ä", "\v", "😀", "plain, and longer than most", "ä, and longer than most", "longer than most, and then a tab\t"];
        for (int first = 0; first < values.Length; first++)
        {
            for (int second = 0; second < values.Length; second++)
            {
                TypedSqsException? e = Checked.Failure(message =>
                {
                    Text(message, "kind", "String", values[first]);
                    message.AddAttribute("schema", "String", values[second]);
                });
                Assert.Equal(values[first] == "\v" || values[second] == "\v", e is not null);
                Assert.Equal(values[first] == "\v" ? "Kind" : null, e?.Property);
            }
        }
    }

    [Theory]
    [InlineData("Number", "12345678901234567890123456789012345678", true)]
    [InlineData("Number", "123456789012345678901234567890123456789", false)]
    [InlineData("Number", "1e126", true)]
    [InlineData("Number", "1e127", false)]
    [InlineData("Number.int", "abc", false)]
    [InlineData("Number.int", "-7", true)]
    [InlineData("String", "abc", true)]
    [InlineData("String.Number", "abc", true)]
    public void Numbers_are_numbers(string dataType, string value, bool isSendable)
    {
        TypedSqsException? e = Checked.Failure(message => Text(message, "total", dataType, value));
        Assert.Equal(isSendable, e is null);
        Assert.True(e is null || (e.Reason == SendFailureReason.InvalidAttribute && e.Property == "Total"));
    }

    private static void Encode(MessageEncoder message, int attributes)
    {
        message.SetTextBody("x");
        for (int i = 0; i < attributes; i++)
        {
            message.AddAttribute($"a{i}", "String", "x");
        }
    }

    private static void Text(MessageEncoder message, string name, string dataType, string value)
    {
        message.SetTextBody("x");
        message.AddAttribute(name, dataType, value);
    }

    private static void Binary(MessageEncoder message, byte[] value)
    {
        message.SetTextBody("x");
        message.AddBinaryAttribute("photo", "Binary", value);
    }
}
