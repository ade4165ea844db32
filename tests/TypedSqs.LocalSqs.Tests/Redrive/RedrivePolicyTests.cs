using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Redrive;

public sealed class RedrivePolicyTests : IAsyncLifetime
{
    private const string Dead = "arn:aws:sqs:us-east-1:000000000000:dead";

    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q", "q.fifo", "dead");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("q", "x", "Redrive policy is not a valid JSON map.")]
    [InlineData("q", """{"maxReceiveCount":1}""", "Redrive policy does not contain mandatory attribute: deadLetterTargetArn.")]
    [InlineData("q", $$"""{"deadLetterTargetArn":"{{Dead}}"}""", "Redrive policy does not contain mandatory attribute: maxReceiveCount.")]
    [InlineData("q", $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":0}""", "Invalid value for maxReceiveCount: 0, valid values are from 1 to 1000 both inclusive.")]
    [InlineData("q", $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":"1001"}""", "Invalid value for maxReceiveCount: 1001, valid values are from 1 to 1000 both inclusive.")]
    [InlineData("q", $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":"many"}""", "Invalid value for maxReceiveCount: many, valid values are from 1 to 1000 both inclusive.")]
    [InlineData("q", """{"deadLetterTargetArn":"dummy","maxReceiveCount":1}""", "Invalid value for deadLetterTargetArn.")]
    [InlineData("q", $$"""{"deadLetterTargetArn":"{{Dead}}-not","maxReceiveCount":1}""", "Dead letter target does not exist.")]
    [InlineData("q.fifo", $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":1}""", "Dead-letter queue must be same type of queue as the source.")]
    public async Task A_policy_that_cannot_work_is_refused(string queue, string policy, string reason)
    {
        var error = await Assert.ThrowsAsync<AmazonSQSException>(() => SetAsync(queue, "RedrivePolicy", policy));
        Assert.Equal("InvalidParameterValue", error.ErrorCode);
        Assert.Equal($"Value {policy} for parameter RedrivePolicy is invalid. Reason: {reason}", error.Message);
    }

    [Fact]
    public async Task A_policy_is_shown_as_it_was_set_and_an_empty_text_removes_it()
    {
        const string policy = $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":"42"}""";
        await SetAsync("q", "RedrivePolicy", policy);
        Assert.Equal(policy, (await _bench.Client.GetQueueAttributesAsync(_bench.Url("q"), ["RedrivePolicy"], Bench.Token)).Attributes["RedrivePolicy"]);
        await SetAsync("q", "RedrivePolicy", "");
        Assert.Null((await _bench.Client.GetQueueAttributesAsync(_bench.Url("q"), ["RedrivePolicy"], Bench.Token)).Attributes);
    }

    [Theory]
    [InlineData("""{"redrivePermission":"allowAll"}""", true)]
    [InlineData("""{"redrivePermission":"denyAll"}""", false)]
    [InlineData("""{"redrivePermission":"byQueue","sourceQueueArns":["arn:aws:sqs:us-east-1:000000000000:q"]}""", true)]
    [InlineData("""{"redrivePermission":"byQueue","sourceQueueArns":["arn:aws:sqs:us-east-1:000000000000:other"]}""", false)]
    public async Task A_dead_letter_queue_chooses_its_sources(string allowPolicy, bool isAllowed)
    {
        await SetAsync("dead", "RedriveAllowPolicy", allowPolicy);
        var set = SetAsync("q", "RedrivePolicy", $$"""{"deadLetterTargetArn":"{{Dead}}","maxReceiveCount":1}""");
        Assert.Equal(isAllowed, await Record.ExceptionAsync(() => set) is null);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"redrivePermission":"some"}""")]
    [InlineData("""{"redrivePermission":"byQueue"}""")]
    [InlineData("""{"redrivePermission":"byQueue","sourceQueueArns":[]}""")]
    [InlineData("""{"redrivePermission":"allowAll","sourceQueueArns":["a"]}""")]
    public async Task An_allow_policy_that_says_nothing_is_refused(string policy)
    {
        var error = await Assert.ThrowsAsync<AmazonSQSException>(() => SetAsync("dead", "RedriveAllowPolicy", policy));
        Assert.Equal("InvalidParameterValue", error.ErrorCode);
    }

    private async Task SetAsync(string queue, string name, string value) => await _bench.Client.SetQueueAttributesAsync(
        new SetQueueAttributesRequest { QueueUrl = _bench.Url(queue), Attributes = new() { [name] = value } }, Bench.Token);
}
