using Microsoft.EntityFrameworkCore;
using TypedSqs;

namespace Outbox.Shop;

/// <summary>Takes orders. What it promises to queues is in the transaction of the order: both are there afterwards, or neither.</summary>
internal sealed class OrderDesk(IDbContextFactory<ShopContext> shop, IProducer<OrderPlaced> orders, IProducer<InvoiceWanted> invoices)
{
    private static readonly PrepareOptions WithId = new() { IdAttribute = "MessageId" };

    public async Task TakeAsync(Order order)
    {
        await using var db = await shop.CreateDbContextAsync();
        await using var transaction = await db.Database.BeginTransactionAsync();
        db.Orders.Add(order);
        db.Outbox.Add(OutboxRow.Of(orders.Prepare(new OrderPlaced(order.Customer, order.Id, order.Total))));
        db.Outbox.Add(OutboxRow.Of(invoices.Prepare(new InvoiceWanted(order.Id, order.Total), WithId)));
        await db.SaveChangesAsync();
        await transaction.CommitAsync();
    }
}
