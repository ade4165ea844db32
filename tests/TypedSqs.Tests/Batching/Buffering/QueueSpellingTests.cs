using TypedSqs.Queues;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching.Buffering;

/// <summary>A queue that is configured by name is the same queue by its real name and by its URL: one buffer, one limit, one order.</summary>
public class QueueSpellingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Url(string account = "123456789012") => $"https://sqs.us-east-1.amazonaws.com/{account}/real.fifo";

    /// <param name="isKnown">Whether a send by name has looked the URL up before.</param>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Each_spelling_goes_through_the_buffer_of_the_queue(bool isKnown)
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, Options(new() { QueueName = "real.fifo", Buffer = new BufferOptions() }));
        if (isKnown)
        {
            await sender.SendAsync(new Order("a0", "a", "0"), cancellationToken: Token);
        }

        var barrier = sqs.Hold(isKnown ? 2 : 1);
        Task[] sends =
        [
            sender.SendAsync(new Order("a1", "a", "1"), cancellationToken: Token),
            sender.SendAsync(new Order("a2", "a", "2"), new SendOptions { Queue = Url() }, Token),
            sender.SendAsync(new Order("a3", "a", "3"), new SendOptions { Queue = "real.fifo" }, Token),
            sender.SendAsync(new Order("a4", "a", "4"), new SendOptions { Queue = "https://us-east-1.queue.amazonaws.com/123456789012/real.fifo" }, Token),
            sender.SendAsync(new Order("a5", "a", "5"), cancellationToken: Token),
        ];
        await sqs.Arrived(isKnown ? 2 : 1);
        barrier.Open();
        await Task.WhenAll(sends);

        Assert.Equal(isKnown ? "a0 a1 a2 a3 a4 a5" : "a1 a2 a3 a4 a5", sqs.StoredBodies);
        Assert.Empty(sqs.Violations);
    }

    /// <summary>Whether the URL is known was asked twice, and it became so in between: such a send went past the buffer.</summary>
    [Fact]
    public async Task A_look_up_that_ends_meanwhile_hides_no_queue()
    {
        using var client = new FakeSqs();
        for (var round = 0; round < 2_000; round++)
        {
            var queues = new ConfiguredQueues(Options(new() { QueueName = "real.fifo" }), resourceUrls: null);
            Assert.True(queues.TryGet("orders.fifo", out var queue));
            queue.Route = new QueueRoute(client, "real.fifo") { UrlKey = "key", Identity = queue.IdentityAs("real.fifo") };
            var (isLookedFor, later, url) = (false, round % 64, Url());
            var lookUp = Task.Run(
                () =>
                {
                    while (!Volatile.Read(ref isLookedFor))
                    {
                        Thread.SpinWait(1);
                    }

                    Thread.SpinWait(later);
                    queue.Route.Url = url;
                },
                Token);

            for (var isKnown = false; !isKnown;)
            {
                Assert.Same(queue, queues.AtUrl(url, out isKnown));
                Volatile.Write(ref isLookedFor, true);
            }

            await lookUp;
        }
    }

    [Fact]
    public async Task A_url_before_the_name_opens_the_same_buffer()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, Options(new() { QueueName = "real.fifo", Buffer = new BufferOptions() }));
        var barrier = sqs.Hold(1);

        var first = sender.SendAsync(new Order("a1", "a", "1"), new SendOptions { Queue = Url() }, Token);
        await sqs.Arrived(1);
        var second = sender.SendAsync(new Order("a2", "a", "2"), cancellationToken: Token);
        barrier.Open();
        await Task.WhenAll(first, second);

        Assert.Equal("a1 a2", sqs.StoredBodies);
        Assert.Empty(sqs.Violations);
    }

    [Theory]
    [InlineData("https://sqs.us-east-1.amazonaws.com/123456789012/small")]
    [InlineData("small")]
    public async Task Each_spelling_has_the_limit_of_the_queue(string queue)
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions { Queues = { ["logical"] = new QueueOptions { QueueName = "small", MaxMessageBytes = 1_024 } } });

        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => sender.SendAsync(new Greeting(new string('x', 1_025)), new SendOptions { Queue = queue }, Token));

        Assert.Equal((SendFailureReason.MessageTooLarge, (long?)1_024), (failure.Reason, failure.Limit));
    }

    [Fact]
    public async Task A_queue_of_another_account_is_another()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(
            sqs, Options(new() { QueueName = "real.fifo", QueueOwnerAccountId = "123456789012", MaxMessageBytes = 1_024, Buffer = new BufferOptions() }));
        var large = new string('x', 1_025);

        var result = await sender.SendPreparedAsync(
            [sender.Prepare(new Order(large, "a", "1"), new PrepareOptions { Send = new SendOptions { Queue = Url("999999999999") } })], cancellationToken: Token);

        Assert.True(result.AllDelivered);
        Assert.Equal(Url("999999999999"), Assert.Single(sqs.Requests).QueueUrl);
    }

    /// <summary>Taken for the configured queue as long as nobody knows better, each message goes where its send says nevertheless.</summary>
    [Fact]
    public async Task Whatever_the_look_up_finds_a_url_is_where_the_message_goes()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, Options(new() { QueueName = "real.fifo", Buffer = new BufferOptions() }));
        var barrier = sqs.Hold(1);

        var first = sender.SendAsync(new Order("a1", "a", "1"), new SendOptions { Queue = Url("999999999999") }, Token);
        await sqs.Arrived(1);
        Task[] sends =
        [
            first,
            sender.SendAsync(new Order("b1", "b", "2"), new SendOptions { Queue = Url("999999999999") }, Token),
            sender.SendAsync(new Order("c1", "c", "3"), cancellationToken: Token),
        ];
        barrier.Open();
        await Task.WhenAll(sends);

        Assert.Equal(
            [("a1", "999999999999"), ("b1", "999999999999"), ("c1", "123456789012")],
            sqs.Requests.SelectMany(request => request.Entries, (request, entry) => (entry.MessageBody, request.QueueUrl.Split('/')[3])).Order());
        Assert.Equal(1, sqs.LookUps);
    }

    [Fact]
    public async Task A_name_that_is_not_there_keeps_no_url_from_being_sent_to()
    {
        using var sqs = new ScriptedSqs { OnLookUp = () => Faults.Code("QueueDoesNotExist", 400) };
        await using var sender = new SqsSender(sqs, Options(new() { QueueName = "real.fifo", Buffer = new BufferOptions() }));

        var named = sender.SendAsync(new Order("a1", "a", "1"), cancellationToken: Token);
        var given = sender.SendAsync(new Order("b1", "b", "2"), new SendOptions { Queue = Url("999999999999") }, Token);

        Assert.Equal(SendFailureReason.QueueNotFound, (await Assert.ThrowsAsync<TypedSqsException>(() => named)).Reason);
        await given;
        Assert.Equal("b1", sqs.StoredBodies);
    }

    [Fact]
    public async Task What_was_sent_by_url_while_the_name_is_looked_up_may_be_there()
    {
        var never = new TaskCompletionSource();
        using var sqs = new ScriptedSqs { BeforeLookUp = never.Task };
        using var cancellation = new CancellationTokenSource();
        await using var sender = new SqsSender(
            sqs, Options(new() { QueueName = "real.fifo", Buffer = new BufferOptions { Linger = TimeSpan.Zero, ShutdownTimeout = TimeSpan.Zero } }));
        sqs.Hold(1);

        var named = sender.SendAsync(new Order("a1", "a", "1"), cancellationToken: cancellation.Token);
        var given = sender.SendAsync(new Order("b1", "b", "2"), new SendOptions { Queue = Url() }, cancellation.Token);
        await sqs.Arrived(1);
        await cancellation.CancelAsync();

        Assert.Equal(DeliveryState.Unknown, (await Assert.ThrowsAsync<SendCanceledException>(() => given)).Delivery);
        await Assert.ThrowsAsync<SendCanceledException>(() => named);
        never.SetResult();
    }

    [Fact]
    public async Task A_real_name_is_the_queue_of_a_url_once_its_look_up_tells()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions { Queues = { ["logical"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("small"), MaxMessageBytes = 1_024 } } });
        var byName = new SendOptions { Queue = "small" };
        await sender.SendAsync(new Greeting("Hello"), byName, Token);

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting(new string('x', 1_025)), byName, Token));

        Assert.Equal((SendFailureReason.MessageTooLarge, (long?)1_024), (failure.Reason, failure.Limit));
        Assert.Single(client.Asked);
    }

    [Fact]
    public async Task A_real_name_that_leads_elsewhere_is_not()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions
        {
            Queues = { ["partner"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("small").Replace("123456789012", "999999999999", StringComparison.Ordinal), MaxMessageBytes = 1_024 } },
        });

        for (var time = 0; time < 2; time++)
        {
            await sender.SendAsync(new Greeting(new string('x', 1_025)), new SendOptions { Queue = "small" }, Token);
        }

        Assert.All(client.Sent, request => Assert.Equal(FakeSqs.UrlOf("small"), request.QueueUrl));
    }

    private static TypedSqsOptions Options(QueueOptions orders) => new() { Queues = { ["orders.fifo"] = orders } };
}
