using System.Globalization;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Standard;

/// <summary>
/// Group ids on a standard queue: a tenant with at least 30 messages, and more than a tenth of all, in flight is a noisy neighbour, and
/// waits for the others.
/// </summary>
public sealed class FairQueueTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync
    private string _url = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync()
    {
        _bench = await Bench.StartAsync();
        _url = _bench.Sqs.CreateQueue("fair", new Dictionary<string, string> { ["VisibilityTimeout"] = "1000" });
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task While_nobody_is_noisy_the_order_is_that_of_arrival()
    {
        foreach (string? tenant in new[] { "a", "b", null, "a", "c", null, "b", "a" })
        {
            await SendAsync(tenant, 1);
        }

        Assert.Equal("a,b,-,a", Tenants(await ReceiveAsync(4)));
        Assert.Equal("c,-,b,a", Tenants(await ReceiveAsync(10)));
    }

    [Theory]
    [InlineData(29, "noisy,noisy,noisy,quiet,-")]
    [InlineData(30, "quiet,-,noisy,noisy,noisy")]
    public async Task A_tenant_with_thirty_messages_in_flight_waits_for_the_others(int inFlight, string expected)
    {
        await SendAsync("noisy", inFlight);
        await ReceiveAsync(inFlight);

        await SendAsync("noisy", 3);
        await SendAsync("quiet", 1);
        await SendAsync(tenant: null, 1);

        Assert.Equal(expected, Tenants(await ReceiveAsync(10)));
    }

    [Theory]
    [InlineData(270, "big,quiet")]
    [InlineData(269, "quiet,big")]
    public async Task A_tenant_with_no_more_than_a_tenth_of_what_is_in_flight_does_not_wait(int others, string expected)
    {
        await SendAsync("big", 30);
        await SendAsync(tenant: null, others);
        await ReceiveAsync(30 + others);

        await SendAsync("big", 1);
        await SendAsync("quiet", 1);

        Assert.Equal(expected, Tenants(await ReceiveAsync(2)));
    }

    [Fact]
    public async Task Of_two_noisy_tenants_the_one_with_less_in_flight_comes_first()
    {
        await SendAsync("a", 40);
        await ReceiveAsync(40);
        await SendAsync("b", 30);
        await ReceiveAsync(30);

        await SendAsync("a", 2);
        await SendAsync("b", 2);
        await SendAsync("quiet", 1);

        Assert.Equal("quiet,b,b,a,a", Tenants(await ReceiveAsync(10)));
    }

    [Fact]
    public async Task What_a_noisy_tenant_has_is_delivered_when_nobody_else_has_anything()
    {
        await SendAsync("noisy", 40);
        await ReceiveAsync(35);
        Assert.Equal("noisy,noisy,noisy,noisy,noisy", Tenants(await ReceiveAsync(10)));
    }

    [Fact]
    public async Task A_tenant_is_quiet_again_when_its_messages_are_no_longer_in_flight()
    {
        await SendAsync("noisy", 30);
        var received = await ReceiveAsync(30);
        await SendAsync("noisy", 1);
        await SendAsync("quiet", 1);
        await _bench.Client.DeleteMessageAsync(_url, received[0].ReceiptHandle, Bench.Token);

        Assert.Equal("noisy,quiet", Tenants(await ReceiveAsync(2)));
    }

    [Theory]
    [InlineData(299, "quiet,noisy")]
    [InlineData(300, "noisy,quiet")]
    public async Task A_tenant_is_quiet_again_when_it_has_sent_nothing_for_five_minutes(int seconds, string expected)
    {
        await SendAsync("noisy", 31);
        await ReceiveAsync(30);
        _bench.Time.AdvanceSeconds(seconds);
        await SendAsync("quiet", 1);

        Assert.Equal(expected, Tenants(await ReceiveAsync(2)));
    }

    [Fact]
    public async Task What_is_in_flight_no_longer_counts_when_its_visibility_timeout_ends()
    {
        await SendAsync("noisy", 30);
        await ReceiveAsync(30);
        _bench.Time.AdvanceSeconds(1_000);
        await SendAsync("noisy", 1);
        await SendAsync("quiet", 1);

        Assert.DoesNotContain("quiet", Tenants(await ReceiveAsync(10)), StringComparison.Ordinal);
    }

    private async Task SendAsync(string? tenant, int count)
    {
        foreach (int[] numbers in Enumerable.Range(0, count).Chunk(10))
        {
            var entries = numbers.Select(number => new SendMessageBatchRequestEntry(number.ToString(CultureInfo.InvariantCulture), "x") { MessageGroupId = tenant });
            await _bench.Client.SendMessageBatchAsync(_url, [.. entries], Bench.Token);
        }
    }

    private async Task<List<Message>> ReceiveAsync(int count)
    {
        var messages = new List<Message>();
        while (messages.Count < count)
        {
            var answer = await _bench.Client.ReceiveMessageAsync(
                new ReceiveMessageRequest(_url) { MaxNumberOfMessages = Math.Min(10, count - messages.Count), MessageSystemAttributeNames = ["MessageGroupId"] },
                Bench.Token);
            if (answer.Messages is null)
            {
                break;
            }

            messages.AddRange(answer.Messages);
        }

        return messages;
    }

    /// <summary>Whose messages they are, in order; <c>-</c> for those of nobody.</summary>
    private static string Tenants(IEnumerable<Message> messages) =>
        string.Join(',', messages.Select(message => message.Attributes?.GetValueOrDefault("MessageGroupId") ?? "-"));
}
