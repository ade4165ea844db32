using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using TypedSqs;
using TypedSqs.Local;

namespace Quickstart;

/// <summary>
/// Where the sample sends: to an SQS endpoint in this process, unless a queue URL says otherwise. Credentials that happen to be in the
/// environment do not: nobody wants a first try to send to his company's account.
/// </summary>
internal sealed class Target : IAsyncDisposable
{
    private readonly LocalSqs? _local;
    private readonly IReadOnlyList<string> _urls;

    private Target(IAmazonSQS client, LocalSqs? local, IReadOnlyList<string> urls, string description)
        => (Client, _local, _urls, Description) = (client, local, urls, description);

    public IAmazonSQS Client { get; }

    public string Description { get; }

    public static async Task<Target> ChooseAsync(string[] args)
    {
        string[] urls = [.. args.Zip(args.Skip(1)).Where(pair => pair.First == "--queue-url").Select(pair => pair.Second)];
        if (urls.Length > 0)
        {
            var config = new AmazonSQSConfig();
            if (RegionOf(urls[0]) is { } region)
            {
                config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            }

            return new Target(new AmazonSQSClient(config), local: null, urls, $"Sending to {string.Join(" and ", urls)} with the credentials of the environment.");
        }

        string? endpoint = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_SQS") ?? Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL");
        if (endpoint is not null)
        {
            return new Target(new AmazonSQSClient(), local: null, [], $"Sending to {endpoint}, as the environment says.");
        }

        var local = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = [GreetingProducer.QueueName, OrderPlacedProducer.QueueName] });
        var client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonSQSConfig { ServiceURL = local.ServiceUrl, AuthenticationRegion = local.Region });
        return new Target(client, local, [], $"An SQS endpoint runs in this process at {local.ServiceUrl}");
    }

    /// <summary>Whether there is a queue for messages of that declared queue.</summary>
    public bool Takes(string queueName) => _urls.Count == 0 || UrlFor(queueName) is not null;

    public void Configure(TypedSqsOptions options)
    {
        foreach (string queueName in new[] { GreetingProducer.QueueName, OrderPlacedProducer.QueueName })
        {
            if (UrlFor(queueName) is { } url)
            {
                options.Queues[queueName] = new QueueOptions { QueueUrl = url };
            }
        }
    }

    /// <summary>Receives with the plain AWS SDK what is in the queues of the embedded endpoint; other queues are left to their consumers.</summary>
    public async Task ShowReceivedAsync()
    {
        foreach (string queue in _local is null ? [] : new[] { GreetingProducer.QueueName, OrderPlacedProducer.QueueName })
        {
            var response = await Client.ReceiveMessageAsync(new ReceiveMessageRequest
            {
                QueueUrl = _local!.GetQueueUrl(queue),
                MaxNumberOfMessages = 10,
                MessageAttributeNames = ["All"],
                MessageSystemAttributeNames = ["All"],
            });
            foreach (var message in response.Messages ?? [])
            {
                Report.Received(queue, message);
                await Client.DeleteMessageAsync(_local.GetQueueUrl(queue), message.ReceiptHandle);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }

    /// <summary>A FIFO queue takes the orders, any other the greeting.</summary>
    private string? UrlFor(string queueName)
        => _urls.FirstOrDefault(url => url.EndsWith(".fifo", StringComparison.Ordinal) == queueName.EndsWith(".fifo", StringComparison.Ordinal));

    /// <summary><c>https://sqs.eu-central-1.amazonaws.com/…</c>.</summary>
    private static string? RegionOf(string url)
        => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Host.Split('.') is ["sqs", var region, ..] ? region : null;
}
