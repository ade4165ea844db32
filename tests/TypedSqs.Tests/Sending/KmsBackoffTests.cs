using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Sending;

namespace TypedSqs.Tests.Sending;

public class KmsBackoffTests
{
    [Theory]
    [InlineData(1, 0, 1)]
    [InlineData(1, 0.003, 1)]
    [InlineData(1, 1, 250)]
    [InlineData(2, 1, 500)]
    [InlineData(3, 0.5, 500)]
    [InlineData(7, 1, 16_000)]
    [InlineData(8, 1, 20_000)]
    [InlineData(1_000, 1, 20_000)]
    public void Waits_grow_to_a_limit_and_are_spread(int retry, double jitter, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), KmsBackoff.Delay(retry, jitter));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Throttling_by_kms_is_retried_as_often_as_the_client_retries_then_told(int maxErrorRetry)
    {
        var time = new FakeTimeProvider();
        var log = new LogLines();
        using var client = new FakeSqs(new AmazonSQSConfig { RegionEndpoint = Amazon.RegionEndpoint.USEast1, MaxErrorRetry = maxErrorRetry })
        {
            OnSend = (_, _) => throw new KmsThrottledException("slow"),
        };

        var send = new SqsSender(client, timeProvider: time, loggerFactory: log)
            .SendAsync(new Greeting("Hello"), cancellationToken: TestContext.Current.CancellationToken);
        for (var retry = 1; retry <= maxErrorRetry; retry++)
        {
            Assert.Equal(retry, client.Sent.Count);
            time.Advance(KmsBackoff.Longest);
        }

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => send);
        Assert.Equal((SendFailureReason.Throttled, DeliveryState.NotSent, true), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.Equal(maxErrorRetry + 1, failure.Attempts);
        Assert.Equal(maxErrorRetry + 1, client.Sent.Count);
        Assert.Equal(maxErrorRetry, log.All.Count(line => line.StartsWith("Warning 2", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_real_client_leaves_the_retry_to_us_and_the_message_arrives()
    {
        var answers = 0;
        var aws = new ScriptedAws
        {
            OnSend = _ => ++answers == 1
                ? ScriptedAws.Error(400, "com.amazonaws.sqs#KmsThrottled", "KMS.ThrottlingException")
                : ScriptedAws.Json(System.Net.HttpStatusCode.OK, """{"MessageId":"id-2"}"""),
        };
        using var client = aws.Client(maxErrorRetry: 1);
        var time = new FakeTimeProvider();

        var send = new SqsSender(client, timeProvider: time).SendAsync(new Greeting("Hello"), cancellationToken: TestContext.Current.CancellationToken);
        while (!send.IsCompleted)
        {
            time.Advance(KmsBackoff.Longest);
            await Task.Yield();
        }

        Assert.Equal(("id-2", 2), ((await send).MessageId, (await send).Attempts));
        Assert.Equal(2, aws.Sent.Count);
        Assert.Equal(aws.Sent[0], aws.Sent[1]);
    }
}
