using System.Net;
using Amazon.Runtime;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Failures;

/// <summary>Who hands out credentials (STS, SSO, the metadata of the instance) fails too, before SQS is asked for anything.</summary>
public class CredentialFaultTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<Exception, bool> Faulty => new()
    {
        { Sts("Throttling", HttpStatusCode.BadRequest), true },
        { Sts("ServiceUnavailable", HttpStatusCode.ServiceUnavailable), true },
        { Sts("TooManyRequestsException", HttpStatusCode.TooManyRequests), true },
        { new AmazonServiceException("Unable to get IAM security credentials from EC2 Instance Metadata Service."), true },
        { new AmazonClientException("Failed to connect to EC2 instance metadata to retrieve credentials: timed out.", new TimeoutException()), true },
        { new AmazonClientException("Error calling AssumeRole for role r", Sts("Throttling", HttpStatusCode.BadRequest)), true },
        { Sts("AccessDenied", HttpStatusCode.Forbidden), false },
        { new AmazonClientException("Error calling AssumeRole for role r", Sts("AccessDenied", HttpStatusCode.Forbidden)), false },
        { new AmazonClientException("Failed to resolve AWS credentials."), false },
        { new AmazonClientException("SSO Token has expired and can not be refreshed"), false },
    };

    [Theory]
    [MemberData(nameof(Faulty))]
    public async Task Nothing_was_sent_and_what_passes_is_transient(Exception exception, bool passes)
    {
        using var client = new FakeSqs { OnSend = (_, _) => throw exception };

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token));

        Assert.Equal(
            (passes ? SendFailureReason.ServiceUnavailable : SendFailureReason.AccessDenied, DeliveryState.NotSent, passes),
            (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.Contains("credentials", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SQS answered", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_look_up_says_so_too()
    {
        using var client = new FakeSqs { OnGetQueueUrl = (_, _) => throw Sts("Throttling", HttpStatusCode.BadRequest) };

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token));

        Assert.Equal((SendFailureReason.ServiceUnavailable, true), (failure.Reason, failure.IsTransient));
        Assert.Contains("credentials", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("SQS could not be reached", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_buffer_it_is_tried_again_and_stops_no_group()
    {
        using var bench = new LaneBench(isFifo: true);
        bench.Sqs.On(1, _ => throw Sts("Throttling", HttpStatusCode.BadRequest));

        var first = bench.Send("a1", "a");
        var second = bench.Send("a2", "a");
        await bench.Settled(1);
        bench.Advance(200);

        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(first));
        Assert.Equal("Delivered 1", await LaneBench.OutcomeOf(second));
        await bench.EndAsync();
    }

    private static AmazonServiceException Sts(string code, HttpStatusCode status) => new("Some text.") { ErrorCode = code, StatusCode = status };
}
