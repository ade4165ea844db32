using TypedSqs.Testing.Wire;
using static TypedSqs.Testing.Tests.Fixed;

namespace TypedSqs.Testing.Tests;

public sealed class WireTextTests
{
    private const string OrderText = """
        queue: orders.fifo
        group: "customer-17"
        deduplication: "order-1"
        attribute Country: String "DE"
        size: 92 bytes
        body:
        {
          "CustomerId": "customer-17",
          "OrderId": "order-1",
          "Country": "DE",
          "Total": 61.50
        }
        """;

    [Fact]
    public async Task AMessage_IsTheSameTextHoweverItIsGiven()
    {
        var sender = new RecordingSender();
        await sender.SendAsync(Order, Token);

        Assert.Equal(OrderText, WireText.Of(Order));
        Assert.Equal(OrderText, WireText.Of(sender.Sent[0]));
        Assert.Equal(OrderText, WireText.Of(sender.Prepare(Order)));
        Assert.Equal(OrderText, WireText.Of(sender.Sent));
    }

    [Fact]
    public void RawText_StandsAsItIs() =>
        Assert.Equal(
            "queue: notes\ndelay: 7 s\nattribute Digest: Binary AQID\nsize: 38 bytes\nbody:\n{ Grüße,\\r\n{}[]:\t\"x\" }",
            WireText.Of(new Note("{ Grüße,\r\n{}[]:\t\"x\" }", [1, 2, 3], 7)));

    [Fact]
    public void Options_AreApplied() =>
        Assert.StartsWith("queue: other\ngroup: \"t\"\n", WireText.Of(new Note("x"), new SendOptions { Queue = "other", MessageGroupId = "t" }), StringComparison.Ordinal);

    [Fact]
    public void AttributeValues_AreOneLine() =>
        Assert.Contains("""attribute Country: String "a\"b\\c\nd\re\tf ü" """.TrimEnd() + "\n", WireText.Of(Order with { Country = "a\"b\\c\nd\re\tf ü" }), StringComparison.Ordinal);

    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public void EveryCulture_WritesTheSame(string culture)
    {
        var message = new Basket("ü", [1, -2], [], new(-1.5, true));

        Assert.Equal(In("", () => WireText.Of(message)), In(culture, () => WireText.Of(message)));
        Assert.Equal("delay: 7 s", In(culture, () => WireText.Of(new Note("x", Delay: 7))).Split('\n')[1]);
    }

    [Fact]
    public async Task ManyMessages_HaveAnEmptyLineBetween()
    {
        var sender = new RecordingSender();
        await sender.SendAsync(new Note("1"), Token);
        await sender.SendAsync(new Note("2"), Token);

        Assert.Equal("queue: notes\nsize: 1 bytes\nbody:\n1\n\nqueue: notes\nsize: 1 bytes\nbody:\n2", WireText.Of(sender.Sent));
        Assert.Equal("", WireText.Of([]));
    }

    [Fact]
    public void WhatCannotBeSent_HasNoText()
    {
        Assert.Equal(SendFailureReason.EmptyBody, Assert.Throws<TypedSqsException>(() => WireText.Of(new Note(""))).Reason);
        Assert.Throws<ArgumentNullException>(() => WireText.Of((Note)null!)); // the point of the test
    }

    [Fact]
    public void Nesting_IsLaidOut_AndTokensStayAsSent() =>
        Assert.Equal(
            """
            {
              "Name": "\u00FC: [1,{}]\"\\",
              "Lines": [
                1,
                -2
              ],
              "Tags": [],
              "Place": {
                "Latitude": 1E+20,
                "IsOpen": true
              }
            }
            """,
            JsonLines.Of("""{"Name":"\u00FC: [1,{}]\"\\","Lines":[1,-2],"Tags":[],"Place":{"Latitude":1E+20,"IsOpen":true}}"""));

    [Theory]
    [InlineData("""{"a": 1}""")]
    [InlineData("{\n  \"a\": 1\n}")]
    [InlineData("{\"a\":1}\n")]
    [InlineData("{\"a\":1")]
    [InlineData("{")]
    [InlineData("[1,]")]
    [InlineData("\"a\"")]
    [InlineData("17")]
    [InlineData("")]
    public void WhatIsLaidOutOtherwise_OrIsNoJson_IsLeft(string body) => Assert.Equal(body, JsonLines.Of(body));

    [Fact]
    public void AnUnpairedSurrogate_IsNoJson() => Assert.Equal("{\"a\":\"\ud800\"}", JsonLines.Of("{\"a\":\"\ud800\"}")); // of a prepared message that nobody has checked
}
