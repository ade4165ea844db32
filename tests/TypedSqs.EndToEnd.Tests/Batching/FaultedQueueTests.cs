using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Batching;

/// <summary>What each fault of the first request does to three messages that share it, over the real SDK, and what the queue has afterwards.</summary>
public class FaultedQueueTests
{
    private const string Operation = "SendMessageBatch";

    private static readonly Dictionary<string, Func<Fault>> Faults = new(StringComparer.Ordinal)
    {
        ["throttled"] = static () => Fault.Throttle(Operation, calls: Calls.First(1)),
        ["rate exceeded"] = static () => Fault.RateExceeded(Operation, calls: Calls.First(1)),
        ["KMS throttled"] = static () => Fault.KmsThrottle(Operation, calls: Calls.First(1)),
        ["500"] = static () => Fault.InternalFailure(Operation, calls: Calls.First(1)),
        ["503"] = static () => Fault.Unavailable(Operation, calls: Calls.First(1)),
        ["entry, SQS's fault"] = static () => Fault.FailEntries(senderFault: false, [2], operation: Operation, calls: Calls.First(1)),
        ["entry, sender's fault"] = static () => Fault.FailEntries(senderFault: true, [2], "InvalidMessageContents", Operation, calls: Calls.First(1)),
        ["entry left out"] = static () => Fault.OmitEntries([2], Operation, calls: Calls.First(1)),
        ["wrong digest"] = static () => Fault.WrongMd5([2], Operation, calls: Calls.First(1)),
        ["cut before"] = static () => Fault.CloseBeforeAcceptance(Operation, calls: Calls.First(1)),
        ["cut after"] = static () => Fault.CloseAfterAcceptance(Operation, calls: Calls.First(1)),
        ["queue's fault"] = static () => Fault.Error("KMS.DisabledException", 400, "disabled", Operation, calls: Calls.First(1)),
        ["one entry's fault"] = static () => Fault.Error("InvalidParameterValue", 400, "bad", Operation, calls: Calls.First(1)),
    };

    /// <summary>The outcomes, with attempts, and how often each message is stored: on a standard queue, then on a FIFO queue.</summary>
    public static TheoryData<string, string, string> Outcomes => new()
    {
        { "throttled", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "rate exceeded", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "KMS throttled", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "500", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "503", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "entry, SQS's fault", "Delivered 1 x1, Delivered 2 x1, Delivered 1 x1", "Delivered 1 x1, Delivered 2 x1, Delivered 1 x1" },
        { "entry, sender's fault", "Delivered 1 x1, NotSent 1 x0, Delivered 1 x1", "Delivered 1 x1, NotSent 1 x0, Delivered 1 x1" },
        { "entry left out", "Delivered 1 x1, Unknown 1 x1, Delivered 1 x1", "Delivered 1 x1, Delivered 2 x1, Delivered 1 x1" },
        { "wrong digest", "Unknown 1 x1, Unknown 1 x1, Unknown 1 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "cut before", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "cut after", "Delivered 2 x2, Delivered 2 x2, Delivered 2 x2", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
        { "queue's fault", "NotSent 1 x0, NotSent 1 x0, NotSent 1 x0", "NotSent 1 x0, NotSent 1 x0, NotSent 1 x0" },
        { "one entry's fault", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1", "Delivered 2 x1, Delivered 2 x1, Delivered 2 x1" },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Messages_end_as_what_the_queue_has(string fault, string onStandard, string onFifo)
    {
        await using var queue = await FaultedQueue.StartAsync(new BufferOptions { LingerWhenIdle = true });

        Assert.Equal(onStandard, await SendThreeAsync(queue, fault, "readings", number => queue.Sender.SendAsync(new Reading(number))));
        Assert.Equal(onFifo, await SendThreeAsync(queue, fault, "steps.fifo", number => queue.Sender.SendAsync(new StepDone(number, $"g{number}", number))));
    }

    private static async Task<string> SendThreeAsync(FaultedQueue queue, string fault, string name, Func<string, Task<SendReceipt>> send)
    {
        queue.Faults.Clear();
        var ordered = queue.Faults.Add(Faults[fault]());
        Task<SendReceipt>[] sends = [send("1"), send("2"), send("3")];

        var outcomes = Task.WhenAll(sends.Select(FaultedQueue.OutcomeOf));
        await queue.PassUntilAsync(outcomes);

        Assert.Equal(1, ordered.Injected);
        var stored = await queue.DrainAsync(name);
        return string.Join(", ", (await outcomes).Select((outcome, index) => $"{outcome} x{stored.Count(message => message.Body == $"{index + 1}")}"));
    }
}
