using System.Collections.Concurrent;
using Contracts;

namespace Orders;

/// <summary>What was ordered and has not been shipped.</summary>
internal sealed class OpenOrders
{
    private readonly ConcurrentDictionary<Guid, OrderPlaced> _orders = new();

    public bool IsEmpty => _orders.IsEmpty;

    public void Add(IEnumerable<OrderPlaced> orders)
    {
        foreach (var order in orders)
        {
            _orders[order.OrderId] = order;
        }
    }

    /// <returns>The order, once; <see langword="null"/> where the news of its parcel comes again.</returns>
    public OrderPlaced? Close(Guid orderId) => _orders.TryRemove(orderId, out var order) ? order : null;
}
