namespace TypedSqs.Generators.Tests.Architecture;

/// <summary>The page of a rule under <c>docs/rules</c>.</summary>
internal static class RulePage
{
    public static string Text(string id) => Repository.Read($"docs/rules/{id}.md");

    /// <summary>The C# under a heading.</summary>
    public static string Code(string id, string heading)
    {
        const string Fence = "\n```csharp\n";
        string section = Assert.Single(Text(id).Split("\n## "), part => part.StartsWith(heading + "\n", StringComparison.Ordinal));
        int start = section.IndexOf(Fence, StringComparison.Ordinal);
        Assert.True(start >= 0, $"{id}: there is no C# under {heading}.");
        start += Fence.Length;
        return section[start..section.IndexOf("\n```", start, StringComparison.Ordinal)];
    }
}
