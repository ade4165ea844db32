using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>A <c>JsonSerializerContext</c>: the types it lists and the options it sets.</summary>
internal sealed record JsonContextModel
{
    public required string TypeName { get; init; }

    /// <summary>Full names of the types in its <c>[JsonSerializable]</c> attributes, without any nullable annotation of a reference.</summary>
    public required EquatableArray<string> Lists { get; init; }

    /// <summary>The full name of the type within which alone it can be named, or <see langword="null"/> where the whole assembly can.</summary>
    public required string? OnlyWithin { get; init; }

    public required NamingPolicy Naming { get; init; }

    public required IgnoreCondition Ignore { get; init; }

    public required bool UseStringEnumConverter { get; init; }

    /// <summary>Whether names in JSON that differ by case alone are one, so that they hide each other or collide.</summary>
    public required bool IgnoresCase { get; init; }

    /// <summary>An option that only the context itself can follow (<c>WriteIndented</c>), or <see langword="null"/>: then it writes the whole body.</summary>
    public required string? OptionOfItsOwn { get; init; }
}
