namespace TypedSqs.Prepared;

/// <summary>A message attribute in a <see cref="StoredMessage"/>; bytes are base64.</summary>
internal sealed record StoredAttribute
{
    public required string Name { get; init; }

    public required string Type { get; init; }

    public string? Text { get; init; }

    public ReadOnlyMemory<byte>? Bytes { get; init; }

    public static StoredAttribute Of(PreparedAttribute attribute) =>
        new() { Name = attribute.Name, Type = attribute.DataType, Text = attribute.Text, Bytes = attribute.Bytes };

    public PreparedAttribute ToPrepared() => new() { Name = Name, DataType = Type, Text = Text, Bytes = Bytes };
}
