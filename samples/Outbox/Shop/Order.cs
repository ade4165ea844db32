namespace Outbox.Shop;

/// <summary>What the shop is about: a row of its business.</summary>
public sealed class Order
{
    public required Guid Id { get; init; }

    public required string Customer { get; init; }

    public required decimal Total { get; init; }
}
