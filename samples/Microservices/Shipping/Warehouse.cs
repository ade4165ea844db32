using System.Text.Json;
using Amazon.SQS;
using Common;
using Contracts;
using TypedSqs;

namespace Shipping;

/// <summary>
/// Makes a parcel of each order. The news is sent before the order is deleted: where this process dies in between, the order comes again
/// and the news of the same parcel with it, which its readers know by its id.
/// </summary>
internal sealed partial class Warehouse(IAmazonSQS sqs, IProducer<ParcelShipped> parcels, TimeProvider time, ILogger<Warehouse> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new QueueReader(sqs, OrderPlacedProducer.QueueName, logger).RunAsync(
            async message =>
            {
                var order = JsonSerializer.Deserialize(message.Body, ContractsJson.Default.OrderPlaced)
                    ?? throw new JsonException("The body is null.");
                var parcel = new ParcelShipped(order.Customer, "DHL", order.OrderId, time.GetUtcNow(), new() { ["contents"] = order.Skus[0] });
                await parcels.SendAsync(parcel, CancellationToken.None);
                Packed(order.Customer, order.Skus[0]);
            },
            stoppingToken);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "A parcel for {Customer} left: {Sku}")]
    private partial void Packed(string customer, string sku);
}
