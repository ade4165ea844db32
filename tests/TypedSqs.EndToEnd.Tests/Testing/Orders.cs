namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>The order that each test of the page sends.</summary>
internal static class Orders
{
    public static OrderPlaced Order { get; } = new("customer-17", Guid.Parse("0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88"), "DE", 61.50m);
}
