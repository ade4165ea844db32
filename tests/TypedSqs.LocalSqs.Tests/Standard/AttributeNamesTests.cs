using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Standard;

public sealed class AttributeNamesTests
{
    /// <summary>Recorded of SQS.</summary>
    [Theory]
    [InlineData("", "")]
    [InlineData("All", "General,Hello,Help.Me")]
    [InlineData("*", "General,Hello,Help.Me")]
    [InlineData(".*", "General,Hello,Help.Me")]
    [InlineData("Foo,Help", "")]
    [InlineData("Hello,General", "General,Hello")]
    [InlineData("Foo,Hello", "Hello")]
    [InlineData("Hel.*", "Hello,Help.Me")]
    [InlineData("AWS.", "")]
    [InlineData("..foo", "")]
    public async Task A_receiver_gets_the_attributes_it_asks_for(string asked, string expected)
    {
        await using var bench = await Bench.StartAsync("q");
        await bench.Client.SendMessageAsync(
            new SendMessageRequest(bench.Url("q"), "msg")
            {
                MessageAttributes = new()
                {
                    ["Help.Me"] = new() { DataType = "String", StringValue = "Me" },
                    ["Hello"] = new() { DataType = "String", StringValue = "There" },
                    ["General"] = new() { DataType = "String", StringValue = "Kenobi" },
                },
            },
            Bench.Token);

        var received = await bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(bench.Url("q")) { MessageAttributeNames = [.. asked.Split(',', StringSplitOptions.RemoveEmptyEntries)] },
            Bench.Token);

        var message = Assert.Single(received.Messages);
        Assert.Equal(expected, string.Join(',', (message.MessageAttributes ?? []).Keys.Order(StringComparer.Ordinal)));
        Assert.Null(message.Attributes);
    }

    [Fact]
    public async Task Either_list_of_system_attribute_names_counts()
    {
        await using var bench = await Bench.StartAsync("q");
        await bench.Client.SendMessageAsync(bench.Url("q"), "msg", Bench.Token);

        var received = await bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(bench.Url("q"))
            {
#pragma warning disable CS0618 // the older of the two lists, which is still sent
                AttributeNames = ["SenderId"],
#pragma warning restore CS0618
                MessageSystemAttributeNames = ["SentTimestamp"],
            },
            Bench.Token);

        Assert.Equal(["SenderId", "SentTimestamp"], Assert.Single(received.Messages).Attributes.Keys.Order(StringComparer.Ordinal));
    }
}
