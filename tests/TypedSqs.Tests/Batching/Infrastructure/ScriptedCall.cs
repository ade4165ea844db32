using Amazon.SQS.Model;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>One request that has arrived.</summary>
internal sealed record ScriptedCall(ScriptedSqs Sqs, int Number, SendMessageBatchRequest Request, CancellationToken Token)
{
    /// <summary>Begins an answer in which everything is stored, unless it says otherwise.</summary>
    public ScriptedReply Reply() => new(this);

    /// <summary>The answer is lost, and everything is stored.</summary>
    public SendMessageBatchResponse StoreAndLose()
    {
        Reply().Done();
        throw new HttpRequestException(HttpRequestError.ResponseEnded, "The connection broke.");
    }

    /// <summary>The connection breaks before SQS has the request.</summary>
    public SendMessageBatchResponse Lose() => throw new HttpRequestException(HttpRequestError.ResponseEnded, $"The connection broke in request {Number}.");
}
