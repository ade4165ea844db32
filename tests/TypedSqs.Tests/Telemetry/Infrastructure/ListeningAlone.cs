namespace TypedSqs.Tests.Telemetry.Infrastructure;

/// <summary>Listeners hear the whole process: these tests run while no others do.</summary>
[CollectionDefinition(nameof(ListeningAlone), DisableParallelization = true)]
public sealed class ListeningAlone;
