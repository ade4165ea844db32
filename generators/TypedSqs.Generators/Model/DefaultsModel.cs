namespace TypedSqs.Generators.Model;

/// <summary>What <c>[assembly: QueueMessageDefaults]</c> says.</summary>
internal sealed record DefaultsModel
{
    public int? MaxMessageBytes { get; init; }

    public TraceContextCarrier? TraceContext { get; init; }

    public int? ReservedAttributes { get; init; }

    public int? ReservedBytes { get; init; }

    public NamingPolicy? AttributeNaming { get; init; }

    public NamingPolicy? JsonNaming { get; init; }

    public IgnoreCondition? JsonIgnore { get; init; }

    /// <summary>Whether an option has a value that it cannot have; what follows from it is then not known for any message.</summary>
    public bool HasInvalidOption { get; init; }
}
