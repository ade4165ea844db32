using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>A client that its container disposes, and that sends no more then.</summary>
internal sealed class ScriptedClient(ScriptedSqs sqs) : AmazonSQSClient(
    new BasicAWSCredentials("test", "test"),
    new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.USEast1 })
{
    private bool _isDisposed;

    public override Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default) =>
        sqs.GetQueueUrlAsync(request, cancellationToken);

    public override Task<SendMessageBatchResponse> SendMessageBatchAsync(SendMessageBatchRequest request, CancellationToken cancellationToken = default)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return sqs.SendMessageBatchAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        _isDisposed = true;
        base.Dispose(disposing);
    }
}
