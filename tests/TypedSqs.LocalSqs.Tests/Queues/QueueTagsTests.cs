using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Queues;

public sealed class QueueTagsTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Tags_are_added_replaced_and_removed()
    {
        await TagAsync(new() { ["a"] = "1", ["b"] = "" });
        await TagAsync(new() { ["a"] = "2" });
        Assert.Equal(new Dictionary<string, string> { ["a"] = "2", ["b"] = "" }, await TagsAsync("q"));
        await _bench.Client.UntagQueueAsync(new UntagQueueRequest { QueueUrl = _bench.Url("q"), TagKeys = ["a", "b", "c"] }, Bench.Token);
        Assert.Null(await TagsAsync("q"));
    }

    [Fact]
    public async Task A_queue_can_be_created_with_tags()
    {
        await _bench.Client.CreateQueueAsync(new CreateQueueRequest("tagged") { Tags = new() { ["team"] = "shop" } }, Bench.Token);
        Assert.Equal(new Dictionary<string, string> { ["team"] = "shop" }, await TagsAsync("tagged"));
    }

    [Fact]
    public async Task The_fifty_first_tag_and_a_reserved_key_are_refused()
    {
        await TagAsync(Enumerable.Range(0, 50).ToDictionary(number => number.ToString(CultureInfo.InvariantCulture), _ => "x"));
        await Assert.ThrowsAsync<AmazonSQSException>(() => TagAsync(new() { ["50"] = "x" }));
        await Assert.ThrowsAsync<AmazonSQSException>(() => TagAsync(new() { ["aws:x"] = "x" }));
        await TagAsync(new() { ["49"] = "y" });
    }

    private async Task TagAsync(Dictionary<string, string> tags) =>
        await _bench.Client.TagQueueAsync(new TagQueueRequest { QueueUrl = _bench.Url("q"), Tags = tags }, Bench.Token);

    private async Task<Dictionary<string, string>?> TagsAsync(string queue) =>
        (await _bench.Client.ListQueueTagsAsync(new ListQueueTagsRequest { QueueUrl = _bench.Url(queue) }, Bench.Token)).Tags;
}
