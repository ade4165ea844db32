using System.Diagnostics;
using System.Reflection;

namespace TypedSqs.Tests.Infrastructure;

/// <summary>Tests that count what the process allocates: no other test may run beside them.</summary>
[CollectionDefinition(nameof(Allocations), DisableParallelization = true)]
public sealed class Allocations
{
    /// <summary>Without optimization the state machine of an async method is an object from its start.</summary>
    public static bool AreOptimized { get; } =
        typeof(SqsSender).Assembly.GetCustomAttribute<DebuggableAttribute>() is not { IsJITOptimizerDisabled: true };
}
