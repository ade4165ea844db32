namespace TypedSqs.PackageTests;

/// <summary>What a package asks of an application.</summary>
public sealed class DependencyTests(PackedFeed feed)
{
    /// <summary>One that has pinned an older patch of .NET's packages would not restore (NU1605).</summary>
    [Fact]
    public void Any_patch_of_the_platform_will_do()
    {
        var versions = feed.Nuspec("TypedSqs").Descendants()
            .Where(static element => element.Name.LocalName == "dependency")
            .Where(static element => element.Attribute("id")!.Value.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal))
            .Select(static element => element.Attribute("version")!.Value)
            .ToList();

        Assert.NotEmpty(versions);
        Assert.All(versions, static version => Assert.Equal("10.0.0", version));
    }

    [Fact]
    public void A_contracts_library_gets_nothing_else() =>
        Assert.DoesNotContain(feed.Nuspec("TypedSqs.Abstractions").Descendants(), static element => element.Name.LocalName == "dependency");
}
