using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace TypedSqs.Tests.Registration;

public class OptionsValidationTests
{
    [Fact]
    public void All_faults_are_told_at_once_each_with_its_key()
    {
        using var client = new FakeSqs();
        var options = new TypedSqsOptions
        {
            QueueNamePrefix = "pre fix",
            Queues =
            {
                ["not a name"] = new QueueOptions(),
                ["url"] = new QueueOptions { QueueUrl = "sqs.us-east-1.amazonaws.com/1/q" },
                ["url.fifo"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("standard") },
                ["name"] = new QueueOptions { QueueName = "a/b" },
                ["name.fifo"] = new QueueOptions { QueueName = "standard" },
                ["small"] = new QueueOptions { MaxMessageBytes = 1_023 },
                ["large"] = new QueueOptions { MaxMessageBytes = 1_048_577 },
                ["account"] = new QueueOptions { QueueOwnerAccountId = "1234" },
                ["client"] = new QueueOptions { Client = "other" },
            },
        };

        var failure = Assert.Throws<OptionsValidationException>(() => new SqsSender(client, options));

        Assert.Equal(
            [
                "TypedSqsOptions.QueueNamePrefix",
                "TypedSqsOptions.Queues[\"account\"].QueueOwnerAccountId",
                "TypedSqsOptions.Queues[\"client\"].Client",
                "TypedSqsOptions.Queues[\"large\"].MaxMessageBytes",
                "TypedSqsOptions.Queues[\"name\"].QueueName",
                "TypedSqsOptions.Queues[\"name.fifo\"].QueueName",
                "TypedSqsOptions.Queues[\"not a name\"]",
                "TypedSqsOptions.Queues[\"small\"].MaxMessageBytes",
                "TypedSqsOptions.Queues[\"url\"].QueueUrl",
                "TypedSqsOptions.Queues[\"url.fifo\"].QueueUrl",
            ],
            failure.Failures.Select(fault => fault[..fault.IndexOf(": ", StringComparison.Ordinal)]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(1_024)]
    [InlineData(262_144)]
    [InlineData(1_048_576)]
    public void The_limits_of_the_limit_are_allowed(int bytes)
    {
        using var client = new FakeSqs();

        Assert.NotNull(new SqsSender(client, new TypedSqsOptions { Queues = { ["q"] = new QueueOptions { MaxMessageBytes = bytes } } }));
    }

    [Fact]
    public void A_sender_needs_a_client() => Assert.Throws<ArgumentNullException>("client", () => new SqsSender(null!));

    [Fact]
    public async Task An_application_with_faults_does_not_start()
    {
        var builder = Host.CreateEmptyApplicationBuilder(settings: null);
        builder.Services.AddTypedSqs(options => options.Queues["small"] = new QueueOptions { MaxMessageBytes = 1 });
        using var host = builder.Build();

        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.StartsWith("TypedSqsOptions.Queues[\"small\"].MaxMessageBytes: ", Assert.Single(failure.Failures), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_container_there_are_no_clients_to_name()
    {
        using var client = new FakeSqs();
        var options = new TypedSqsOptions { Queues = { ["orders"] = new QueueOptions { Client = "audit" } } };

        var failure = Assert.Throws<OptionsValidationException>(() => new SqsSender(client, options));

        Assert.Equal(
            ["TypedSqsOptions.Queues[\"orders\"].Client: is 'audit', and there is no container that keeps clients by their keys: use AddTypedSqs. "
                + "A sender that is made by hand has one client for all queues."],
            failure.Failures);
    }

    [Theory]
    [InlineData("known", true)]
    [InlineData("unknown", false)]
    public void A_key_of_a_client_must_be_registered(string key, bool valid)
    {
        using var provider = new ServiceCollection()
            .AddKeyedSingleton<IAmazonSQS>("known", new FakeSqs())
            .AddTypedSqs(options => options.Queues["q"] = new QueueOptions { Client = key })
            .BuildServiceProvider();

        var failure = Record.Exception(provider.GetRequiredService<SqsSender>);

        Assert.Equal(valid, failure is null);
        Assert.True(valid || failure is OptionsValidationException, failure?.ToString());
    }
}
