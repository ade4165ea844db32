using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;

namespace TypedSqs.Tests.Registration;

/// <summary>The container makes the clients: what goes wrong is in the task, and what it makes for each request is made once.</summary>
public class ContainerClientTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_factory_that_throws_fails_the_send_and_is_asked_again()
    {
        using var client = new FakeSqs();
        var made = 0;
        using var provider = new ServiceCollection()
            .AddSingleton<IAmazonSQS>(_ => ++made == 1 ? throw new InvalidOperationException("no secret yet") : client)
            .AddTypedSqs()
            .BuildServiceProvider();
        var sender = provider.GetRequiredService<SqsSender>();

        var sending = sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);
        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => sending);
        await sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Equal((SendFailureReason.InvalidQueue, DeliveryState.NotSent, false), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.Contains("IAmazonSQS could not be made", failure.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidOperationException>(failure.InnerException);
        Assert.Single(client.Sent);
    }

    [Fact]
    public async Task A_factory_that_throws_ends_no_sender_with_a_buffer()
    {
        using var provider = new ServiceCollection()
            .AddSingleton<IAmazonSQS>(_ => throw new InvalidOperationException("no secret yet"))
            .AddTypedSqs(static options => options.Queues["greetings"] = new QueueOptions { Buffer = new BufferOptions() })
            .BuildServiceProvider();

        var sending = provider.GetRequiredService<SqsSender>().SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Equal(SendFailureReason.InvalidQueue, (await Assert.ThrowsAsync<TypedSqsException>(() => sending)).Reason);
    }

    [Fact]
    public async Task A_scoped_client_is_refused_where_scopes_are_checked()
    {
        using var provider = new ServiceCollection()
            .AddScoped<IAmazonSQS>(_ => new FakeSqs())
            .AddTypedSqs()
            .BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });

        var sending = provider.GetRequiredService<SqsSender>().SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Contains("singleton", (await Assert.ThrowsAsync<TypedSqsException>(() => sending)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transient_client_is_made_once_for_each_key()
    {
        var made = 0;
        using var provider = new ServiceCollection()
            .AddTransient<IAmazonSQS>(_ => Make())
            .AddKeyedTransient<IAmazonSQS>("other", (_, _) => Make())
            .AddTypedSqs(static options => options.Queues["ticks"] = new QueueOptions { Client = "other" })
            .BuildServiceProvider();
        var sender = provider.GetRequiredService<SqsSender>();

        for (var number = 0; number < 10; number++)
        {
            await sender.SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf($"reply-{number}") }, Token);
            await sender.SendAsync(new Tick(number), cancellationToken: Token);
        }

        Assert.Equal(2, made);

        FakeSqs Make()
        {
            made++;
            return new FakeSqs();
        }
    }
}
