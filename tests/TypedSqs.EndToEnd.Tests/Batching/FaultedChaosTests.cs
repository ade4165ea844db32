using System.Globalization;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Batching;

/// <summary>
/// Random faults on real connections, callers that give up, and what the queue has in the end against what each caller was told: conservation,
/// honesty, order, no gap behind a failure, bounds.
/// </summary>
/// <remarks>TYPEDSQS_WIRE_CHAOS_ROUNDS is the long mode, and TYPEDSQS_WIRE_CHAOS_SEED begins at a seed that failed.</remarks>
public class FaultedChaosTests(ITestOutputHelper output)
{
    private const string Operation = "SendMessageBatch";
    private const int Messages = 60;

    private readonly Dictionary<string, int> _injected = [];

    [Fact]
    public async Task The_queue_has_what_callers_were_told()
    {
        var (first, rounds) = (Setting("TYPEDSQS_WIRE_CHAOS_SEED") ?? 20_261_126, Setting("TYPEDSQS_WIRE_CHAOS_ROUNDS") ?? 12);
        output.WriteLine($"{rounds} rounds from seed {first}");
        for (var seed = first; seed < first + rounds; seed++)
        {
            try
            {
                await RoundAsync(new Random(seed), isFifo: seed % 3 > 0);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                throw new InvalidOperationException($"TYPEDSQS_WIRE_CHAOS_SEED={seed}: {exception.Message}", exception);
            }
        }

        // A fault that never came proved nothing.
        output.WriteLine(string.Join(", ", _injected));
        Assert.DoesNotContain(0, _injected.Values);
    }

    private async Task RoundAsync(Random random, bool isFifo)
    {
        var options = new BufferOptions
        {
            LingerWhenIdle = random.Next(2) == 0,
            MaxMessages = random.Next(5, 80),
            MaxRequestsInFlight = random.Next(1, 5),
            DeliveryTimeout = TimeSpan.FromSeconds(random.Next(20, 60)),
            OnGroupFailure = (GroupFailurePolicy)random.Next(3),
            MaxPause = TimeSpan.FromDays(1),
        };
        await using var queue = await FaultedQueue.StartAsync(options);
        var faults = OrderFaults(queue.Faults, random);
        var sends = new List<(string Body, string Group, Task<SendReceipt> Send)>();
        using var cancellation = new CancellationTokenSource();
        for (var number = 0; number < Messages; number++)
        {
            var (body, group) = ($"{number:000}", $"g{random.Next(6)}");
            var token = random.Next(12) == 0 ? cancellation.Token : CancellationToken.None;
            sends.Add((body, group, isFifo
                ? queue.Sender.SendAsync(new StepDone(body, group, body), cancellationToken: token)
                : queue.Sender.SendAsync(new Reading(body), cancellationToken: token)));
            if (number == Messages / 2)
            {
                await queue.PassUntilAsync(Task.WhenAny(sends.Select(sent => sent.Send)));
                await cancellation.CancelAsync();
            }
        }

        var outcomes = Task.WhenAll(sends.Select(sent => FaultedQueue.OutcomeOf(sent.Send)));
        await queue.PassUntilAsync(outcomes);
        // Of callers that have gone a request may be under way still.
        await queue.PassUntilAsync(queue.Sender.DisposeAsync().AsTask());
        Check(await queue.DrainAsync(isFifo ? "steps.fifo" : "readings"), [.. sends.Select(sent => (sent.Body, sent.Group))], await outcomes, isFifo, options);
        Assert.InRange(queue.Client.MostUnderWay, 1, options.MaxRequestsInFlight);
        foreach (var (name, fault) in faults)
        {
            _injected[name] = _injected.GetValueOrDefault(name) + fault.Injected;
        }
    }

    private static Dictionary<string, Fault> OrderFaults(FaultList faults, Random random)
    {
        Calls Some(double most) => Calls.WithProbability(random.Next(3) == 0 ? 0 : random.NextDouble() * most, random.Next());
        IReadOnlyList<int> Places() => [random.Next(1, 11), random.Next(1, 11)];

        return new Dictionary<string, Fault>
        {
            ["throttled"] = faults.Add(Fault.Throttle(Operation, calls: Some(0.1))),
            ["KMS throttled"] = faults.Add(Fault.KmsThrottle(Operation, calls: Some(0.1))),
            ["503"] = faults.Add(Fault.Unavailable(Operation, calls: Some(0.1))),
            ["SQS's fault"] = faults.Add(Fault.FailEntries(senderFault: false, Places(), operation: Operation, calls: Some(0.3))),
            ["sender's fault"] = faults.Add(Fault.FailEntries(senderFault: true, Places(), "InvalidMessageContents", Operation, calls: Some(0.1))),
            ["left out"] = faults.Add(Fault.OmitEntries(Places(), Operation, calls: Some(0.2))),
            ["wrong digest"] = faults.Add(Fault.WrongMd5(Places(), Operation, calls: Some(0.1))),
            ["cut before"] = faults.Add(Fault.CloseBeforeAcceptance(Operation, calls: Some(0.15))),
            ["cut after"] = faults.Add(Fault.CloseAfterAcceptance(Operation, calls: Some(0.15))),
        };
    }

    private static void Check(
        IReadOnlyList<(string Body, string Group)> stored, (string Body, string Group)[] sent, string[] outcomes, bool isFifo, BufferOptions options)
    {
        var copies = stored.CountBy(message => message.Body).ToDictionary();
        Assert.Subset(sent.Select(message => message.Body).ToHashSet(), copies.Keys.ToHashSet());
        for (var index = 0; index < sent.Length; index++)
        {
            var count = copies.GetValueOrDefault(sent[index].Body);
            var isHonest = outcomes[index].Split(' ')[0] switch
            {
                "Delivered" => count >= 1,
                "NotSent" => count == 0,
                _ => true,
            };
            Assert.True(isHonest && (!isFifo || count <= 1), $"{sent[index].Body} ended as {outcomes[index]} and is stored {count} times");
        }

        foreach (var group in isFifo ? sent.Select((message, index) => (message.Group, message.Body, Outcome: outcomes[index])).GroupBy(message => message.Group) : [])
        {
            var delivered = group.Where(message => message.Outcome.StartsWith("Delivered", StringComparison.Ordinal)).Select(message => message.Body).ToArray();
            Assert.Equal(delivered, stored.Select(message => message.Body).Where(delivered.Contains));
            if (options.OnGroupFailure == GroupFailurePolicy.Pause)
            {
                // What its caller gave up is no failure of the group.
                var failed = group.SkipWhile(message => message.Outcome.StartsWith("Delivered", StringComparison.Ordinal) || message.Outcome.EndsWith("canceled", StringComparison.Ordinal));
                Assert.DoesNotContain(failed, message => message.Outcome.StartsWith("Delivered", StringComparison.Ordinal));
            }
        }
    }

    private static int? Setting(string name) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
