using Amazon.Runtime;
using Amazon.SQS;

namespace TypedSqs.Local.Tests;

/// <summary>An endpoint on a clock that stands still, with the real SDK in front of it.</summary>
internal sealed class Bench : IAsyncDisposable
{
    private Bench(LocalSqs sqs, ObservedTime time)
    {
        Sqs = sqs;
        Time = time;
        Client = NewClient(sqs);
        Http = new HttpClient { BaseAddress = sqs.Endpoint };
    }

    public LocalSqs Sqs { get; }

    public ObservedTime Time { get; }

    public AmazonSQSClient Client { get; }

    public HttpClient Http { get; }

    public static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<Bench> StartAsync(params string[] queues)
    {
        var time = new ObservedTime();
        return new Bench(await LocalSqs.StartAsync(new LocalSqsOptions { TimeProvider = time, Queues = queues }, Token), time);
    }

    /// <summary>A client without retries: what is refused is refused once.</summary>
    public static AmazonSQSClient NewClient(LocalSqs sqs) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSQSConfig { ServiceURL = sqs.ServiceUrl, AuthenticationRegion = sqs.Region, MaxErrorRetry = 0 });

    public string Url(string queue) => Sqs.GetQueueUrl(queue);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        Client.Dispose();
        await Sqs.DisposeAsync();
    }
}
