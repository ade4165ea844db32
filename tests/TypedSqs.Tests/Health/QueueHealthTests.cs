using Amazon.SQS.Model;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Health;

public class QueueHealthTests
{
    private static readonly MessageContract ContentBased = new()
    {
        MessageType = "Tests.Event",
        QueueName = "events.fifo",
        IsFifo = true,
        ContentBasedDeduplication = true,
        MaxMessageBytes = 262_144,
    };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(262_144)]
    [InlineData(1_048_576)]
    public async Task A_queue_that_takes_what_is_declared_is_healthy(int limit)
    {
        using var client = Queue(("MaximumMessageSize", $"{limit}"), ("FifoQueue", "true"), ("ContentBasedDeduplication", "true"));

        var entry = Assert.Single((await CheckAsync(client, Order.Contract)).Queues);

        Assert.Equal(new QueueHealthEntry(FakeSqs.UrlOf("orders.fifo"), QueueHealthStatus.Healthy, "It is as declared."), entry);
        Assert.Equal(FakeSqs.UrlOf("orders.fifo"), Assert.Single(client.LookedAt).QueueUrl);
    }

    [Fact]
    public void A_report_can_be_made_by_a_test()
    {
        var report = new QueueHealthReport(
            [new QueueHealthEntry("a", QueueHealthStatus.Healthy, "It is as declared."), new QueueHealthEntry("b", QueueHealthStatus.Degraded, "It was not looked at.")]);

        Assert.Equal((QueueHealthStatus.Degraded, "'b': It was not looked at."), (report.Status, report.ToString()));
        Assert.Equal(QueueHealthStatus.Healthy, new QueueHealthReport([]).Status);
        Assert.Throws<ArgumentNullException>("queues", () => new QueueHealthReport(null!)); // the point of the test
    }

    [Fact]
    public async Task A_lower_limit_could_refuse_messages()
    {
        using var client = Queue(("MaximumMessageSize", "1024"));

        var report = await CheckAsync(client, Greeting.Contract);

        Assert.Equal(QueueHealthStatus.Unhealthy, report.Status);
        Assert.Equal(
            $"'{FakeSqs.UrlOf("greetings")}': It takes messages of at most 1,024 bytes, and Tests.Greeting may weigh 2,048. Raise the queue's MaximumMessageSize, or lower MaxMessageBytes of the message type or in QueueOptions.",
            report.ToString());
    }

    [Theory]
    [InlineData(1_024, QueueHealthStatus.Healthy)]
    [InlineData(1_025, QueueHealthStatus.Unhealthy)]
    public async Task The_configured_limit_is_the_one_that_counts(int configured, QueueHealthStatus expected)
    {
        using var client = Queue(("MaximumMessageSize", "1024"));
        var options = new TypedSqsOptions { Queues = { ["Greetings"] = new QueueOptions { MaxMessageBytes = configured } } };

        var report = await new QueueHealth(new SqsSender(client, options), Greeting.Contract).CheckAsync(Token);

        Assert.Equal(expected, Assert.Single(report.Queues).Status);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("false")]
    public async Task Content_based_deduplication_that_is_off_would_refuse_each_message(string? value)
    {
        using var client = value is null ? Queue(("FifoQueue", "true")) : Queue(("FifoQueue", "true"), ("ContentBasedDeduplication", value));

        var entry = Assert.Single((await CheckAsync(client, ContentBased)).Queues);

        Assert.Equal(QueueHealthStatus.Unhealthy, entry.Status);
        Assert.Contains("Tests.Event has no deduplication id and relies on ContentBasedDeduplication", entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_ids_of_its_own_a_message_does_not_need_it()
    {
        using var client = Queue(("FifoQueue", "true"));

        Assert.Equal(QueueHealthStatus.Healthy, (await CheckAsync(client, Order.Contract)).Status);
    }

    [Fact]
    public async Task Another_kind_is_told()
    {
        using var client = Queue(("FifoQueue", "true"));

        var entry = Assert.Single((await CheckAsync(client, Greeting.Contract)).Queues);

        Assert.Equal((QueueHealthStatus.Unhealthy, "It is a FIFO queue, and Tests.Greeting is declared for a standard one."), (entry.Status, entry.Description));
    }

    [Fact]
    public async Task Without_permission_it_is_degraded_and_says_which()
    {
        using var client = new FakeSqs { OnGetQueueAttributes = _ => throw Faults.Denied };

        var report = await CheckAsync(client, Greeting.Contract);

        Assert.Equal(QueueHealthStatus.Degraded, report.Status);
        Assert.Contains("lacks sqs:GetQueueAttributes", report.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("RequestThrottled", 403, QueueHealthStatus.Degraded, "Throttled")]
    [InlineData("QueueDoesNotExist", 400, QueueHealthStatus.Unhealthy, "QueueNotFound")]
    [InlineData("ExpiredToken", 403, QueueHealthStatus.Unhealthy, "AccessDenied")]
    [InlineData("ServiceUnavailable", 503, QueueHealthStatus.Unhealthy, "could not be reached")]
    public async Task Other_faults_are_told_by_their_meaning(string code, int status, QueueHealthStatus expected, string text)
    {
        using var client = new FakeSqs { OnGetQueueAttributes = _ => throw Faults.Code(code, status) };

        var entry = Assert.Single((await CheckAsync(client, Greeting.Contract)).Queues);

        Assert.Equal(expected, entry.Status);
        Assert.Contains(text, entry.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_queue_that_cannot_be_looked_up_cannot_be_sent_to()
    {
        using var client = new FakeSqs { OnGetQueueUrl = (_, _) => throw Faults.Code("QueueDoesNotExist", 400) };

        var entry = Assert.Single((await CheckAsync(client, Greeting.Contract)).Queues);

        Assert.Equal(("greetings", QueueHealthStatus.Unhealthy), (entry.Queue, entry.Status));
        Assert.StartsWith("QueueNotFound in us-east-1.", entry.Description, StringComparison.Ordinal);
        Assert.Empty(client.LookedAt);
    }

    [Fact]
    public async Task The_queues_of_the_configuration_are_looked_at_and_each_once()
    {
        using var client = Queue(("MaximumMessageSize", "2048"));
        var options = new TypedSqsOptions
        {
            QueueNamePrefix = "test-",
            Queues =
            {
                ["greetings"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("real-greetings") },
                ["audit"] = new QueueOptions { MaxMessageBytes = 4_096 },
                ["plain"] = new QueueOptions(),
            },
        };

        var report = await new QueueHealth(new SqsSender(client, options), Greeting.Contract, Greeting.Contract).CheckAsync(Token);

        Assert.Equal(
            [("real-greetings", QueueHealthStatus.Healthy), ("test-audit", QueueHealthStatus.Unhealthy), ("test-plain", QueueHealthStatus.Healthy)],
            report.Queues.Select(queue => (queue.Queue.Split('/')[^1], queue.Status)));
        Assert.Contains("configuration allows 4,096", report.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("real-greetings", report.ToString(), StringComparison.Ordinal);
        Assert.Equal(3, client.LookedAt.Count);
    }

    /// <summary>Keys count without regard to case, names of queues do not: a key in capitals, as environment variables are, may be another spelling.</summary>
    [Theory]
    [InlineData("GREETINGS", QueueHealthStatus.Degraded)]
    [InlineData("missing", QueueHealthStatus.Unhealthy)]
    public async Task A_key_that_may_be_spelled_otherwise_than_its_queue_is_no_missing_queue(string key, QueueHealthStatus expected)
    {
        using var client = new FakeSqs();
        var answer = client.OnGetQueueUrl;
        client.OnGetQueueUrl = (request, token) => request.QueueName == "greetings" ? answer(request, token) : throw Faults.Code("QueueDoesNotExist", 400);
        var sender = new SqsSender(client, new TypedSqsOptions { Queues = { [key] = new QueueOptions { MaxMessageBytes = 2_048 } } });

        var entry = Assert.Single((await new QueueHealth(sender).CheckAsync(Token)).Queues);

        Assert.Equal(expected, entry.Status);
        Assert.Equal(expected == QueueHealthStatus.Degraded, entry.Description.Contains("AddQueueCheck", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_key_is_the_queue_that_messages_go_to_however_both_are_spelled()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions { Queues = { ["GREETINGS"] = new QueueOptions { MaxMessageBytes = 2_048 } } });

        await sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);
        var entry = Assert.Single((await new QueueHealth(sender).CheckAsync(Token)).Queues);

        Assert.Equal((FakeSqs.UrlOf("greetings"), QueueHealthStatus.Healthy), (entry.Queue, entry.Status));
    }

    [Fact]
    public async Task A_declaration_that_fits_no_queue_is_told_without_asking()
    {
        using var client = new FakeSqs();
        var options = new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { QueueName = "greetings.fifo" } } };

        var entry = Assert.Single((await new QueueHealth(new SqsSender(client, options), Greeting.Contract).CheckAsync(Token)).Queues);

        Assert.Equal(QueueHealthStatus.Unhealthy, entry.Status);
        Assert.Contains("is a FIFO queue by its name", entry.Description, StringComparison.Ordinal);
        Assert.Empty(client.LookedAt);
    }

    [Fact]
    public async Task The_wait_can_be_cancelled()
    {
        using var client = new FakeSqs();
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new QueueHealth(new SqsSender(client), Greeting.Contract).CheckAsync(cancellation.Token));
    }

    private static Task<QueueHealthReport> CheckAsync(FakeSqs client, MessageContract contract) =>
        new QueueHealth(new SqsSender(client), contract).CheckAsync(Token);

    private static FakeSqs Queue(params (string Name, string Value)[] attributes) => new()
    {
        OnGetQueueAttributes = _ => new GetQueueAttributesResponse { Attributes = attributes.ToDictionary(pair => pair.Name, pair => pair.Value) },
    };
}
