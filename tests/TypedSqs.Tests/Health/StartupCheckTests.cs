using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Health;

public sealed class StartupCheckTests : IDisposable
{
    private readonly FakeSqs _client = new();
    private readonly LogLines _log = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_option_no_queue_is_looked_at()
    {
        using var host = Host(static services => services.AddTypedSqs().AddQueueCheck<Greeting>());

        await host.StartAsync(Token);
        await host.StopAsync(Token);

        Assert.Empty(_client.LookedAt);
    }

    [Fact]
    public async Task A_queue_that_could_refuse_messages_ends_the_start_before_anything_is_sent()
    {
        _client.OnGetQueueAttributes = request => new GetQueueAttributesResponse
        {
            Attributes = new() { ["MaximumMessageSize"] = request.QueueUrl.EndsWith("greetings", StringComparison.Ordinal) ? "1024" : "262144" },
        };
        using var host = Host(static services => services
            .AddTypedSqs(static options => options.CheckQueuesOnStart = true)
            .AddQueueCheck<Greeting>()
            .AddQueueCheck<Untraced>()
            .AddHostedService<SendsAtOnce>());

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => host.StartAsync(Token));

        Assert.Equal((SendFailureReason.InvalidQueue, FakeSqs.UrlOf("greetings")), (failure.Reason, failure.Queue));
        Assert.Contains("may weigh 2,048", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("untraced", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_client.Sent);
    }

    [Fact]
    public async Task Without_permission_it_starts_and_logs_a_warning()
    {
        _client.OnGetQueueAttributes = _ => throw Faults.Denied;
        using var host = Host(static services => services.AddTypedSqs(static options =>
        {
            options.CheckQueuesOnStart = true;
            options.Queues["audit"] = new QueueOptions();
        }));

        await host.StartAsync(Token);
        await host.StopAsync(Token);

        Assert.Contains(_log.All, line => line.StartsWith("Warning 9 ", StringComparison.Ordinal) && line.Contains("sqs:GetQueueAttributes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Healthy_queues_are_counted_and_none_at_all_is_a_mistake()
    {
        using (var host = Host(static services => services.AddTypedSqs(static options => options.CheckQueuesOnStart = true).AddQueueCheck<Greeting>()))
        {
            await host.StartAsync(Token);
            await host.StopAsync(Token);
        }

        using (var host = Host(static services => services.AddTypedSqs(static options => options.CheckQueuesOnStart = true)))
        {
            await host.StartAsync(Token);
            await host.StopAsync(Token);
        }

        Assert.Contains(_log.All, line => line.StartsWith("Information 10 Queues that were checked and are as declared: 1", StringComparison.Ordinal));
        Assert.Contains(_log.All, line => line.StartsWith("Warning 11 ", StringComparison.Ordinal));
    }

    public void Dispose()
    {
        _client.Dispose();
        _log.Dispose();
    }

    private IHost Host(Action<IServiceCollection> configure)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<ILoggerFactory>(_log);
        builder.Services.AddSingleton<IAmazonSQS>(_client);
        configure(builder.Services);
        return builder.Build();
    }

    private sealed class SendsAtOnce(IProducer<Greeting> greetings) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => greetings.SendAsync(new Greeting("Hello"), cancellationToken);

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
