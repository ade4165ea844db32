using Amazon.SQS.Model;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>Holds a request until the test opens it.</summary>
internal sealed class RequestBarrier(bool isDeaf)
{
    private readonly TaskCompletionSource<Func<ScriptedCall, SendMessageBatchResponse>> _open = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async Task<SendMessageBatchResponse> WaitAsync(ScriptedCall call) =>
        (await _open.Task.WaitAsync(isDeaf ? CancellationToken.None : call.Token))(call);

    public void Open() => Open(static call => call.Reply().Done());

    public void Open(Func<ScriptedCall, SendMessageBatchResponse> end) => _open.SetResult(end);
}
