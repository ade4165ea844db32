using Amazon;
using Amazon.Runtime;
using Amazon.SQS;

namespace TypedSqs.Tests.Queues;

public class QueueDirectoryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_declared_name_is_looked_up_with_prefix_real_name_and_owner()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions
        {
            QueueNamePrefix = "test-",
            Queues = { ["photos"] = new QueueOptions { QueueName = "pictures", QueueOwnerAccountId = "210987654321" } },
        });

        await sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);
        await sender.SendAsync(new Photo { Title = "t", Thumbnail = [1] }, cancellationToken: Token);
        await sender.SendAsync(new Greeting("Hello"), new SendOptions { Queue = "other" }, Token);
        await sender.SendAsync(new Greeting("Hello"), new SendOptions { Queue = "photos" }, Token);

        Assert.Equal(
            [("test-greetings", null), ("pictures", "210987654321"), ("test-other", null)],
            client.Asked.Select(request => (request.QueueName, (string?)request.QueueOwnerAWSAccountId)));
        Assert.Equal(
            [FakeSqs.UrlOf("test-greetings"), FakeSqs.UrlOf("pictures"), FakeSqs.UrlOf("test-other"), FakeSqs.UrlOf("pictures")],
            client.Sent.Select(request => request.QueueUrl));
    }

    [Fact]
    public async Task A_url_is_used_as_it_stands_and_without_a_look_up()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions
        {
            QueueNamePrefix = "test-",
            Queues = { ["GREETINGS"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("configured"), QueueName = "loses" } },
        });

        await sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);
        await sender.SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("given") }, Token);

        Assert.Empty(client.Asked);
        Assert.Equal([FakeSqs.UrlOf("configured"), FakeSqs.UrlOf("given")], client.Sent.Select(request => request.QueueUrl));
    }

    [Fact]
    public async Task Options_are_read_once()
    {
        using var client = new FakeSqs();
        var options = new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("first") } } };
        var sender = new SqsSender(client, options);

        options.Queues["greetings"].QueueUrl = FakeSqs.UrlOf("second");
        await sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Equal(FakeSqs.UrlOf("first"), client.OnlySent.QueueUrl);
    }

    [Theory]
    [InlineData("https://sqs.us-east-1.amazonaws.com/123456789012/small")]
    [InlineData("https://SQS.us-east-1.amazonaws.com:443/123456789012/small")]
    [InlineData("https://us-east-1.queue.amazonaws.com/123456789012/small")]
    [InlineData("https://queue.amazonaws.com/123456789012/small")]
    public async Task A_url_of_a_configured_queue_is_this_queue_however_it_is_spelled(string url)
    {
        using var client = new FakeSqs();
        var options = new TypedSqsOptions
        {
            Queues =
            {
                ["small"] = new QueueOptions { QueueUrl = "https://sqs.us-east-1.amazonaws.com/123456789012/small", MaxMessageBytes = 1_024 },
            },
        };

        var failure = await FailAsync(new SqsSender(client, options).SendAsync(new Greeting(new string('x', 1_025)), new SendOptions { Queue = url }, Token));

        Assert.Equal((SendFailureReason.MessageTooLarge, (long?)1_024), (failure.Reason, failure.Limit));
        await new SqsSender(client, options).SendAsync(new Greeting("Hello"), new SendOptions { Queue = url.Replace("small", "other", StringComparison.Ordinal) }, Token);
    }

    [Fact]
    public async Task A_url_of_a_configured_queue_has_this_queues_limit()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions
        {
            Queues = { ["small"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("small"), MaxMessageBytes = 1_024 } },
        });
        var message = new Greeting(new string('x', 1_025));

        await sender.SendAsync(message, new SendOptions { Queue = FakeSqs.UrlOf("large") }, Token);
        var failure = await FailAsync(sender.SendAsync(message, new SendOptions { Queue = FakeSqs.UrlOf("small") }, Token));

        Assert.Equal((SendFailureReason.MessageTooLarge, (long?)1_024), (failure.Reason, failure.Limit));
    }

    [Fact]
    public async Task The_kind_of_the_queue_must_be_the_declared_one()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client);
        var order = new Order("t", "c", "i");

        var byName = await FailAsync(sender.SendAsync(order, new SendOptions { Queue = "orders" }, Token));
        var byUrl = await FailAsync(sender.SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("greetings.fifo") }, Token));
        var unmapped = await FailAsync(sender.SendAsync(new LogicalQueue(), cancellationToken: Token));

        Assert.All([byName, byUrl, unmapped], failure => Assert.Equal((SendFailureReason.InvalidQueue, DeliveryState.NotSent), (failure.Reason, failure.Delivery)));
        Assert.Contains("TypedSqsOptions.Queues[\"logical\"].QueueUrl", unmapped.Message, StringComparison.Ordinal);
        Assert.Empty(client.Sent);
    }

    [Fact]
    public async Task A_logical_name_can_be_mapped_to_a_fifo_queue()
    {
        using var client = new FakeSqs();

        await new SqsSender(client, new TypedSqsOptions { Queues = { ["logical"] = new QueueOptions { QueueName = "real.fifo" } } })
            .SendAsync(new LogicalQueue(), cancellationToken: Token);

        Assert.Equal(FakeSqs.UrlOf("real.fifo"), client.OnlySent.QueueUrl);
    }

    [Fact]
    public async Task A_url_of_another_region_is_refused_before_sending()
    {
        using var client = new FakeSqs();
        const string Url = "https://sqs.eu-central-1.amazonaws.com/123456789012/greetings";
        var configured = new SqsSender(client, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { QueueUrl = Url } } });

        var failure = await FailAsync(configured.SendAsync(new Greeting("Hello"), cancellationToken: Token));
        var given = await FailAsync(new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = Url }, Token));

        Assert.Equal((SendFailureReason.WrongRegion, DeliveryState.NotSent, Url), (failure.Reason, failure.Delivery, failure.Queue));
        Assert.Contains("TypedSqsOptions.Queues[\"greetings\"].QueueUrl", failure.Message, StringComparison.Ordinal);
        Assert.Contains("eu-central-1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("us-east-1", failure.Message, StringComparison.Ordinal);
        Assert.Equal(SendFailureReason.WrongRegion, given.Reason);
        Assert.Empty(client.Sent);
    }

    [Fact]
    public async Task A_client_with_a_service_url_goes_where_it_was_told()
    {
        using var client = new FakeSqs(new RedirectedConfig { RegionEndpoint = RegionEndpoint.USEast1 });

        await new SqsSender(client).SendAsync(
            new Greeting("Hello"), new SendOptions { Queue = "https://sqs.eu-central-1.amazonaws.com/123456789012/greetings" }, Token);

        Assert.Single(client.Sent);
    }

    [Theory]
    [InlineData("http://localhost:9324/000000000000/greetings")]
    [InlineData("https://sqs.example.com/greetings")]
    [InlineData("https://queue.amazonaws.com/123456789012/greetings")]
    public async Task A_url_that_tells_no_other_region_is_not_refused(string url)
    {
        using var client = new FakeSqs();

        await new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = url }, Token);

        Assert.Equal(url, client.OnlySent.QueueUrl);
    }

    [Theory]
    [InlineData("")]
    [InlineData("no spaces")]
    [InlineData("arn:aws:sqs:us-east-1:123456789012:q")]
    [InlineData("https://sqs.us-east-1.amazonaws.com/")]
    public async Task What_is_neither_name_nor_url_is_refused(string queue)
    {
        using var client = new FakeSqs();

        var failure = await FailAsync(new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = queue }, Token));

        Assert.Equal((SendFailureReason.InvalidQueue, queue, "Tests.Greeting"), (failure.Reason, failure.Queue, failure.MessageType));
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task A_prefix_that_makes_a_name_too_long_is_told()
    {
        using var client = new FakeSqs();

        var failure = await FailAsync(new SqsSender(client, new TypedSqsOptions { QueueNamePrefix = new string('p', 72) })
            .SendAsync(new Greeting("Hello"), cancellationToken: Token));

        Assert.Equal(SendFailureReason.InvalidQueue, failure.Reason);
    }

    /// <summary>What AWS_ENDPOINT_URL makes of a configuration: it has a region and a service URL.</summary>
    private sealed class RedirectedConfig : AmazonSQSConfig, IClientConfig
    {
        string IClientConfig.ServiceURL => "http://localhost:4566/";
    }

    private static Task<TypedSqsException> FailAsync(Task send) => Assert.ThrowsAsync<TypedSqsException>(() => send);
}
