using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>All that the source of one message says.</summary>
/// <remarks>
/// Each type of this folder travels through the incremental pipeline. It must stay immutable and equal by structure: strings, numbers,
/// enums, <see cref="EquatableArray{T}"/> and other such records. A symbol, a syntax node or a location here would keep whole
/// compilations in memory and emit again at every keystroke. Keep it normalised: each field costs a comparison.
/// </remarks>
internal sealed record QueueMessageModel
{
    public required MessageTypeModel Type { get; init; }

    public required QueueModel Queue { get; init; }

    public required EquatableArray<MessageAttributeModel> Attributes { get; init; }

    public required EquatableArray<ConstantAttributeModel> ConstantAttributes { get; init; }

    /// <summary>The properties of the message group id, in order.</summary>
    public required EquatableArray<ScalarModel> GroupId { get; init; }

    /// <summary>The properties of the deduplication id, in order.</summary>
    public required EquatableArray<ScalarModel> DeduplicationId { get; init; }

    /// <summary>Whether the deduplication id is a SHA-256 over its properties.</summary>
    public required bool HashesDeduplicationId { get; init; }

    /// <summary>The property that delays the message.</summary>
    public required ScalarModel? Delay { get; init; }

    /// <summary>The property that is the whole body; <see langword="null"/> where the body is JSON.</summary>
    public required ScalarModel? RawBody { get; init; }

    /// <summary>What <c>[MaxBytes]</c> on the message says of its body, or <see langword="null"/>.</summary>
    public required int? MaxBodyBytes { get; init; }

    /// <summary>The attributes on the message that bound its items, as they are written; <see langword="null"/> for none.</summary>
    public required string? ItemsBoundedBy { get; init; }

    /// <summary>How the message itself is written as JSON; <see langword="null"/> where the body is raw.</summary>
    public required ValueShape? JsonBody { get; init; }

    /// <summary>The objects, collections and dictionaries within the body, the one of the message first.</summary>
    public required EquatableArray<CompositeShape> Composites { get; init; }

    /// <summary>The ids of warnings that code has which names what is sent: of <c>[Experimental]</c>, or of <c>[Obsolete]</c> with an id of its own.</summary>
    public required EquatableArray<string> Warnings { get; init; }

    /// <summary>Whether a property is kept out of a body that would hold it otherwise.</summary>
    public required bool ExcludesFromBody { get; init; }

    /// <summary>The enums that are written by name anywhere in the message.</summary>
    public required EquatableArray<EnumModel> Enums { get; init; }
}
