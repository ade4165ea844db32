using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>A client that takes everything and keeps nothing.</summary>
internal sealed class TakingSqs() : AmazonSQSClient(
    new BasicAWSCredentials("test", "test"),
    new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.USEast1 })
{
    private int _taken;

    public int Taken => _taken;

    public override Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf(request.QueueName) });

    public override async Task<SendMessageBatchResponse> SendMessageBatchAsync(SendMessageBatchRequest request, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        Interlocked.Add(ref _taken, request.Entries.Count);
        return new SendMessageBatchResponse
        {
            Successful = [.. request.Entries.Select(static entry => new SendMessageBatchResultEntry { Id = entry.Id, MessageId = "m" })],
        };
    }
}
