namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>Services that share a contracts library, each a process of its own.</summary>
public sealed class MicroservicesTests
{
    [Fact]
    public async Task OrdersOfOneService_AreShippedByTheOther_InTheOrderOfEachCustomer()
    {
        using var laptop = SampleProcess.Start("Microservices/Laptop");

        string[] lines = (await laptop.OutputAsync()).Split('\n');

        Assert.Equal(["espresso-1kg", "espresso-2kg", "espresso-3kg"], Parcels(lines, "ann"));
        Assert.Equal(["filter-no1", "filter-no2", "filter-no3"], Parcels(lines, "bob"));
        Assert.Equal(6, lines.Count(line => line.Contains(" by DHL", StringComparison.Ordinal)));
    }

    private static string[] Parcels(string[] lines, string customer) =>
        [.. lines.Where(line => line.Contains($"A parcel for {customer} left", StringComparison.Ordinal)).Select(line => line.Split(": ")[^1].Trim())];
}
