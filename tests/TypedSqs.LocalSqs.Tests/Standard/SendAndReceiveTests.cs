using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Standard;

public sealed class SendAndReceiveTests
{
    [Fact]
    public async Task A_message_arrives_with_its_attributes_and_is_gone_once_deleted()
    {
        await using var bench = await Bench.StartAsync("greetings");
        string url = bench.Url("greetings");

        var sent = await bench.Client.SendMessageAsync(
            new SendMessageRequest(url, "Hello, this is a test message!")
            {
                MessageAttributes = new()
                {
                    ["Author"] = new() { DataType = "String", StringValue = "LEE" },
                    ["Raw"] = new() { DataType = "Binary.gif", BinaryValue = new MemoryStream([0, 1, 255]) },
                },
            },
            Bench.Token);
        var received = await bench.Client.ReceiveMessageAsync(
            new ReceiveMessageRequest(url) { MessageAttributeNames = ["All"], MessageSystemAttributeNames = ["All"] }, Bench.Token);

        var message = Assert.Single(received.Messages);
        Assert.Equal(sent.MessageId, message.MessageId);
        Assert.Equal("Hello, this is a test message!", message.Body);
        Assert.Equal("LEE", message.MessageAttributes["Author"].StringValue);
        Assert.Equal([0, 1, 255], message.MessageAttributes["Raw"].BinaryValue.ToArray());
        Assert.Equal(sent.MD5OfMessageAttributes, message.MD5OfMessageAttributes);
        Assert.Equal("1", message.Attributes["ApproximateReceiveCount"]);

        await bench.Client.DeleteMessageAsync(url, message.ReceiptHandle, Bench.Token);
        bench.Time.AdvanceSeconds(31);
        Assert.Null((await bench.Client.ReceiveMessageAsync(url, Bench.Token)).Messages);
    }
}
