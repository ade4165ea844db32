using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;

namespace Common;

/// <summary>
/// The receiving side, which is not what TypedSqs is for: a loop over the plain AWS SDK. A message is deleted after it was handled, so that
/// one whose worker died comes again: handle it so that twice is as good as once.
/// </summary>
public sealed partial class QueueReader(IAmazonSQS sqs, string queue, ILogger logger)
{
    /// <summary>Reads until it is stopped. What was received by then is handled to its end.</summary>
    public async Task RunAsync(Func<Message, Task> handle, CancellationToken stopping)
    {
        string url = (await sqs.GetQueueUrlAsync(queue, stopping)).QueueUrl;
        var request = new ReceiveMessageRequest
        {
            QueueUrl = url,
            MaxNumberOfMessages = 10,
            WaitTimeSeconds = 20,
            MessageAttributeNames = ["All"],
            MessageSystemAttributeNames = ["All"],
        };
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var received = await sqs.ReceiveMessageAsync(request, stopping);
                await HandleAsync(url, received.Messages ?? [], handle);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
        }
    }

    private async Task HandleAsync(string url, List<Message> messages, Func<Message, Task> handle)
    {
        var failedGroups = new HashSet<string>();
        var handled = new List<DeleteMessageBatchRequestEntry>();
        foreach (var message in messages)
        {
            string? group = message.Attributes?.GetValueOrDefault("MessageGroupId");
            if (group is not null && failedGroups.Contains(group))
            {
                continue; // It comes again, behind the one that failed.
            }

            try
            {
                await handle(message);
                handled.Add(new(handled.Count.ToString(CultureInfo.InvariantCulture), message.ReceiptHandle));
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                NotHandled(logger, queue, message.MessageId, exception);
                if (group is not null)
                {
                    failedGroups.Add(group);
                }
            }
        }

        if (handled.Count > 0)
        {
            await sqs.DeleteMessageBatchAsync(url, handled);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of {Queue} was not handled and comes again after its visibility timeout: {MessageId}")]
    private static partial void NotHandled(ILogger logger, string queue, string messageId, Exception exception);
}
