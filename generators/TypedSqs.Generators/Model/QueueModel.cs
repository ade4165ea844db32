namespace TypedSqs.Generators.Model;

/// <summary>What <c>[QueueMessage]</c> says; <see langword="null"/> is what it leaves to the assembly's defaults.</summary>
internal sealed record QueueModel
{
    public required string Name { get; init; }

    public required bool IsFifo { get; init; }

    public required bool ContentBasedDeduplication { get; init; }

    public required int? MaxMessageBytes { get; init; }

    public required bool? RequireSizeProof { get; init; }

    public required TraceContextCarrier? TraceContext { get; init; }

    public required int? ReservedAttributes { get; init; }

    public required int? ReservedBytes { get; init; }

    public required int? DelaySeconds { get; init; }

    public required NamingPolicy? AttributeNaming { get; init; }

    public required NamingPolicy? JsonNaming { get; init; }

    public required IgnoreCondition? JsonIgnore { get; init; }

    /// <summary>The context that the message names, with what it says; it may stand in another assembly.</summary>
    public required JsonContextModel? JsonContext { get; init; }
}
