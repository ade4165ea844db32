using System.Net;

namespace TypedSqs.Tests.Failures;

/// <summary>Neither exceptions nor log lines hold content, also where SQS quotes it.</summary>
public class NoContentTests
{
    private const string Secret = "s3cr3t-content";

    [Theory]
    [InlineData(400, "com.amazon.coral.service#InvalidParameterValueException", "InvalidParameterValue")]
    [InlineData(400, "com.amazon.coral.service#MissingRequiredParameterException", "MissingParameter")]
    [InlineData(400, "com.amazonaws.sqs#InvalidMessageContents", "InvalidMessageContents")]
    [InlineData(400, "com.amazon.coral.service#SomethingNew", "SomethingNew")]
    [InlineData(413, null, null)]
    public async Task A_text_that_quotes_values_goes_nowhere(int status, string? shape, string? code)
    {
        var log = new LogLines();
        using var client = new ScriptedAws
        {
            OnSend = _ => ScriptedAws.Error(status, shape, code, $"Value {Secret} for parameter MessageGroupId is invalid. Reason: {Secret}"),
        }.Client();
        var sender = new SqsSender(client, loggerFactory: log);

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(
            new Greeting(Secret, Secret), new SendOptions { MessageGroupId = Secret }, TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(log.All, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.NotEmpty(log.All);
    }

    [Fact]
    public async Task A_refusal_before_sending_tells_names_and_sizes_only()
    {
        using var client = new FakeSqs();
        var text = string.Concat(Enumerable.Repeat(Secret, 1_000));

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(
            new Greeting(text, Secret), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(SendFailureReason.MessageTooLarge, failure.Reason);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_digest_tells_nothing_of_the_body()
    {
        using var client = new ScriptedAws
        {
            OnSend = _ => ScriptedAws.Json(HttpStatusCode.OK, """{"MessageId":"id-1","MD5OfMessageBody":"beef"}"""),
        }.Client();

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(
            new Greeting(Secret, Secret), cancellationToken: TestContext.Current.CancellationToken));

        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_without_values_goes_along_for_whoever_looks_into_it()
    {
        const string Denied = "User: arn:aws:iam::123456789012:user/x is not authorized to perform: sqs:sendmessage";
        using var client = new ScriptedAws
        {
            OnSend = _ => ScriptedAws.Error(403, "com.amazon.coral.service#AccessDeniedException", "AccessDenied", Denied),
        }.Client();

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(
            new Greeting("Hello"), cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(Denied, failure.InnerException?.Message);
    }
}
