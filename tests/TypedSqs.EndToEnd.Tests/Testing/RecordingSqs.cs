using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.EndToEnd.Tests.Testing;

internal sealed class RecordingSqs() : AmazonSQSClient(new AnonymousAWSCredentials(), RegionEndpoint.EUCentral1)
{
    public List<SendMessageRequest> Sent { get; } = [];

    public override Task<GetQueueUrlResponse> GetQueueUrlAsync(GetQueueUrlRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(new GetQueueUrlResponse { QueueUrl = "https://sqs.eu-central-1.amazonaws.com/123456789012/" + request.QueueName });

    public override Task<SendMessageResponse> SendMessageAsync(SendMessageRequest request, CancellationToken cancellationToken = default)
    {
        Sent.Add(request);
        return Task.FromResult(new SendMessageResponse { MessageId = $"id-{Sent.Count}" });
    }
}
