using Amazon.SQS;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching.Buffering;

public class BufferHostingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_host_that_stops_sends_also_what_its_services_send_while_they_stop()
    {
        using var sqs = new ScriptedSqs();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddSingleton<IAmazonSQS>(sqs);
        builder.Services.AddTypedSqs(options => options.Queues["greetings"] = new QueueOptions
        {
            Buffer = new BufferOptions { LingerWhenIdle = true, Linger = TimeSpan.FromSeconds(59) },
        });
        builder.Services.AddHostedService<LastWords>();
        using var host = builder.Build();
        await host.StartAsync(Token);

        await host.StopAsync(Token);

        Assert.Equal("farewell", sqs.StoredBodies);
    }

    [Fact]
    public async Task A_container_drains_before_it_disposes_the_client()
    {
        using var sqs = new ScriptedSqs();
        Task<SendReceipt> send;
        await using (var provider = new ServiceCollection()
            .AddSingleton<IAmazonSQS>(_ => new ScriptedClient(sqs))
            .AddTypedSqs(options => options.Queues["greetings"] = new QueueOptions { Buffer = new BufferOptions { LingerWhenIdle = true } })
            .BuildServiceProvider())
        {
            send = provider.GetRequiredService<IProducer<Greeting>>().SendAsync(new Greeting("a"), Token);
        }

        Assert.True(send.IsCompletedSuccessfully);
    }

    [Fact]
    public void Each_option_is_bound()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["S:Queues:orders.fifo:Buffer:Linger"] = "00:00:00.020",
            ["S:Queues:orders.fifo:Buffer:MaxMessages"] = "5",
            ["S:Queues:orders.fifo:Buffer:OnGroupFailure"] = "Pause",
            ["S:Queues:orders.fifo:Buffer:FifoOrder"] = "Batched",
            ["S:Queues:orders.fifo:Buffer:WhenFull"] = "Fail",
        }).Build();
        using var provider = new ServiceCollection().AddTypedSqs(configuration.GetSection("S")).BuildServiceProvider();

        var buffer = provider.GetRequiredService<IOptions<TypedSqsOptions>>().Value.Queues["orders.fifo"].Buffer!;

        Assert.Equal(
            (TimeSpan.FromMilliseconds(20), 5, GroupFailurePolicy.Pause, FifoOrder.Batched, BufferFullMode.Fail),
            (buffer.Linger, buffer.MaxMessages, buffer.OnGroupFailure, buffer.FifoOrder, buffer.WhenFull));
    }

    [Fact]
    public void All_faults_are_told_at_once_each_with_its_key()
    {
        using var sqs = new ScriptedSqs();
        var wrong = new BufferOptions
        {
            Linger = TimeSpan.FromMinutes(2),
            MaxMessages = 0,
            MaxBytes = 1_048_575,
            MaxBlock = TimeSpan.Zero,
            MaxRequestsInFlight = 0,
            DeliveryTimeout = TimeSpan.FromMinutes(4.6),
            AttemptTimeout = TimeSpan.FromSeconds(31),
            MaxPause = TimeSpan.Zero,
            ShutdownTimeout = TimeSpan.FromMinutes(11),
            WhenFull = (BufferFullMode)9,
            OnUnknown = (UnknownOutcomeMode)9,
            FifoOrder = (FifoOrder)9,
            OnGroupFailure = (GroupFailurePolicy)9,
        };

        var failure = Assert.Throws<OptionsValidationException>(
            () => new SqsSender(sqs, new TypedSqsOptions { Queues = { ["a.fifo"] = new QueueOptions { Buffer = wrong } } }));

        Assert.Equal(13, failure.Failures.Count());
        Assert.All(failure.Failures, fault => Assert.StartsWith("TypedSqsOptions.Queues[\"a.fifo\"].Buffer.", fault, StringComparison.Ordinal));
        Assert.NotNull(new SqsSender(sqs, new TypedSqsOptions { Queues = { ["a"] = new QueueOptions { Buffer = new BufferOptions { DeliveryTimeout = TimeSpan.FromHours(1) } } } }));
        Assert.NotNull(new SqsSender(sqs, new TypedSqsOptions { Queues = { ["a.fifo"] = new QueueOptions { Buffer = new BufferOptions() } } }));
    }

    [Fact]
    public void An_attempt_and_a_linger_are_shorter_than_the_delivery()
    {
        using var sqs = new ScriptedSqs();
        var wrong = new BufferOptions { DeliveryTimeout = TimeSpan.FromSeconds(5), Linger = TimeSpan.FromSeconds(5), AttemptTimeout = TimeSpan.FromSeconds(5) };

        var failure = Assert.Throws<OptionsValidationException>(
            () => new SqsSender(sqs, new TypedSqsOptions { Queues = { ["a"] = new QueueOptions { Buffer = wrong } } }));

        Assert.Equal(2, failure.Failures.Count());
    }

    [Theory]
    [InlineData(29, null, false)]
    [InlineData(30, null, true)]
    [InlineData(30, "31", false)]
    [InlineData(5, "5", true)]
    public async Task A_host_that_may_not_wait_for_the_buffers_says_so_when_it_starts(int seconds, string? host, bool warns)
    {
        using var sqs = new ScriptedSqs();
        using var log = new LogLines();
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Configuration["shutdownTimeoutSeconds"] = host;
        builder.Services.AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(log);
        builder.Services.AddSingleton<IAmazonSQS>(sqs);
        builder.Services.AddTypedSqs(options =>
        {
            options.Queues["greetings"] = new QueueOptions { Buffer = new BufferOptions { ShutdownTimeout = TimeSpan.FromSeconds(seconds) } };
            options.Queues["off"] = new QueueOptions { Buffer = new BufferOptions { Enabled = false, ShutdownTimeout = TimeSpan.FromMinutes(9) } };
        });
        using var application = builder.Build();

        await application.StartAsync(Token);
        await application.StopAsync(Token);

        Assert.Equal(warns ? 1 : 0, log.All.Count(line => line.StartsWith("Warning 8 The buffer of greetings", StringComparison.Ordinal)));
        Assert.DoesNotContain(log.All, line => line.Contains("of off", StringComparison.Ordinal));
    }

    private sealed class LastWords(IProducer<Greeting> greetings) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken)
        {
            _ = greetings.SendAsync(new Greeting("farewell"), CancellationToken.None);
            return Task.CompletedTask;
        }
    }
}
