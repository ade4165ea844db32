using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Batching;

/// <summary>
/// A buffered sender over the real SDK on an endpoint that fails on order. The sender's time goes on whenever no request is under way: a busy machine
/// may take as long as it likes from the buffer to the endpoint and back.
/// </summary>
internal sealed class FaultedQueue : IAsyncDisposable
{
    private readonly LocalSqs _sqs;
    private readonly string _prefix = $"{Guid.NewGuid():N}-";
    private readonly ActiveRequests _requests;
    private readonly FakeTimeProvider _time = new();

    private FaultedQueue(LocalSqs sqs, BufferOptions options)
    {
        _sqs = sqs;
        sqs.CreateQueue(_prefix + "readings");
        sqs.CreateQueue(_prefix + "steps.fifo", new Dictionary<string, string> { ["FifoQueue"] = "true" });
        _requests = new ActiveRequests(_prefix + "readings", _prefix + "steps.fifo");
        Client = new CountingClient(sqs);
        Sender = new SqsSender(
            Client,
            new TypedSqsOptions
            {
                Queues =
                {
                    ["readings"] = new QueueOptions { QueueUrl = UrlOf("readings"), Buffer = options },
                    ["steps.fifo"] = new QueueOptions { QueueUrl = UrlOf("steps.fifo"), Buffer = options },
                },
            },
            _time);
    }

    public CountingClient Client { get; }

    public SqsSender Sender { get; }

    public FaultList Faults => _sqs.Faults;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<FaultedQueue> StartAsync(BufferOptions options) =>
        new(await LocalSqs.StartAsync(cancellationToken: Token), options);

    /// <summary>Ends with the task.</summary>
    public async Task PassUntilAsync(Task end)
    {
        while (!end.IsCompleted)
        {
            if (!Client.IsQuiet(out var ended))
            {
                await Task.WhenAny(end, ended);
                continue;
            }

            if (_requests.AreNone())
            {
                _time.Advance(TimeSpan.FromMilliseconds(5));
            }

            await Task.Yield();
        }

        await end;
    }

    /// <summary>Outcome and attempts of a send.</summary>
    public static async Task<string> OutcomeOf(Task<SendReceipt> send)
    {
        try
        {
            return $"Delivered {(await send).Attempts}";
        }
        catch (TypedSqsException failure)
        {
            return $"{failure.Delivery} {failure.Attempts}";
        }
        catch (SendCanceledException canceled)
        {
            return $"{canceled.Delivery} canceled";
        }
    }

    /// <summary>The bodies that the endpoint has, in the order in which it took them, with their groups.</summary>
    public async Task<IReadOnlyList<(string Body, string Group)>> DrainAsync(string queue)
    {
        var found = new List<Message>();
        var url = UrlOf(queue);
        while (true)
        {
            var some = (await Client.ReceiveMessageAsync(
                new ReceiveMessageRequest { QueueUrl = url, MaxNumberOfMessages = 10, MessageSystemAttributeNames = ["All"] }, Token)).Messages ?? [];
            if (some.Count == 0)
            {
                return [.. found.OrderBy(SequenceOf, StringComparer.Ordinal).Select(message => (message.Body, message.Attributes.GetValueOrDefault("MessageGroupId", "")))];
            }

            found.AddRange(some);
            await Client.DeleteMessageBatchAsync(
                new DeleteMessageBatchRequest(url, [.. some.Select((message, index) => new DeleteMessageBatchRequestEntry($"{index}", message.ReceiptHandle))]), Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await PassUntilAsync(Sender.DisposeAsync().AsTask());
        _requests.Dispose();
        Client.Dispose();
        await _sqs.DisposeAsync();
    }

    private string UrlOf(string queue) => _sqs.GetQueueUrl(_prefix + queue);

    /// <summary>Twenty digits, so that text sorts like numbers.</summary>
    private static string SequenceOf(Message message) => message.Attributes.GetValueOrDefault("SequenceNumber", "");
}
