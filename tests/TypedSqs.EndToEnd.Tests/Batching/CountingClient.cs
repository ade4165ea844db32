using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Batching;

/// <summary>The real client of the AWS SDK without retries of its own; it knows what is under way.</summary>
internal sealed class CountingClient(LocalSqs sqs) : AmazonSQSClient(
    new BasicAWSCredentials("local", "local"),
    new AmazonSQSConfig
    {
        ServiceURL = sqs.ServiceUrl,
        AuthenticationRegion = sqs.Region,
        MaxErrorRetry = 0,
        HttpClientFactory = new OnceOnly(),
        CacheHttpClient = true,
    })
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _underWay;

    public int MostUnderWay { get; private set; }

    /// <summary>Whether no batch is under way.</summary>
    /// <param name="ended">Ends when one of those that are under way does.</param>
    public bool IsQuiet(out Task ended)
    {
        lock (_gate)
        {
            ended = _ended.Task;
            return _underWay == 0;
        }
    }

    public override async Task<SendMessageBatchResponse> SendMessageBatchAsync(SendMessageBatchRequest request, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _underWay++;
            MostUnderWay = Math.Max(MostUnderWay, _underWay);
        }

        try
        {
            return await base.SendMessageBatchAsync(request, cancellationToken);
        }
        finally
        {
            lock (_gate)
            {
                _underWay--;
                _ended.SetResult();
                _ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            }
        }
    }
}
