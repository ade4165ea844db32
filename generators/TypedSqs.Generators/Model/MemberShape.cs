namespace TypedSqs.Generators.Model;

/// <summary>A property or field of an object, in the order in which System.Text.Json would see it.</summary>
internal sealed record MemberShape
{
    /// <summary>Its name in C#, for people and for naming policies.</summary>
    public required string Name { get; init; }

    /// <summary>Its name as an identifier.</summary>
    public required string Identifier { get; init; }

    /// <summary>The base type through which it must be read because a derived type hides it, or <see langword="null"/>.</summary>
    public required string? ReadThrough { get; init; }

    /// <summary>The name that <c>[JsonPropertyName]</c> gives, or <see langword="null"/>.</summary>
    public required string? JsonName { get; init; }

    /// <summary>What <c>[JsonPropertyOrder]</c> says.</summary>
    public required int Order { get; init; }

    /// <summary>What <c>[JsonIgnore]</c> says, or <see langword="null"/> where the options decide.</summary>
    public required IgnoreCondition? Ignore { get; init; }

    /// <summary>Whether <c>[MessageAttribute(ExcludeFromBody = true)]</c> keeps it out of the body.</summary>
    public required bool IsExcluded { get; init; }

    /// <summary>How its value is written; <see langword="null"/> where it never is.</summary>
    public required ValueShape? Value { get; init; }

    /// <summary>The most bytes that its value may weigh in JSON, or <see langword="null"/>.</summary>
    public required int? MaxBytes { get; init; }

    /// <summary>The attributes of ours that bound it, as they are written; <see langword="null"/> for none.</summary>
    public required string? BoundedBy { get; init; }

    /// <summary>Whether its value can be <see langword="null"/>.</summary>
    public required bool CanBeNull { get; init; }

    /// <summary>Whether its type has <c>==</c>, so that it can be compared with its default that way.</summary>
    public required bool HasEquality { get; init; }
}
