using System.Collections.Concurrent;

namespace WebShop;

/// <summary>The shop's database, as far as this sample needs one.</summary>
internal sealed class OrderBook
{
    private readonly ConcurrentDictionary<Guid, string> _states = new();

    public void Place(Guid orderId) => _states.TryAdd(orderId, "placed");

    public void Pack(OrderPlaced order) => _states[order.OrderId] = "packed";

    public string? StateOf(Guid orderId) => _states.GetValueOrDefault(orderId);
}
