using System.Collections.Concurrent;
using System.Globalization;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Standard;

public sealed class ConcurrencyTests
{
    private const int Senders = 8;
    private const int MessagesOfEach = 50;

    [Theory]
    [InlineData("q")]
    [InlineData("q.fifo")]
    public async Task Parallel_senders_and_receivers_lose_nothing_and_deliver_nothing_twice(string queue)
    {
        await using var bench = await Bench.StartAsync(queue);
        string url = bench.Url(queue);
        var received = new ConcurrentQueue<string>();
        bool isFifo = queue.EndsWith(".fifo", StringComparison.Ordinal);

        var sending = Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            for (var number = 0; number < MessagesOfEach; number++)
            {
                string body = string.Create(CultureInfo.InvariantCulture, $"{sender}-{number:D3}");
                await bench.Client.SendMessageAsync(
                    new SendMessageRequest(url, body)
                    {
                        MessageGroupId = isFifo ? sender.ToString(CultureInfo.InvariantCulture) : null,
                        MessageDeduplicationId = isFifo ? body : null,
                    },
                    Bench.Token);
            }
        }));
        var receiving = Enumerable.Range(0, Senders).Select(_ => Task.Run(async () =>
        {
            while (received.Count < Senders * MessagesOfEach)
            {
                var response = await bench.Client.ReceiveMessageAsync(new ReceiveMessageRequest(url) { MaxNumberOfMessages = 10 }, Bench.Token);
                foreach (var message in response.Messages ?? [])
                {
                    received.Enqueue(message.Body);
                    await bench.Client.DeleteMessageAsync(url, message.ReceiptHandle, Bench.Token);
                }
            }
        }));
        await Task.WhenAll(sending.Concat(receiving).ToList());

        Assert.Equal(Senders * MessagesOfEach, received.Count);
        Assert.Equal(Senders * MessagesOfEach, received.Distinct().Count());
        if (isFifo)
        {
            Assert.All(received.GroupBy(body => body[0]), group => Assert.Equal(group.Order(StringComparer.Ordinal), group));
        }
    }
}
