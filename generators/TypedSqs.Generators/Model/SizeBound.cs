using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>What a message can weigh, in bytes, as SQS counts: the proof, or what it lacks.</summary>
internal sealed record SizeBound
{
    /// <summary>The least that any message of the type weighs.</summary>
    public required long Min { get; init; }

    /// <summary>The most, or <see langword="null"/> where there is no bound.</summary>
    public required long? Max { get; init; }

    /// <summary>The members without a bound.</summary>
    public required EquatableArray<UnboundedMember> Unbounded { get; init; }

    /// <summary>The bounds that no value can keep.</summary>
    public required EquatableArray<HopelessBound> Hopeless { get; init; }

    /// <summary>What each member of the message adds, largest first.</summary>
    public required EquatableArray<SizeContribution> Contributions { get; init; }
}
