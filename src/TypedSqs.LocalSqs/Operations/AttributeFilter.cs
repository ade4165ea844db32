namespace TypedSqs.Local;

/// <summary>The message attributes that a receiver asks for: by name, by prefix (<c>order.*</c>), or all (<c>All</c>, <c>*</c>, <c>.*</c>). Unknown names are no fault.</summary>
internal sealed class AttributeFilter(IReadOnlyList<string> names)
{
    private const string Wildcard = ".*";

    public bool Accepts(string attributeName) => names.Any(name => Matches(name, attributeName));

    private static bool Matches(string name, string attributeName)
    {
        if (name is QueueAttribute.All or "*" || name == attributeName)
        {
            return true;
        }

        return name.EndsWith(Wildcard, StringComparison.Ordinal)
            && attributeName.AsSpan().StartsWith(name.AsSpan(0, name.Length - Wildcard.Length), StringComparison.Ordinal);
    }
}
