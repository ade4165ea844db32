using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests;

/// <summary>An SQS endpoint, the real AWS SDK and a sender on it.</summary>
internal sealed class Endpoint : IAsyncDisposable
{
    private readonly LocalSqs _sqs;

    private Endpoint(LocalSqs sqs)
    {
        _sqs = sqs;
        Client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonSQSConfig { ServiceURL = sqs.ServiceUrl, AuthenticationRegion = sqs.Region });
        Sender = new SqsSender(Client);
    }

    public AmazonSQSClient Client { get; }

    public SqsSender Sender { get; }

    public static async Task<Endpoint> StartAsync(params string[] queues)
        => new(await LocalSqs.StartAsync(new LocalSqsOptions { Queues = queues }, TestContext.Current.CancellationToken));

    /// <summary>The next message of a queue, with all that SQS knows of it.</summary>
    public async Task<Message> ReceiveAsync(string queue)
    {
        var response = await Client.ReceiveMessageAsync(
            new ReceiveMessageRequest
            {
                QueueUrl = _sqs.GetQueueUrl(queue),
                MessageAttributeNames = ["All"],
                MessageSystemAttributeNames = ["All"],
            },
            TestContext.Current.CancellationToken);
        return Assert.Single(response.Messages);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _sqs.DisposeAsync();
    }
}
