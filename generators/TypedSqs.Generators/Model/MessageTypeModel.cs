using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>The message type as a declaration: what it takes to open it again, and to name it.</summary>
internal sealed record MessageTypeModel
{
    /// <summary>The name by which a compilation knows it: <c>Shop.Outer+OrderPlaced</c>.</summary>
    public required string MetadataName { get; init; }

    /// <summary>The file that is emitted for it.</summary>
    public required string HintName { get; init; }

    /// <summary>Namespace with keywords escaped; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The partial headers of the containing types, outermost first: <c>partial class Outer</c>.</summary>
    public required EquatableArray<string> Containers { get; init; }

    /// <summary>The partial header of the type: <c>partial record struct OrderPlaced</c>.</summary>
    public required string Header { get; init; }

    /// <summary>The name as an identifier, <c>@</c> included where it is a keyword.</summary>
    public required string Identifier { get; init; }

    /// <summary>The name of its producer, as an identifier.</summary>
    public required string ProducerIdentifier { get; init; }

    /// <summary>The accessibility that its producer shares: <c>public</c>, <c>protected internal</c>.</summary>
    public required string Accessibility { get; init; }

    /// <summary>The name with <c>global::</c>.</summary>
    public required string FullName { get; init; }

    /// <summary>The name for people: <c>Shop.OrderPlaced</c>.</summary>
    public required string PlainName { get; init; }

    public required bool IsReferenceType { get; init; }
}
