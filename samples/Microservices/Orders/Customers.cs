using Contracts;
using TypedSqs;

namespace Orders;

/// <summary>The customers: they order something, each three times.</summary>
internal sealed partial class Customers(IProducer<OrderPlaced> orders, OpenOrders open, ILogger<Customers> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        OrderPlaced[] placed =
        [
            .. Enumerable.Range(1, 3).Select(turn => new OrderPlaced(Guid.CreateVersion7(), "ann", [$"espresso-{turn}kg"])),
            .. Enumerable.Range(1, 3).Select(turn => new OrderPlaced(Guid.CreateVersion7(), "bob", [$"filter-no{turn}"])),
        ];
        open.Add(placed);
        var result = await orders.SendBatchAsync(placed, stoppingToken);
        Ordered(result.DeliveredCount, result.Count);
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "{Delivered} of {Count} orders are on their way")]
    private partial void Ordered(int delivered, int count);
}
