namespace TypedSqs.Local.Tool;

/// <summary>What <c>--queue</c> says: a name, and behind a colon attributes.</summary>
internal sealed record QueueArgument(string Name, IReadOnlyDictionary<string, string> Attributes)
{
    /// <exception cref="ArgumentException">An attribute has no value.</exception>
    public static QueueArgument Parse(string text)
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
        string[] parts = text.Split(':', 2);
        foreach (string attribute in parts.Skip(1).SelectMany(rest => rest.Split(',', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (attribute.Split('=', 2) is not [var name, var value])
            {
                throw new ArgumentException($"--queue {text}: '{attribute}' must have the form Name=value.", nameof(text));
            }

            attributes[name] = value;
        }

        return new QueueArgument(parts[0], attributes);
    }
}
