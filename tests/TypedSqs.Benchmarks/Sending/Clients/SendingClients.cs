using Amazon.Runtime;
using Amazon.SQS;

namespace TypedSqs.Benchmarks.Sending.Clients;

/// <summary>The ways to send from .NET: by hand on the AWS SDK, and with TypedSqs, each with a client of the SDK of its own.</summary>
internal sealed class SendingClients : IAsyncDisposable
{
    private const int ListLength = 1_000;
    private readonly AmazonSQSClient[] _clients;
    private readonly HandWritten _handWritten;
    private readonly SqsSender _single;
    private readonly SqsSender _buffered;
    private readonly SqsSender _wide;

    public SendingClients(Uri endpoint)
    {
        _clients = [Connect(endpoint), Connect(endpoint), Connect(endpoint), Connect(endpoint)];
        string url = new Uri(endpoint, "/000000000000/orders").ToString();
        _handWritten = new HandWritten(_clients[0], url);
        _single = new SqsSender(_clients[1], OptionsOf(url, buffer: null));
        _buffered = new SqsSender(_clients[2], OptionsOf(url, new BufferOptions { Enabled = true }));
        _wide = new SqsSender(_clients[3], OptionsOf(url, new BufferOptions { Enabled = true, MaxRequestsInFlight = 64 }));
    }

    /// <summary>A client by the name that the worker is told.</summary>
    public SendingClient Find(string name, OrderPlaced[] orders)
    {
        OrderPlaced[] list = [.. Enumerable.Range(0, ListLength).Select(i => orders[i % orders.Length])];
        var single = new OrderPlacedProducer(_single);
        var buffered = new OrderPlacedProducer(_buffered);
        var wide = new OrderPlacedProducer(_wide);
        return name switch
        {
            "sdk" => new SendingClient(1, i => _handWritten.SendAsync(orders[i % orders.Length])),
            "sdk-batch" => new SendingClient(10, i => _handWritten.SendBatchAsync(orders.AsSpan(i * 10 % (orders.Length - 10), 10))),
            "sdk-batch-of-one" => new SendingClient(1, i => _handWritten.SendBatchAsync(orders.AsSpan(i % orders.Length, 1))),
            "typed" => new SendingClient(1, i => single.SendAsync(orders[i % orders.Length])),
            "typed-batch" => new SendingClient(ListLength, _ => single.SendBatchAsync(list)),
            "buffered" => new SendingClient(1, i => buffered.SendAsync(orders[i % orders.Length])),
            "buffered-64" => new SendingClient(1, i => wide.SendAsync(orders[i % orders.Length])),
            _ => throw new ArgumentOutOfRangeException(nameof(name), name, "There is no such client."),
        };
    }

    /// <summary>Sends a stream, and gives its outcomes.</summary>
    public IAsyncEnumerable<SendOutcome<OrderPlaced>> Stream(IAsyncEnumerable<OrderPlaced> orders) => new OrderPlacedProducer(_single).SendBatchAsync(orders);

    /// <summary>What is compared must be the same: the body that TypedSqs sends is the one that code by hand sends.</summary>
    public static void CheckBodies()
    {
        foreach (var order in OrderPlaced.Make(10, 2_000))
        {
            var sqs = new NullSqs();
            _ = new OrderPlacedProducer(new SqsSender(sqs, OptionsOf("http://localhost/1/orders", buffer: null))).SendAsync(order);
            var ours = sqs.Last;
            _ = new HandWritten(sqs, "http://localhost/1/orders").SendAsync(order);
            if (ours?.MessageBody != sqs.Last?.MessageBody || ours?.MessageAttributes.Count != 3 || sqs.Last?.MessageAttributes.Count != 3)
            {
                throw new InvalidOperationException("The clients do not send the same.");
            }
        }
    }

    public static TypedSqsOptions OptionsOf(string url, BufferOptions? buffer) => new()
    {
        Queues = { [OrderPlacedProducer.QueueName] = new QueueOptions { QueueUrl = url, Buffer = buffer } },
    };

    public async ValueTask DisposeAsync()
    {
        await _wide.DisposeAsync();
        await _buffered.DisposeAsync();
        await _single.DisposeAsync();
        Array.ForEach(_clients, static client => client.Dispose());
    }

    private static AmazonSQSClient Connect(Uri endpoint) => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonSQSConfig
        {
            ServiceURL = endpoint.ToString(),
            AuthenticationRegion = "us-east-1",
            HttpClientFactory = endpoint.Scheme == Uri.UriSchemeHttps ? new AnyCertificate() : null,
        });
}
