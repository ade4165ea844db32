using System.Text.Json.Nodes;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Permissions;

public sealed class PermissionTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task A_permission_is_a_statement_of_the_policy_until_it_is_removed()
    {
        await AddAsync("one", ["111111111111", "222222222222"], ["ReceiveMessage"]);
        await AddAsync("two", ["111111111111"], ["SendMessage", "*"]);

        Assert.Equal(
            """{"Version":"2008-10-17","Id":"arn:aws:sqs:us-east-1:000000000000:q/SQSDefaultPolicy","Statement":[{"Sid":"one","Effect":"Allow","Principal":{"AWS":["arn:aws:iam::111111111111:root","arn:aws:iam::222222222222:root"]},"Action":"SQS:ReceiveMessage","Resource":"arn:aws:sqs:us-east-1:000000000000:q"},{"Sid":"two","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111111111111:root"},"Action":["SQS:SendMessage","SQS:*"],"Resource":"arn:aws:sqs:us-east-1:000000000000:q"}]}""",
            await PolicyAsync());

        await _bench.Client.RemovePermissionAsync(_bench.Url("q"), "one", Bench.Token);
        Assert.Equal("two", (string?)JsonNode.Parse((await PolicyAsync())!)!["Statement"]!.AsArray().Single()!["Sid"]);
        await _bench.Client.RemovePermissionAsync(_bench.Url("q"), "two", Bench.Token);
        Assert.Null(await PolicyAsync());
    }

    [Fact]
    public async Task A_label_is_used_once_and_one_that_is_not_there_cannot_be_removed()
    {
        await AddAsync("one", ["111111111111"], ["ReceiveMessage"]);
        var twice = await Assert.ThrowsAsync<AmazonSQSException>(() => AddAsync("one", ["222222222222"], ["ReceiveMessage"]));
        var none = await Assert.ThrowsAsync<AmazonSQSException>(() => _bench.Client.RemovePermissionAsync(_bench.Url("q"), "two", Bench.Token));
        Assert.Equal("Value one for parameter Label is invalid. Reason: Already exists.", twice.Message);
        Assert.Equal("Value two for parameter Label is invalid. Reason: can't find label.", none.Message);
    }

    [Theory]
    [InlineData("a b", "111111111111", "SendMessage", "InvalidParameterValue")]
    [InlineData("a", "1", "SendMessage", "InvalidParameterValue")]
    [InlineData("a", "111111111111", "Send", "InvalidParameterValue")]
    public async Task Bad_labels_accounts_and_actions_are_refused(string label, string account, string action, string code)
    {
        var error = await Assert.ThrowsAsync<AmazonSQSException>(() => AddAsync(label, [account], [action]));
        Assert.Equal(code, error.ErrorCode);
    }

    [Fact]
    public async Task Eight_actions_are_too_many() =>
        await Assert.ThrowsAsync<OverLimitException>(() => AddAsync("a", ["111111111111"], [.. Enumerable.Repeat("*", 8)]));

    private async Task AddAsync(string label, List<string> accounts, List<string> actions) =>
        await _bench.Client.AddPermissionAsync(_bench.Url("q"), label, accounts, actions, Bench.Token);

    private async Task<string?> PolicyAsync() =>
        (await _bench.Client.GetQueueAttributesAsync(_bench.Url("q"), ["Policy"], Bench.Token)).Attributes?.GetValueOrDefault("Policy");
}
