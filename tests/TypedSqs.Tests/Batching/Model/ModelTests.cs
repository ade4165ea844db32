using System.Globalization;
using CsCheck;
using TypedSqs.Batching;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>
/// Random operations on a lane and on a plain model of it, step by step. A difference is shrunk to the shortest operations that show it, and
/// printed with its seed.
/// </summary>
/// <remarks>TYPEDSQS_MODEL_RUNS is the long mode; the seed that a failure prints goes into CsCheck_Seed.</remarks>
public class ModelTests
{
    private static readonly Gen<LaneSettings> Settings = Gen.Select(
        Gen.Select(Gen.Int[1, 14], Gen.OneOf(Gen.Const(3_000_000L), Gen.Const(1_200_000L)), Gen.Int[1, 4], Gen.Bool),
        Gen.Select(Gen.OneOf(Gen.Const(0), Gen.Const(5)), Gen.OneOf(Gen.Const(0), Gen.Const(150)), Gen.Enum<GroupFailurePolicy>(), Gen.Bool, Gen.Bool),
        static (room, ways) => new BufferOptions().ToSettings(isFifo: false) with
        {
            MaxMessages = room.Item1,
            MaxBytes = room.Item2,
            MaxRequestsInFlight = room.Item3,
            LingerWhenIdle = room.Item4,
            Linger = TimeSpan.FromMilliseconds(ways.Item1),
            MaxBlock = TimeSpan.FromMilliseconds(ways.Item2),
            DeliveryTimeout = TimeSpan.FromMilliseconds(800),
            OnGroupFailure = ways.Item3,
            MaxPause = TimeSpan.FromMilliseconds(500),
            FailsOnUnknown = ways.Item4,
            RemembersFailures = ways.Item5 && ways.Item3 == GroupFailurePolicy.FailQueued,
        });

    private static readonly Gen<VerdictKind> Verdicts = Gen.Frequency(
        (8, Gen.Const(VerdictKind.Delivered)),
        (1, Gen.Const(VerdictKind.Untried)),
        (2, Gen.Const(VerdictKind.Refused)),
        (3, Gen.Const(VerdictKind.Failed)),
        (1, Gen.Const(VerdictKind.Throttled)),
        (2, Gen.Const(VerdictKind.Lost)),
        (1, Gen.Const(VerdictKind.Unclear)));

    private static readonly Gen<Operation> Operations = Gen.Frequency(
        (12, Gen.Select(Gen.Int[0, 3], Gen.Frequency((9, Gen.Const(100)), (1, Gen.Const(500_000)), (1, Gen.Const(1_048_576))), (group, bytes) => (Operation)new Operation.Send(group, bytes))),
        (2, Gen.Int[0, 40].Select(message => (Operation)new Operation.Cancel(message))),
        (6, Gen.Frequency((3, Gen.Int[1, 6]), (2, Gen.Int[20, 120]), (1, Gen.Int[200, 900])).Select(time => (Operation)new Operation.Pass(time))),
        (8, Gen.Select(Gen.Int[0, 3], Verdicts.Array[1, 10], (request, verdicts) => (Operation)new Operation.Answer(request, verdicts))),
        (4, Gen.Const((Operation)new Operation.EndTurn())),
        (1, Gen.Const((Operation)new Operation.Flush())),
        (1, Gen.Int[0, 3].Select(group => (Operation)new Operation.Resume(group))));

    private static int Runs =>
        int.TryParse(Environment.GetEnvironmentVariable("TYPEDSQS_MODEL_RUNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var runs) ? runs : 500;

    [Fact]
    public void A_standard_lane_does_what_its_model_does() => Sample(static settings => settings);

    [Fact]
    public void A_strict_fifo_lane_does_what_its_model_does() => Sample(static settings => settings with { IsFifo = true });

    [Fact]
    public void A_batched_fifo_lane_does_what_its_model_does() =>
        Sample(static settings => settings with { IsFifo = true, FifoOrder = FifoOrder.Batched });

    private static void Sample(Func<LaneSettings, LaneSettings> kind) => Gen.Select(Settings, Operations.List[1, 60]).Sample(
        (settings, operations) =>
        {
            var run = new ModelRun(kind(settings));
            operations.ForEach(run.Do);
            run.End();
        },
        iter: Runs,
        print: static sample => $"{sample.Item1}\n{string.Join('\n', sample.Item2)}");
}
