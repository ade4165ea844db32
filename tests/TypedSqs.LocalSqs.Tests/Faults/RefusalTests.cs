using System.Net;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Faults;

public sealed class RefusalTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    public static TheoryData<string, int, string, Type> Kinds => new()
    {
        { "Throttle", 403, "RequestThrottled", typeof(RequestThrottledException) },
        { "RateExceeded", 400, "ThrottlingException", typeof(AmazonSQSException) },
        { "KmsThrottle", 400, "KMS.ThrottlingException", typeof(KmsThrottledException) },
        { "InternalFailure", 500, "InternalFailure", typeof(AmazonSQSException) },
        { "Unavailable", 503, "ServiceUnavailable", typeof(AmazonSQSException) },
        { "Error", 400, "KMS.DisabledException", typeof(AmazonSQSException) },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_refused_request_has_no_effect_and_the_code_of_its_kind(string kind, int status, string code, Type exception)
    {
        _bench.Sqs.Faults.Add(kind switch
        {
            "Throttle" => Fault.Throttle(),
            "RateExceeded" => Fault.RateExceeded(),
            "KmsThrottle" => Fault.KmsThrottle(),
            "InternalFailure" => Fault.InternalFailure(),
            "Unavailable" => Fault.Unavailable(),
            _ => Fault.Error(code, status, "The key is disabled."),
        });

        var error = await Assert.ThrowsAnyAsync<AmazonSQSException>(() => _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token));

        Assert.Equal(((HttpStatusCode)status, code), (error.StatusCode, error.ErrorCode));
        Assert.IsType(exception, error);
        _bench.Sqs.Faults.Clear();
        Assert.Null((await _bench.Client.ReceiveMessageAsync(_bench.Url("q"), Bench.Token)).Messages);
    }

    [Theory]
    [InlineData("Throttle", 3)]
    [InlineData("RateExceeded", 3)]
    [InlineData("InternalFailure", 3)]
    [InlineData("Unavailable", 3)]
    [InlineData("KmsThrottle", 1)]
    public async Task The_SDK_tries_again_what_it_takes_for_transient(string kind, int requests)
    {
        var fault = _bench.Sqs.Faults.Add(kind switch
        {
            "Throttle" => Fault.Throttle(calls: Calls.First(2)),
            "RateExceeded" => Fault.RateExceeded(calls: Calls.First(2)),
            "InternalFailure" => Fault.InternalFailure(calls: Calls.First(2)),
            "Unavailable" => Fault.Unavailable(calls: Calls.First(2)),
            _ => Fault.KmsThrottle(calls: Calls.First(2)),
        });
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonSQSConfig { ServiceURL = _bench.Sqs.ServiceUrl, AuthenticationRegion = _bench.Sqs.Region, RetryMode = RequestRetryMode.Standard, MaxErrorRetry = 2 });

        var sent = await Record.ExceptionAsync(() => client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token));

        Assert.Equal(requests == 3, sent is null);
        Assert.Equal((requests, Math.Min(requests, 2)), (fault.Seen, fault.Injected));
    }

    [Fact]
    public async Task The_first_refusal_is_the_answer_and_what_comes_too_late_does_not_count()
    {
        Fault[] faults = [Fault.Throttle(), Fault.Unavailable(), Fault.CloseAfterAcceptance(), Fault.WrongMd5()];
        Assert.All(faults, fault => _bench.Sqs.Faults.Add(fault));
        await Assert.ThrowsAsync<RequestThrottledException>(() => _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token));
        Assert.Equal([1, 1, 1, 1], faults.Select(fault => fault.Seen));
        Assert.Equal([1, 0, 0, 0], faults.Select(fault => fault.Injected));
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("Code", 200)]
    [InlineData("Code", 600)]
    public void A_code_and_the_status_of_an_error_are_needed(string code, int status) =>
        Assert.ThrowsAny<ArgumentException>(() => Fault.Error(code, status, "x"));
}
