using System.Text.Json;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.EntityFrameworkCore;
using Outbox;
using Outbox.Shop;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>A database and an SQS that outlive the processes of the outbox sample.</summary>
internal sealed class OutboxBench : IAsyncDisposable
{
    private readonly string _database = Path.Combine(Path.GetTempPath(), $"outbox-test-{Guid.CreateVersion7()}.db");
    private readonly AmazonSQSClient _client;

    private OutboxBench(WatchedSqs sqs) => (Sqs, _client) = (sqs, sqs.NewClient());

    public WatchedSqs Sqs { get; }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<OutboxBench> StartAsync() =>
        new(await WatchedSqs.StartAsync(OrderPlacedProducer.QueueName, InvoiceWantedProducer.QueueName));

    public SampleProcess Start(params string[] arguments) => SampleProcess.StartAt(Sqs.Url, "Outbox", ["--database", _database, .. arguments]);

    /// <summary>A process that dies nowhere sends all that is left.</summary>
    /// <returns>What it printed.</returns>
    public async Task<string> FinishAsync()
    {
        Sqs.OnBatch = static _ => true;
        using var last = Start("--orders", "0");
        return await last.OutputAsync();
    }

    public ShopContext Open() => new(new DbContextOptionsBuilder<ShopContext>().UseSqlite($"Data Source={_database};Pooling=False").Options);

    public async Task<T> ReadAsync<T>(Func<ShopContext, Task<T>> read)
    {
        await using var db = Open();
        return await read(db);
    }

    /// <summary>Takes all messages of a queue, as a consumer that deletes what it has.</summary>
    public async Task<List<Message>> TakeAllAsync(string queue)
    {
        string url = (await _client.GetQueueUrlAsync(queue, Token)).QueueUrl;
        var request = new ReceiveMessageRequest { QueueUrl = url, MaxNumberOfMessages = 10, MessageAttributeNames = ["All"] };
        var all = new List<Message>();
        while (await _client.ReceiveMessageAsync(request, Token) is { Messages: { Count: > 0 } messages })
        {
            foreach (var message in messages)
            {
                all.Add(message);
                await _client.DeleteMessageAsync(url, message.ReceiptHandle, Token);
            }
        }

        return all;
    }

    /// <summary>
    /// Each order that is committed has its messages, and no other has: those on the FIFO queue once and in the order of the commits, those on
    /// the standard queue under one id each, however often.
    /// </summary>
    /// <returns>How many messages are on the standard queue more than once.</returns>
    public async Task<int> AssertAllThereAsync()
    {
        var orders = await ReadAsync(static db => db.Orders.FromSql($"SELECT * FROM Orders ORDER BY rowid").ToListAsync(Token));
        Assert.Equal(0, await ReadAsync(static db => db.Outbox.CountAsync(Token)));

        var placed = (await TakeAllAsync(OrderPlacedProducer.QueueName)).ConvertAll(Read<OrderPlaced>);
        Assert.Equal(
            orders.ToLookup(order => order.Customer, order => order.Id).OrderBy(customer => customer.Key),
            placed.ToLookup(order => order.Customer, order => order.OrderId).OrderBy(customer => customer.Key));

        var invoices = (await TakeAllAsync(InvoiceWantedProducer.QueueName))
            .ConvertAll(message => (Read<InvoiceWanted>(message).OrderId, Id: message.MessageAttributes["MessageId"].StringValue));
        Assert.Equal(orders.Select(order => order.Id).Order(), invoices.Select(invoice => invoice.OrderId).Distinct().Order());
        Assert.Equal(orders.Count, invoices.Distinct().Count());
        return invoices.Count - orders.Count;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Sqs.DisposeAsync();
        foreach (string file in Directory.GetFiles(Path.GetTempPath(), Path.GetFileName(_database) + "*"))
        {
            File.Delete(file);
        }
    }

    private static T Read<T>(Message message) =>
        JsonSerializer.Deserialize<T>(message.Body) ?? throw new JsonException("The body is null.");
}
