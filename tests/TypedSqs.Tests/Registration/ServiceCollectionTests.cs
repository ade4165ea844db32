using Amazon.Runtime;
using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Registration;

namespace TypedSqs.Tests.Registration;

public class ServiceCollectionTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_registration_serves_each_message_type()
    {
        using var client = new FakeSqs();
        using var provider = new ServiceCollection().AddSingleton<IAmazonSQS>(client).AddTypedSqs().BuildServiceProvider(Strict);

        await provider.GetRequiredService<IProducer<Greeting>>().SendAsync(new Greeting("Hello"), Token);
        await provider.GetRequiredService<IProducer<Order>>().SendAsync(new Order("t", "c", "i"), new SendOptions { MessageGroupId = "g" }, Token);

        Assert.Equal([("Hello", null), ("t", "g")], client.Sent.Select(request => (request.MessageBody, (string?)request.MessageGroupId)));
    }

    [Fact]
    public async Task A_struct_has_its_own_registration()
    {
        using var client = new FakeSqs();
        using var provider = new ServiceCollection().AddSingleton<IAmazonSQS>(client).AddTypedSqs().AddProducer<Tick>().BuildServiceProvider(Strict);

        var producer = provider.GetRequiredService<IProducer<Tick>>();
        await producer.SendAsync(new Tick(7), Token);

        Assert.IsType<Producer<Tick>>(producer);
        Assert.Equal("7", client.OnlySent.MessageBody);
    }

    [Fact]
    public void The_sender_is_one_and_has_two_names()
    {
        using var provider = new ServiceCollection().AddSingleton<IAmazonSQS>(new FakeSqs()).AddTypedSqs().BuildServiceProvider(Strict);

        Assert.Same(provider.GetRequiredService<SqsSender>(), provider.GetRequiredService<IMessageSender>());
        Assert.Same(provider.GetRequiredService<IProducer<Greeting>>(), provider.GetRequiredService<IProducer<Greeting>>());
    }

    [Fact]
    public void To_register_twice_adds_nothing()
    {
        var services = new ServiceCollection().AddTypedSqs().AddProducer<Tick>();
        var once = services.Count(IsOurs);

        services.AddTypedSqs().AddProducer<Tick>();

        Assert.Equal(once, services.Count(IsOurs));

        static bool IsOurs(ServiceDescriptor service) =>
            service.ServiceType.Assembly == typeof(SqsSender).Assembly || service.ServiceType.Assembly == typeof(IMessageSender).Assembly
            || service.ServiceType.GenericTypeArguments.Contains(typeof(TypedSqsOptions)) && service.ServiceType.Name.StartsWith("IValidateOptions", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_of_the_users_own_is_kept()
    {
        var own = new RefusingSender();
        using var provider = new ServiceCollection().AddSingleton<IMessageSender>(own).AddTypedSqs().BuildServiceProvider(Strict);

        await Assert.ThrowsAsync<NotSupportedException>(() => provider.GetRequiredService<IProducer<Greeting>>().SendAsync(new Greeting("Hello"), Token));
    }

    [Fact]
    public async Task A_queue_is_sent_to_by_the_client_that_its_configuration_names()
    {
        using var main = new FakeSqs();
        using var other = new FakeSqs();
        using var provider = new ServiceCollection()
            .AddSingleton<IAmazonSQS>(main)
            .AddKeyedSingleton<IAmazonSQS>("other-account", other)
            .AddTypedSqs(options => options.Queues["orders.fifo"] = new QueueOptions { Client = "other-account" })
            .BuildServiceProvider(Strict);

        await provider.GetRequiredService<IProducer<Greeting>>().SendAsync(new Greeting("Hello"), Token);
        await provider.GetRequiredService<IProducer<Order>>().SendAsync(new Order("t", "c", "i"), Token);

        Assert.Equal("Hello", main.OnlySent.MessageBody);
        Assert.Equal("t", other.OnlySent.MessageBody);
        Assert.Equal("orders.fifo", Assert.Single(other.Asked).QueueName);
    }

    [Fact]
    public async Task Without_a_client_the_sdks_own_is_made_at_the_first_send_and_ends_with_the_container()
    {
        var log = new LogLines();
        var provider = new ServiceCollection().AddSingleton<ILoggerFactory>(log).AddTypedSqs().BuildServiceProvider(Strict);

        var producer = provider.GetRequiredService<IProducer<Greeting>>();
        Assert.DoesNotContain(log.All, IsCreation);

        // Cancelled, so that nothing goes out.
        await Assert.ThrowsAsync<SendCanceledException>(() => producer.SendAsync(new Greeting("Hello"), new CancellationToken(canceled: true)));
        await Assert.ThrowsAsync<SendCanceledException>(() => producer.SendAsync(new Greeting("Hello"), new CancellationToken(canceled: true)));
        Assert.Single(log.All, IsCreation);

        var client = provider.GetRequiredService<DefaultSqsClient>().Value;
        await provider.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => client.SendMessageAsync("https://q", "x", Token));

        static bool IsCreation(string line) => line.StartsWith("Debug 3", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_is_registered_later_is_used()
    {
        using var client = new FakeSqs();
        var services = new ServiceCollection().AddTypedSqs();
        services.AddSingleton<IAmazonSQS>(client);
        using var provider = services.BuildServiceProvider(Strict);

        await provider.GetRequiredService<IProducer<Greeting>>().SendAsync(new Greeting("Hello"), Token);

        Assert.Single(client.Sent);
    }

    [Fact]
    public async Task A_client_that_cannot_be_made_is_told_and_tried_again()
    {
        using var client = new FakeSqs();
        var made = 0;
        using var provider = new ServiceCollection()
            .AddTransient<IAmazonSQS>(_ => ++made == 1 ? throw new AmazonClientException("No RegionEndpoint or ServiceURL configured") : client)
            .AddTypedSqs()
            .BuildServiceProvider();
        var producer = provider.GetRequiredService<IProducer<Greeting>>();

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => producer.SendAsync(new Greeting("Hello"), Token));
        await producer.SendAsync(new Greeting("Hello"), Token);

        Assert.Equal((SendFailureReason.InvalidQueue, DeliveryState.NotSent), (failure.Reason, failure.Delivery));
        Assert.Single(client.Sent);
    }

    [Fact]
    public async Task Time_and_log_come_from_the_container()
    {
        var time = new FakeTimeProvider();
        var log = new LogLines();
        using var client = new FakeSqs { OnSend = (_, _) => throw new Amazon.SQS.Model.KmsThrottledException("slow") };
        using var provider = new ServiceCollection()
            .AddSingleton<IAmazonSQS>(client)
            .AddSingleton<TimeProvider>(time)
            .AddSingleton<ILoggerFactory>(log)
            .AddTypedSqs()
            .BuildServiceProvider(Strict);

        var send = provider.GetRequiredService<IProducer<Greeting>>().SendAsync(new Greeting("Hello"), Token);
        for (var retry = 1; retry <= client.Config.MaxErrorRetry; retry++)
        {
            Assert.Equal(retry, client.Sent.Count);
            time.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(client.Config.MaxErrorRetry + 1, client.Sent.Count);
        await Assert.ThrowsAsync<TypedSqsException>(() => send);
        Assert.Contains(log.All, line => line.StartsWith("Warning 2", StringComparison.Ordinal));
        Assert.Contains(log.All, line => line.StartsWith("Debug 1", StringComparison.Ordinal) && line.Contains(FakeSqs.UrlOf("greetings"), StringComparison.Ordinal));
    }

    private static ServiceProviderOptions Strict { get; } = new() { ValidateOnBuild = true, ValidateScopes = true };

    private sealed class RefusingSender : IMessageSender
    {
        public Task<SendReceipt> SendAsync<T>(T message, SendOptions? options = null, CancellationToken cancellationToken = default)
            where T : IQueueMessage<T> => throw new NotSupportedException();

        public Task<SendBatchResult<T>> SendBatchAsync<T>(IEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
            where T : IQueueMessage<T> => throw new NotSupportedException();

        public IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(IAsyncEnumerable<T> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default)
            where T : IQueueMessage<T> => throw new NotSupportedException();

        public PreparedMessage Prepare<T>(T message, PrepareOptions? options = null)
            where T : IQueueMessage<T> => throw new NotSupportedException();

        public Task<SendBatchResult<PreparedMessage>> SendPreparedAsync(
            IEnumerable<PreparedMessage> messages, SendBatchOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
