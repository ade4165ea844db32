using System.Globalization;

namespace TypedSqs.Tests.Batching.Chaos;

/// <summary>
/// Random lanes under random faults, on time that the test moves and threads that nobody does. Eight things hold in every round:
/// conservation, one completion, honesty, order of groups, legality, bounds, termination, no gap behind a failure.
/// </summary>
/// <remarks>
/// TYPEDSQS_CHAOS_ROUNDS is the long mode; TYPEDSQS_CHAOS_SEED begins at a seed that failed. A seed fixes what happens, not which thread is first.
/// </remarks>
public class ChaosTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Eight_invariants_hold_whatever_happens()
    {
        var rounds = Setting("TYPEDSQS_CHAOS_ROUNDS") ?? 1_000;
        var first = Setting("TYPEDSQS_CHAOS_SEED") ?? (Environment.GetEnvironmentVariable("TYPEDSQS_LONG") == "1" ? Random.Shared.Next(1_000_000_000) : 20_261_123);
        output.WriteLine($"{rounds} rounds from seed {first}");

        await Parallel.ForEachAsync(Enumerable.Range(first, rounds), TestContext.Current.CancellationToken, async (seed, _) =>
        {
            try
            {
                await new ChaosRound(new ChaosPlan(seed)).RunAsync();
            }
            catch (Exception exception)
            {
                throw new InvalidOperationException($"TYPEDSQS_CHAOS_SEED={seed}: {exception.Message}", exception);
            }
        });
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
