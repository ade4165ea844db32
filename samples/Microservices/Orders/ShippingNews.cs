using System.Text.Json;
using Amazon.SQS;
using Common;
using Contracts;

namespace Orders;

/// <summary>Reads what Shipping sends, and ends the service when nothing is open: a laptop wants its prompt back.</summary>
internal sealed partial class ShippingNews(IAmazonSQS sqs, OpenOrders open, IHostApplicationLifetime lifetime, ILogger<ShippingNews> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        new QueueReader(sqs, ParcelShippedProducer.QueueName, logger).RunAsync(
            message =>
            {
                var parcel = JsonSerializer.Deserialize(message.Body, ContractsJson.Default.ParcelShipped)
                    ?? throw new JsonException("The body is null.");
                if (open.Close(parcel.ParcelId) is { } order)
                {
                    Shipped(order.Customer, order.Skus[0], message.MessageAttributes["Carrier"].StringValue);
                }

                if (open.IsEmpty)
                {
                    lifetime.StopApplication();
                }

                return Task.CompletedTask;
            },
            stoppingToken);

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Customer} gets {Sku} by {Carrier}")]
    private partial void Shipped(string customer, string sku, string carrier);
}
