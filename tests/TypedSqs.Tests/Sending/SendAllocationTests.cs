using Amazon.SQS.Model;

namespace TypedSqs.Tests.Sending;

/// <summary>Bytes, not time: what a send allocates before it calls the SDK is as repeatable as any other result.</summary>
[Collection(nameof(Allocations))]
public sealed class SendAllocationTests
{
    private const int Sends = 200;

    private static readonly Parcel Message = new("post", new string('x', 171));
    private static readonly Task<SendMessageResponse> Stored = Task.FromResult(new SendMessageResponse { MessageId = "id-1" });

    [Fact]
    public async Task Before_the_call_of_the_SDK_there_is_the_request_and_nothing_else()
    {
        var atCall = 0L;
        var sqs = new FakeSqs { IsRecording = false };
        sqs.OnSend = (_, _) =>
        {
            atCall = GC.GetAllocatedBytesForCurrentThread();
            return Stored;
        };
        await using var sender = NewSender(sqs);

        var bytes = Least(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = sender.SendAsync(Message);
            return atCall - before;
        });

        // Without optimization the state machine of the one async method is an object too, and bounds of scans are boxed.
        Assert.InRange(bytes - RequestBytes(), 0, Allocations.AreOptimized ? 0 : 504);
    }

    [Fact]
    public async Task After_the_answer_there_is_the_receipt_and_its_task()
    {
        var sqs = new FakeSqs { IsRecording = false, OnSend = (_, _) => Stored };
        await using var sender = NewSender(sqs);

        var bytes = Least(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            _ = sender.SendAsync(Message);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });

        Assert.InRange(bytes - RequestBytes(), 0, Allocations.AreOptimized ? 112 : 616);
    }

    [Fact]
    public async Task The_values_of_constant_attributes_are_shared()
    {
        var sqs = new FakeSqs();
        await using var sender = NewSender(sqs);

        await sender.SendAsync(Message, cancellationToken: TestContext.Current.CancellationToken);
        await sender.SendAsync(Message with { Carrier = "rail" }, cancellationToken: TestContext.Current.CancellationToken);

        var (first, second) = (sqs.Sent.First().MessageAttributes, sqs.Sent.Last().MessageAttributes);
        Assert.Same(first["Source"], second["Source"]);
        Assert.Same(first["SchemaVersion"], second["SchemaVersion"]);
        Assert.Equal(("post", "rail"), (first["Carrier"].StringValue, second["Carrier"].StringValue));
    }

    private static SqsSender NewSender(FakeSqs sqs) => new(sqs, new TypedSqsOptions
    {
        Queues = { ["parcels"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("parcels") } },
    });

    /// <summary>The same request, made by hand; two of its values are there already.</summary>
    private static long RequestBytes()
    {
        var version = new MessageAttributeValue { DataType = "Number", StringValue = "2" };
        var source = new MessageAttributeValue { DataType = "String", StringValue = "shop" };
        return Least(() =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var request = new SendMessageRequest
            {
                MessageBody = new string('x', 200),
                MessageAttributes = new Dictionary<string, MessageAttributeValue>(3)
                {
                    ["Carrier"] = new() { DataType = "String", StringValue = "post" },
                    ["Source"] = source,
                    ["SchemaVersion"] = version,
                },
            };
            GC.KeepAlive(request);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        });
    }

    /// <summary>The least of many: what is made once, at the first call, is not what a send costs.</summary>
    private static long Least(Func<long> measure) => Enumerable.Range(0, Sends).Min(_ => measure());
}
