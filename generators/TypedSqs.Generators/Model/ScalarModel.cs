namespace TypedSqs.Generators.Model;

/// <summary>A property of the message whose value is one text, number or run of bytes.</summary>
internal sealed record ScalarModel
{
    /// <summary>The property's name, for people and for contracts.</summary>
    public required string Property { get; init; }

    /// <summary>How it is read from <c>message</c>: an identifier, escaped where it is a keyword.</summary>
    public required string Identifier { get; init; }

    /// <summary>Its kind; for an enum <see cref="LeafKind.Text"/> or <see cref="LeafKind.Number"/>, as it is sent.</summary>
    public required LeafKind Kind { get; init; }

    /// <summary>Whether it is a nullable value type.</summary>
    public required bool IsNullableValue { get; init; }

    /// <summary>For an enum that is sent by name its full name, else <see langword="null"/>.</summary>
    public required string? EnumType { get; init; }

    /// <summary>The most UTF-16 characters of a text, or <see langword="null"/>.</summary>
    public required int? MaxChars { get; init; }

    /// <summary>The most bytes, in UTF-8 or raw, or <see langword="null"/>.</summary>
    public required int? MaxBytes { get; init; }

    /// <summary>The range of an integer, or <see langword="null"/>.</summary>
    public required IntegerRange? Range { get; init; }

    /// <summary>For a number the keyword or full name of its type, for an enum that of the type beneath it, else <see langword="null"/>.</summary>
    public required string? NumberType { get; init; }

    /// <summary>For an enum that is sent as its number the keyword of its underlying type, else <see langword="null"/>.</summary>
    public required string? EnumNumber { get; init; }
}
