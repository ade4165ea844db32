using Amazon.SQS;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TypedSqs.Tests.Registration;

public class ConfigurationTests
{
    [Fact]
    public void Each_setting_is_bound()
    {
        using var provider = With(
            ("App:Sqs:QueueNamePrefix", "test-"),
            ("App:Sqs:Queues:orders.fifo:QueueUrl", FakeSqs.UrlOf("o.fifo")),
            ("App:Sqs:Queues:orders.fifo:QueueName", "n.fifo"),
            ("App:Sqs:Queues:orders.fifo:QueueOwnerAccountId", "012345678901"),
            ("App:Sqs:Queues:orders.fifo:MaxMessageBytes", "1048576"),
            ("App:Sqs:Queues:ORDERS.FIFO:Client", "other"));

        var options = provider.GetRequiredService<IOptions<TypedSqsOptions>>().Value;

        Assert.Equal("test-", options.QueueNamePrefix);
        var queue = Assert.Single(options.Queues).Value;
        Assert.Equal(
            (FakeSqs.UrlOf("o.fifo"), "n.fifo", "012345678901", 1_048_576, "other"),
            (queue.QueueUrl, queue.QueueName, queue.QueueOwnerAccountId, queue.MaxMessageBytes, queue.Client));
    }

    [Fact]
    public void Code_sets_one_option_of_a_queue_and_keeps_those_of_configuration()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("S:Queues:orders.fifo:QueueUrl", FakeSqs.UrlOf("o.fifo"))]).Build();
        using var provider = new ServiceCollection()
            .AddTypedSqs(configuration.GetSection("S"))
            .AddTypedSqs(static options => options.Queue("Orders.fifo").Buffer = new BufferOptions())
            .AddTypedSqs(static options => options.Queue("new").MaxMessageBytes = 2_000)
            .BuildServiceProvider();

        var options = provider.GetRequiredService<IOptions<TypedSqsOptions>>().Value;

        Assert.Equal((FakeSqs.UrlOf("o.fifo"), true), (options.Queues["orders.fifo"].QueueUrl, options.Queues["orders.fifo"].Buffer?.Enabled));
        Assert.Equal(2_000, options.Queues["new"].MaxMessageBytes);
        Assert.Equal(2, options.Queues.Count);
        Assert.Throws<ArgumentNullException>("name", () => options.Queue(null!)); // the point of the test
    }

    [Fact]
    public void A_fault_names_the_key_of_configuration()
    {
        using var provider = With(("App:Sqs:Queues:orders:MaxMessageBytes", "1"));

        var failure = Assert.Throws<OptionsValidationException>(provider.GetRequiredService<SqsSender>);

        Assert.StartsWith("App:Sqs:Queues:orders:MaxMessageBytes: ", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void The_root_of_configuration_is_not_taken_for_a_section() => Assert.DoesNotContain(
        typeof(TypedSqsServiceCollectionExtensions).GetMethods().Where(static method => method.Name == "AddTypedSqs").SelectMany(static method => method.GetParameters()),
        static parameter => parameter.ParameterType.IsAssignableFrom(typeof(IConfigurationRoot)));

    [Fact]
    public async Task The_url_that_aspire_injects_is_used()
    {
        using var client = new FakeSqs();
        using var provider = With(client, ("AWS:Resources:greetings:QueueUrl", FakeSqs.UrlOf("injected")));

        await SendAsync(provider);

        Assert.Equal(FakeSqs.UrlOf("injected"), client.OnlySent.QueueUrl);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task The_url_that_aspire_injects_wins_over_a_name_and_keeps_the_limit()
    {
        using var client = new FakeSqs();
        using var provider = With(
            client,
            ("AWS:Resources:greetings:QueueUrl", FakeSqs.UrlOf("injected")),
            ("App:Sqs:Queues:greetings:QueueName", "named"),
            ("App:Sqs:Queues:greetings:MaxMessageBytes", "1024"));

        await SendAsync(provider);
        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => SendAsync(provider, new string('x', 1_025)));

        Assert.Equal(FakeSqs.UrlOf("injected"), client.OnlySent.QueueUrl);
        Assert.Equal(1_024, failure.Limit);
    }

    [Fact]
    public async Task An_explicit_url_wins_over_the_one_that_aspire_injects()
    {
        using var client = new FakeSqs();
        using var provider = With(
            client,
            ("AWS:Resources:greetings:QueueUrl", FakeSqs.UrlOf("injected")),
            ("App:Sqs:Queues:greetings:QueueUrl", FakeSqs.UrlOf("explicit")));

        await SendAsync(provider);

        Assert.Equal(FakeSqs.UrlOf("explicit"), client.OnlySent.QueueUrl);
    }

    [Fact]
    public async Task A_wrong_url_that_aspire_injects_is_named_by_its_key()
    {
        using var client = new FakeSqs();
        using var provider = With(client, ("AWS:Resources:greetings:QueueUrl", "greetings"));

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => SendAsync(provider));

        Assert.Equal(SendFailureReason.InvalidQueue, failure.Reason);
        Assert.Contains("AWS:Resources:greetings:QueueUrl", failure.Message, StringComparison.Ordinal);
    }

    private static Task<SendReceipt> SendAsync(ServiceProvider provider, string text = "Hello") =>
        provider.GetRequiredService<IProducer<Greeting>>().SendAsync(new Greeting(text), TestContext.Current.CancellationToken);

    private static ServiceProvider With(params (string Key, string Value)[] settings) => With(client: null, settings);

    private static ServiceProvider With(FakeSqs? client, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)))
            .Build();
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddKeyedSingleton<IAmazonSQS>("other", (_, _) => new FakeSqs());
        if (client is not null)
        {
            services.AddSingleton<IAmazonSQS>(client);
        }

        return services.AddTypedSqs(configuration.GetSection("App:Sqs")).BuildServiceProvider();
    }
}
