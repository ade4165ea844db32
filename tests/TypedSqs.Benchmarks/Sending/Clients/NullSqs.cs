using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Benchmarks.Sending.Clients;

/// <summary>A client that has sent each message already: what is left is the code before the call of the SDK.</summary>
internal sealed class NullSqs() : AmazonSQSClient(new BasicAWSCredentials("test", "test"), new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.USEast1 })
{
    private static readonly Task<SendMessageResponse> Stored = Task.FromResult(new SendMessageResponse { MessageId = "5fea7756-0ea4-451a-a703-a558b933e274" });

    public SendMessageRequest? Last { get; private set; }

    /// <summary>What the calling thread had allocated when it came here.</summary>
    public long AllocatedAtCall { get; private set; }

    public bool LooksAtAllocations { get; set; }

    public override Task<SendMessageResponse> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default)
    {
        if (LooksAtAllocations)
        {
            AllocatedAtCall = GC.GetAllocatedBytesForCurrentThread();
        }

        Last = request;
        return Stored;
    }

    public override Task<SendMessageBatchResponse> SendMessageBatchAsync(SendMessageBatchRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new SendMessageBatchResponse
        {
            Successful = [.. request.Entries.Select(static entry => new SendMessageBatchResultEntry { Id = entry.Id, MessageId = entry.Id })],
        });
}
