using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>A message with all decisions made: options, limit, names, order. The emitter only writes it down.</summary>
internal sealed record ResolvedMessage
{
    public required QueueMessageModel Model { get; init; }

    /// <summary>What a message may weigh, in bytes.</summary>
    public required int MaxMessageBytes { get; init; }

    /// <summary>What a message carries, or keeps room for, beside its own parts.</summary>
    public required ReserveModel Reserve { get; init; }

    /// <summary>The names of <see cref="QueueMessageModel.Attributes"/>, place by place.</summary>
    public required EquatableArray<string> AttributeNames { get; init; }

    /// <summary>The context that writes what emitted code cannot, or <see langword="null"/>.</summary>
    public required string? JsonContext { get; init; }

    /// <summary>Whether the context writes the whole body.</summary>
    public required bool ContextWritesBody { get; init; }

    /// <summary>Whether enums are written by name even where no converter says so.</summary>
    public required bool EnumsByName { get; init; }

    /// <summary>What a message can weigh; computed last, from all the rest.</summary>
    public SizeBound? Size { get; init; }

    /// <summary>What the largest message weighs, in bytes, where it is within the limit.</summary>
    public long? ProvenMaxBytes => Size?.Max is { } max && max <= MaxMessageBytes ? max : null;

    /// <summary>The members that each object writes, in order: one entry for each object of <see cref="QueueMessageModel.Composites"/>.</summary>
    public required EquatableArray<ResolvedObject> Objects { get; init; }
}

/// <summary>The members that an object writes, in order.</summary>
internal sealed record ResolvedObject(string TypeName, EquatableArray<ResolvedMember> Members);

/// <summary>A member under its name in JSON, and when it is left out.</summary>
/// <param name="JsonName">The name, not yet escaped.</param>
/// <param name="Ignore">Never, WhenWritingNull or WhenWritingDefault.</param>
/// <param name="Member">The member.</param>
internal sealed record ResolvedMember(string JsonName, IgnoreCondition Ignore, MemberShape Member);
