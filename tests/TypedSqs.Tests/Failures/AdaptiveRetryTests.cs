using System.Text;
using Amazon.Runtime;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Failures;

/// <summary>In adaptive retry mode the SDK has a limit of its own, and what it throws then hides what became of the attempt before.</summary>
public class AdaptiveRetryTests
{
    private const string First = "The initial request cannot be attempted because capacity could not be obtained";
    private const string Again = "While attempting to retry a request error capacity could not be obtained";
    private const string Why = ". The client is configured to fail fast and there is insufficient capacity to attempt the request.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string, Exception?, SendFailureReason, DeliveryState, bool> Held => new()
    {
        { First, null, SendFailureReason.Throttled, DeliveryState.NotSent, true },
        { Again, Faults.Throttled, SendFailureReason.Throttled, DeliveryState.NotSent, true },
        { Again, new HttpRequestException(HttpRequestError.ConnectionError), SendFailureReason.Throttled, DeliveryState.NotSent, true },
        { Again, new IOException("reset"), SendFailureReason.NoAnswer, DeliveryState.Unknown, true },
        { Again, Faults.Code("InternalError", 500), SendFailureReason.NoAnswer, DeliveryState.Unknown, true },
        { Again, null, SendFailureReason.NoAnswer, DeliveryState.Unknown, true },
    };

    [Theory]
    [MemberData(nameof(Held))]
    public async Task What_the_limit_holds_back_is_throttled_and_the_attempt_before_counts(
        string text, Exception? before, SendFailureReason reason, DeliveryState delivery, bool transient)
    {
        var failure = await SendAsync(new AmazonClientException(text + Why, before));

        Assert.Equal((reason, delivery, transient), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.DoesNotContain("redentials", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_is_no_certainty()
    {
        var failure = await SendAsync(new AmazonClientException("Something new.", new HttpRequestException(HttpRequestError.ResponseEnded)));

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown), (failure.Reason, failure.Delivery));
    }

    [Fact]
    public async Task In_a_buffer_it_is_tried_again()
    {
        using var bench = new LaneBench();
        bench.Sqs.On(1, _ => throw new AmazonClientException(First + Why));

        var entry = bench.Send("a");
        await bench.Settled(1);
        bench.Advance(200);

        Assert.Equal("Delivered 2", await LaneBench.OutcomeOf(entry));
        await bench.EndAsync();
    }

    [Fact]
    public void The_sdk_still_says_so()
    {
        var code = File.ReadAllBytes(typeof(AmazonClientException).Assembly.Location);

        Assert.All([First, Again], text => Assert.NotEqual(-1, code.AsSpan().IndexOf(Encoding.Unicode.GetBytes(text))));
    }

    private static async Task<TypedSqsException> SendAsync(Exception exception)
    {
        using var client = new FakeSqs { OnSend = (_, _) => throw exception };
        return await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token));
    }
}
