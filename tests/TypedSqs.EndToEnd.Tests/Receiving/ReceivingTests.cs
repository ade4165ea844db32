using System.Collections.Concurrent;
using System.Text.Json;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Receiving;

/// <summary>What <c>docs/receiving.md</c> shows reads what was sent.</summary>
public sealed class ReceivingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_loop_reads_what_was_sent_in_its_order_and_deletes_it()
    {
        await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["parcels.fifo"] }, cancellationToken: Token);
        using var client = ClientOf(sqs);
        ParcelShipped[] sent = [.. Enumerable.Range(0, 7).Select(number => new ParcelShipped("customer", Guid.CreateVersion7(), $"carrier {number}", number % 2 == 0 ? "tenant" : null))];
        (await new ParcelShippedProducer(new SqsSender(client)).SendBatchAsync(sent, Token)).EnsureAllDelivered();

        var read = new ConcurrentQueue<ParcelShipped>();
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(Token);
        await new ParcelReader(client, sqs.GetQueueUrl("parcels.fifo")).RunAsync(
            async parcel =>
            {
                read.Enqueue(parcel);
                if (read.Count == sent.Length)
                {
                    await stopping.CancelAsync();
                }
            },
            stopping.Token);

        Assert.Equal(sent, read);
        var left = await client.GetQueueAttributesAsync(sqs.GetQueueUrl("parcels.fifo"), ["All"], Token);
        Assert.Equal((0, 0), (left.ApproximateNumberOfMessages, left.ApproximateNumberOfMessagesNotVisible));
    }

    [Fact]
    public async Task The_body_follows_the_context_that_reads_it_and_lacks_what_is_excluded()
    {
        await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["parcels.fifo"] }, cancellationToken: Token);
        using var client = ClientOf(sqs);
        var parcel = new ParcelShipped("customer", Guid.CreateVersion7(), "carrier", "tenant");
        await new ParcelShippedProducer(new SqsSender(client)).SendAsync(parcel, Token);

        Message message = Assert.Single((await client.ReceiveMessageAsync(
            new ReceiveMessageRequest { QueueUrl = sqs.GetQueueUrl("parcels.fifo"), MessageAttributeNames = ["All"] }, Token)).Messages);

        Assert.Equal($$"""{"customer":"customer","parcelId":"{{parcel.ParcelId}}","carrier":"carrier"}""", message.Body);
        Assert.Equal(parcel, ParcelReader.Read(message));

        // Why the page warns of it: other names are read as nothing, without an exception.
        Assert.Null(JsonSerializer.Deserialize<ParcelShipped>(message.Body)!.Customer);
    }

    [Fact]
    public async Task What_is_too_large_is_stored_before_its_message_is_sent()
    {
        await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["scans"] }, cancellationToken: Token);
        using var client = ClientOf(sqs);
        var store = new MemoryStore();
        var id = Guid.CreateVersion7();
        await new Scans(store, new ScanStoredProducer(new SqsSender(client))).AddAsync(id, new byte[2_000_000], Token);

        Message message = Assert.Single((await client.ReceiveMessageAsync(sqs.GetQueueUrl("scans"), Token)).Messages);
        ScanStored scan = JsonSerializer.Deserialize<ScanStored>(message.Body)!;

        Assert.Equal(new ScanStored($"scans/{id}", 2_000_000), scan);
        Assert.Equal(2_000_000, (await store.GetAsync(scan.Key, Token)).Length);
    }

    private static AmazonSQSClient ClientOf(LocalSqs sqs) =>
        new(new BasicAWSCredentials("any", "any"), new AmazonSQSConfig { ServiceURL = sqs.ServiceUrl, AuthenticationRegion = sqs.Region });

    private sealed class MemoryStore : IObjectStore
    {
        private readonly ConcurrentDictionary<string, byte[]> _objects = new();

        public Task PutAsync(string key, byte[] content, CancellationToken cancellationToken)
        {
            _objects[key] = content;
            return Task.CompletedTask;
        }

        public Task<byte[]> GetAsync(string key, CancellationToken cancellationToken) => Task.FromResult(_objects[key]);
    }
}
