using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using static TypedSqs.Testing.Tests.Fixed;

namespace TypedSqs.Testing.Tests;

/// <summary>What is recorded is what <see cref="SqsSender"/> sends, and what fails fails as there.</summary>
public sealed class RealSenderTests
{
    public static TheoryData<string> Sent { get; } = [.. Sends.Where(send => send.Key[0] != '!').Select(send => send.Key)];

    public static TheoryData<string> Refused { get; } = [.. Sends.Where(send => send.Key[0] == '!').Select(send => send.Key)];

    private static Dictionary<string, Func<IMessageSender, Task<SendReceipt>>> Sends => new()
    {
        ["fifo"] = sender => sender.SendAsync(Order, Token),
        ["content-based"] = sender => sender.SendAsync(new PaymentTaken("c", 1), Token),
        ["binary and delay"] = sender => sender.SendAsync(new Note("Grüße 🎈", [1, 2, 3], 7), Token),
        ["options"] = sender => sender.SendAsync(
            Order, new SendOptions { Queue = "https://sqs.eu-central-1.amazonaws.com/1/other.fifo", MessageGroupId = "g", MessageDeduplicationId = "d" }, Token),
        ["!size"] = sender => sender.SendAsync(new Note(new string('x', 1025)), Token),
        ["!group"] = sender => sender.SendAsync(Order with { CustomerId = "" }, Token),
        ["!deduplication"] = sender => sender.SendAsync(Order with { OrderId = "a b" }, Token),
        ["!attribute"] = sender => sender.SendAsync(Order with { Country = "" }, Token),
        ["!delay"] = sender => sender.SendAsync(new Note("x", Delay: 901), Token),
        ["!character"] = sender => sender.SendAsync(new Note("\u0001"), Token),
        ["!queue name"] = sender => sender.SendAsync(new Note("x"), new SendOptions { Queue = "no such name" }, Token),
        ["!queue kind"] = sender => sender.SendAsync(new Note("x"), new SendOptions { Queue = "notes.fifo" }, Token),
        ["!other queue kind"] = sender => sender.SendAsync(Order, new SendOptions { Queue = "https://sqs.eu-central-1.amazonaws.com/1/orders" }, Token),
        ["!queue url"] = sender => sender.SendAsync(new Note("x"), new SendOptions { Queue = "https://sqs.eu-central-1.amazonaws.com/" }, Token),
    };

    [Theory]
    [MemberData(nameof(Sent))]
    public async Task WhatIsRecorded_IsWhatIsSent(string send)
    {
        using var sqs = new Client();
        await using var real = new SqsSender(sqs);
        var recording = new RecordingSender();

        SendReceipt expected = await Sends[send](real);
        SendReceipt receipt = await Sends[send](recording);

        SendMessageRequest request = Assert.Single(sqs.Sent);
        SentMessage sent = Assert.Single(recording.Sent);
        Assert.EndsWith("/" + sent.Queue.Split('/')[^1], request.QueueUrl, StringComparison.Ordinal);
        Assert.Equal(request.MessageBody, sent.Body);
        Assert.Equal((request.MessageGroupId, request.MessageDeduplicationId), (sent.MessageGroupId, sent.MessageDeduplicationId));
        Assert.Equal(request.DelaySeconds, sent.DelaySeconds);
        Assert.Equal(
            (request.MessageAttributes ?? []).Select(attribute => (attribute.Key, attribute.Value.DataType, attribute.Value.StringValue, Base64(attribute.Value.BinaryValue?.ToArray()))),
            sent.Attributes.Select(attribute => (attribute.Name, attribute.DataType, attribute.Text, Base64(attribute.Bytes?.ToArray())))!);
        Assert.Equal(expected.SizeBytes, receipt.SizeBytes);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task WhatFails_FailsAsThere(string send)
    {
        using var sqs = new Client();
        await using var real = new SqsSender(sqs);
        var recording = new RecordingSender();

        var expected = await Assert.ThrowsAsync<TypedSqsException>(() => Sends[send](real));
        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => Sends[send](recording));

        Assert.Equal(
            (expected.Reason, expected.Delivery, expected.IsMessageFault, expected.IsTransient, expected.Property, expected.ActualSize, expected.Limit, expected.MessageType),
            (failure.Reason, failure.Delivery, failure.IsMessageFault, failure.IsTransient, failure.Property, failure.ActualSize, failure.Limit, failure.MessageType));
        Assert.Empty(sqs.Sent);
        Assert.Empty(recording.Sent);
    }

    private static string? Base64(byte[]? bytes) => bytes is null ? null : Convert.ToBase64String(bytes);

    private sealed class Client() : AmazonSQSClient(new AnonymousAWSCredentials(), RegionEndpoint.EUCentral1)
    {
        public List<SendMessageRequest> Sent { get; } = [];

        public override Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new GetQueueUrlResponse { QueueUrl = "https://sqs.eu-central-1.amazonaws.com/123456789012/" + request.QueueName });

        public override Task<SendMessageResponse> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default)
        {
            Sent.Add(request);
            return Task.FromResult(new SendMessageResponse { MessageId = "id" });
        }
    }
}
