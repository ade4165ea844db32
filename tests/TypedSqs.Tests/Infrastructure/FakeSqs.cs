using System.Collections.Concurrent;
using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Infrastructure;

/// <summary>A client that asks the test instead of AWS. Each call is recorded before its answer is awaited.</summary>
internal sealed class FakeSqs(AmazonSQSConfig config) : AmazonSQSClient(new BasicAWSCredentials("test", "test"), config)
{
    public FakeSqs()
        : this(new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.USEast1 })
    {
    }

    public ConcurrentQueue<SendMessageRequest> Sent { get; } = new();

    public ConcurrentQueue<GetQueueUrlRequest> Asked { get; } = new();

    public Func<SendMessageRequest, CancellationToken, Task<SendMessageResponse>> OnSend { get; set; } =
        (_, _) => Task.FromResult(new SendMessageResponse { MessageId = "id-1" });

    public Func<GetQueueUrlRequest, CancellationToken, Task<GetQueueUrlResponse>> OnGetQueueUrl { get; set; } =
        (request, _) => Task.FromResult(new GetQueueUrlResponse { QueueUrl = UrlOf(request.QueueName) });

    public ConcurrentQueue<GetQueueAttributesRequest> LookedAt { get; } = new();

    public Func<GetQueueAttributesRequest, GetQueueAttributesResponse> OnGetQueueAttributes { get; set; } =
        _ => new GetQueueAttributesResponse { Attributes = new() { ["MaximumMessageSize"] = "1048576" } };

    /// <summary>Whether calls are kept: what keeps them allocates.</summary>
    public bool IsRecording { get; set; } = true;

    public SendMessageRequest OnlySent => Assert.Single(Sent);

    public static string UrlOf(string name) => $"https://sqs.us-east-1.amazonaws.com/123456789012/{name}";

    public override Task<SendMessageResponse> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default)
    {
        if (IsRecording)
        {
            Sent.Enqueue(request);
        }

        return OnSend(request, cancellationToken);
    }

    public override Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default)
    {
        Asked.Enqueue(request);
        return OnGetQueueUrl(request, cancellationToken);
    }

    public override Task<GetQueueAttributesResponse> GetQueueAttributesAsync(GetQueueAttributesRequest request, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        LookedAt.Enqueue(request);
        return Task.FromResult(OnGetQueueAttributes(request));
    }
}
