namespace TypedSqs.Local.Tests.Digests;

/// <summary>Vectors that were recorded from the real service.</summary>
public sealed class DigestTests
{
    [Fact]
    public void Number() => AssertDigest(
        "235c5c510d26fb653d073faed50ae77c", "timestamp", new MessageAttribute("Number", "1493147359900", null));

    [Fact]
    public void Text() => AssertDigest("a45daa70926828a2f0a1db3418e6feb4", "k", new MessageAttribute("String", "x", null));

    [Fact]
    public void Binary() => AssertDigest(
        "8cbe4db156db8a94db8b801b7addb984",
        "attr1",
        new MessageAttribute("Binary", null, "traceparent\u001e00-774062d6c37081a5a0b9b5b88e30627c-2d2482211f6489da-01"u8.ToArray()));

    [Fact]
    public void System_attribute() => AssertDigest(
        "5ae4d5d7636402d80f4eb6d213245a88",
        "AWSTraceHeader",
        new MessageAttribute("String", "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1", null));

    [Fact]
    public void Names_are_sorted_and_each_selection_has_its_own_digest()
    {
        // Recorded: what a receiver gets that asks for all, for two names, for one, and for a prefix.
        var all = Attributes(("Help.Me", "Me"), ("Hello", "There"), ("General", "Kenobi"));
        Assert.Equal("4c360f3fdafd970e05fae2f149d997f5", MessageDigest.OfAttributes(all));
        Assert.Equal("fca026605781cb4126a1e9044df24232", MessageDigest.OfAttributes(Attributes(("Hello", "There"), ("General", "Kenobi"))));
        Assert.Equal("a311262e065454b75da111d535b8dacd", MessageDigest.OfAttributes(Attributes(("Hello", "There"))));
        Assert.Equal("83fee93c1bcd8b9a5a923ffacdc636c7", MessageDigest.OfAttributes(Attributes(("Help.Me", "Me"), ("Hello", "There"))));
    }

    [Fact]
    public void Body() => Assert.Equal("6e2baaf3b97dbeef01c0043275f9a0e7", MessageDigest.OfBody("msg"));

    [Fact]
    public void No_attributes_have_no_digest() => Assert.Null(MessageDigest.OfAttributes(OutgoingMessage.NoAttributes));

    private static void AssertDigest(string expected, string name, MessageAttribute attribute) =>
        Assert.Equal(expected, MessageDigest.OfAttributes(new Dictionary<string, MessageAttribute> { [name] = attribute }));

    private static Dictionary<string, MessageAttribute> Attributes(params (string Name, string Value)[] attributes) =>
        attributes.ToDictionary(attribute => attribute.Name, attribute => new MessageAttribute("String", attribute.Value, null));
}
