using Amazon.Runtime;
using Amazon.SQS;
using TypedSqs.Local;

namespace Common;

/// <summary>
/// The SQS of a sample: an endpoint in this process, unless <c>AWS_ENDPOINT_URL_SQS</c> names another one. The real SQS is taken only where
/// that variable says so (<c>https://sqs.eu-central-1.amazonaws.com</c>): a first try should not send to a company's account.
/// </summary>
public sealed class SqsTarget : IAsyncDisposable
{
    private readonly LocalSqs? _local;

    private SqsTarget(IAmazonSQS client, LocalSqs? local, string description) => (Client, _local, Description) = (client, local, description);

    public IAmazonSQS Client { get; }

    public string Description { get; }

    /// <summary>Whether it is the endpoint in this process, whose messages nobody else waits for.</summary>
    public bool IsOwn => _local is not null;

    /// <param name="queues">The queues that an endpoint in this process has from the start; another endpoint must have them.</param>
    public static async Task<SqsTarget> ChooseAsync(params string[] queues)
    {
        string? endpoint = Environment.GetEnvironmentVariable("AWS_ENDPOINT_URL_SQS");
        if (!string.IsNullOrEmpty(endpoint))
        {
            return new SqsTarget(new AmazonSQSClient(), local: null, $"SQS is at {endpoint}");
        }

        var local = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = queues });
        var client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"),
            new AmazonSQSConfig { ServiceURL = local.ServiceUrl, AuthenticationRegion = local.Region });
        return new SqsTarget(client, local, $"SQS runs in this process; its page shows the queues: {local.ServiceUrl}");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_local is not null)
        {
            await _local.DisposeAsync();
        }
    }
}
