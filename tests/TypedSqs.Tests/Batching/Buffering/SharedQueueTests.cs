using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching.Buffering;

/// <summary>Declared names of one physical queue have one buffer: two would know nothing of each other's groups and requests.</summary>
public class SharedQueueTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string?, string?, string?, string?> OneQueue => new()
    {
        { null, null, null, "orders.fifo" },
        { null, "same.fifo", null, "same.fifo" },
        { FakeSqs.UrlOf("q.fifo"), null, FakeSqs.UrlOf("q.fifo"), null },
        { FakeSqs.UrlOf("q.fifo"), null, "https://US-EAST-1.queue.amazonaws.com/123456789012/q.fifo", null },
        { "http://localhost:4566/000000000000/q.fifo", null, "http://LOCALHOST:4566/000000000000/q.fifo", null },
    };

    [Theory]
    [MemberData(nameof(OneQueue))]
    public async Task Two_declared_names_of_one_queue_keep_the_order_of_a_group(string? url, string? name, string? otherUrl, string? otherName)
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, Options(new() { QueueUrl = url, QueueName = name }, new() { QueueUrl = otherUrl, QueueName = otherName }));
        var barrier = sqs.Hold(1);

        var first = sender.SendAsync(new Order("a1", "a", "1"), cancellationToken: Token);
        await sqs.Arrived(1);
        var second = sender.SendAsync(new Order("a2", "a", "2"), new SendOptions { Queue = "other.fifo" }, Token);
        var third = sender.SendAsync(new Order("a3", "a", "3"), cancellationToken: Token);
        barrier.Open();
        await Task.WhenAll(first, second, third);

        Assert.Equal("a1 a2 a3", sqs.StoredBodies);
        Assert.Equal(1, sqs.MostInFlight);
        Assert.Empty(sqs.Violations);
    }

    [Fact]
    public async Task Two_queues_of_one_name_in_two_accounts_do_not_share()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, Options(
            new() { QueueUrl = "https://sqs.us-east-1.amazonaws.com/111111111111/q.fifo" },
            new() { QueueUrl = "https://sqs.us-east-1.amazonaws.com/222222222222/q.fifo" }));
        var barrier = sqs.Hold(1);

        var first = sender.SendAsync(new Order("a1", "a", "1"), cancellationToken: Token);
        await sqs.Arrived(1);
        await sender.SendAsync(new Order("b1", "b", "2"), new SendOptions { Queue = "other.fifo" }, Token);
        barrier.Open();
        await first;

        Assert.Equal("b1 a1", sqs.StoredBodies);
        Assert.Equal(["111111111111", "222222222222"], sqs.Requests.Select(request => request.QueueUrl.Split('/')[3]));
    }

    public static TheoryData<string?, string?, string?, string?, bool> Unclear => new()
    {
        { FakeSqs.UrlOf("orders.fifo"), null, null, "orders.fifo", true },
        { FakeSqs.UrlOf("orders.fifo"), null, "123456789012", "orders.fifo", true },
        { FakeSqs.UrlOf("orders.fifo"), null, "999999999999", "orders.fifo", false },
        { FakeSqs.UrlOf("orders.fifo"), null, null, "else.fifo", false },
        { null, null, "123456789012", "orders.fifo", true },
        { null, "111111111111", "123456789012", "orders.fifo", false },
    };

    [Theory]
    [MemberData(nameof(Unclear))]
    public void Two_names_that_may_be_one_queue_are_a_fault_of_the_options(string? url, string? owner, string? otherOwner, string? otherName, bool isFault)
    {
        using var sqs = new ScriptedSqs();
        var options = Options(new() { QueueUrl = url, QueueOwnerAccountId = owner }, new() { QueueName = otherName, QueueOwnerAccountId = otherOwner });

        var failure = Record.Exception(() => new SqsSender(sqs, options));

        Assert.Equal(isFault, failure is OptionsValidationException);
        Assert.StartsWith(isFault ? "TypedSqsOptions.Queues[\"other.fifo\"].QueueUrl: 'orders.fifo' may be" : "", failure?.Message ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void One_queue_has_one_set_of_options()
    {
        using var sqs = new ScriptedSqs();
        var options = Options(new() { QueueName = "q.fifo" }, new() { QueueName = "q.fifo", Buffer = new BufferOptions { MaxMessages = 7 } });

        var failure = Assert.Throws<OptionsValidationException>(() => new SqsSender(sqs, options));

        Assert.StartsWith("TypedSqsOptions.Queues[\"other.fifo\"].Buffer: differs", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void A_url_that_another_tool_configured_counts()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["AWS:Resources:orders.fifo:QueueUrl"] = FakeSqs.UrlOf("q.fifo") }).Build();
        using var provider = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddTypedSqs(options =>
            {
                options.Queues["orders.fifo"] = new QueueOptions { Buffer = new BufferOptions() };
                options.Queues["other.fifo"] = new QueueOptions { QueueName = "q.fifo", Buffer = new BufferOptions() };
            })
            .BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<TypedSqsOptions>>().Value);
    }

    private static TypedSqsOptions Options(QueueOptions orders, QueueOptions other)
    {
        orders.Buffer ??= new BufferOptions();
        other.Buffer ??= new BufferOptions();
        return new TypedSqsOptions { Queues = { ["orders.fifo"] = orders, ["other.fifo"] = other } };
    }
}
