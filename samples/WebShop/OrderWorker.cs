using System.Text.Json;
using Amazon.SQS;
using Common;

namespace WebShop;

/// <summary>Packs what was ordered, behind the web's back.</summary>
internal sealed partial class OrderWorker(IAmazonSQS sqs, OrderBook book, ILogger<OrderWorker> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new QueueReader(sqs, OrderPlacedProducer.QueueName, logger).RunAsync(
            message =>
            {
                var order = JsonSerializer.Deserialize(message.Body, MessageJson.Default.OrderPlaced)
                    ?? throw new JsonException("The body is null.");
                book.Pack(order);
                Packed(order.OrderId, order.Lines.Count);
                return Task.CompletedTask;
            },
            stoppingToken);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Packed order {OrderId}: {Lines} lines")]
    private partial void Packed(Guid orderId, int lines);
}
