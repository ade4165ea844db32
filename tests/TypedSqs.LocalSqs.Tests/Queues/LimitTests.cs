using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Queues;

public sealed class LimitTests
{
    private static readonly ReceiveOptions TenOf = new(10, null, null, "arn:aws:sqs:us-east-1:000000000000:q");

    [Theory]
    [InlineData("q")]
    [InlineData("q.fifo")]
    public void No_more_than_120000_are_in_flight(string name)
    {
        var time = new ObservedTime();
        bool isFifo = name.EndsWith(".fifo", StringComparison.Ordinal);
        var queue = new SqsQueue(name, QueueSettings.Create(isFifo, new Dictionary<string, string>()), time);
        for (var number = 0; number <= 120_000; number++)
        {
            queue.Send(new OutgoingMessage { Body = "x", GroupId = Text(number), DeduplicationId = isFifo ? Text(number) : null });
        }

        for (var number = 0; number < 12_000; number++)
        {
            Assert.Equal(10, queue.Receive(TenOf, null).Messages.Count);
        }

        var full = queue.Receive(TenOf, null);
        Assert.Equal((0, true), (full.Messages.Count, full.IsAtLimit));
        Assert.Equal((1, 120_000, 0), queue.Count());
        time.AdvanceSeconds(30);
        Assert.Equal(10, queue.Receive(TenOf, null).Messages.Count);
    }

    [Fact]
    public async Task A_message_is_hidden_for_twelve_hours_at_most()
    {
        await using var bench = await Bench.StartAsync("q");
        await bench.Client.SendMessageAsync(bench.Url("q"), "x", Bench.Token);
        string handle = (await bench.Client.ReceiveMessageAsync(bench.Url("q"), Bench.Token)).Messages.Single().ReceiptHandle;
        bench.Time.AdvanceSeconds(1);
        await bench.Client.ChangeMessageVisibilityAsync(bench.Url("q"), handle, 43_199, Bench.Token);
        var error = await Assert.ThrowsAsync<AmazonSQSException>(
            () => bench.Client.ChangeMessageVisibilityAsync(bench.Url("q"), handle, 43_200, Bench.Token));
        Assert.Equal(
            "Value 43200 for parameter VisibilityTimeout is invalid. Reason: Total VisibilityTimeout for the message is beyond the limit [43200 seconds]",
            error.Message);
    }

    [Fact]
    public async Task One_kind_of_encryption_ends_the_other()
    {
        await using var bench = await Bench.StartAsync("q");
        var kms = new Dictionary<string, string> { ["KmsMasterKeyId"] = "alias/aws/sqs", ["KmsDataKeyReusePeriodSeconds"] = "6000" };
        await bench.Client.SetQueueAttributesAsync(bench.Url("q"), kms, Bench.Token);
        Assert.Equal("false", (await AllAsync(bench))["SqsManagedSseEnabled"]);
        await bench.Client.SetQueueAttributesAsync(bench.Url("q"), new() { ["SqsManagedSseEnabled"] = "true" }, Bench.Token);
        Assert.DoesNotContain("KmsMasterKeyId", (await AllAsync(bench)).Keys);

        kms["SqsManagedSseEnabled"] = "true";
        await Assert.ThrowsAsync<InvalidAttributeNameException>(() => bench.Client.SetQueueAttributesAsync(bench.Url("q"), kms, Bench.Token));
    }

    private static async Task<Dictionary<string, string>> AllAsync(Bench bench) =>
        (await bench.Client.GetQueueAttributesAsync(bench.Url("q"), ["All"], Bench.Token)).Attributes;

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
