using System.Globalization;
using System.Runtime.CompilerServices;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching;

public class SendStreamTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stream_is_sent_in_order_and_read_no_further_than_some_hundred_ahead()
    {
        using var sqs = new ScriptedSqs();
        var source = new Source(10_000);
        var taken = 0;
        var furthest = 0;

        await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(source.ReadAsync(Token), Token))
        {
            Assert.True(outcome.IsDelivered);
            Assert.Equal(taken.ToString(CultureInfo.InvariantCulture), outcome.Message.Text);
            furthest = Math.Max(furthest, source.Given - taken);
            taken++;
        }

        Assert.Equal(10_000, taken);
        Assert.InRange(furthest, 1, 321);
        Assert.Empty(sqs.Violations);
        Assert.True(source.IsDisposed);
    }

    [Fact]
    public async Task Outcomes_are_enumerated_once_for_a_second_time_would_send_again()
    {
        using var sqs = new ScriptedSqs();
        var outcomes = new SqsSender(sqs).SendBatchAsync(new Source(3).ReadAsync(Token), cancellationToken: Token);
        await foreach (var outcome in outcomes)
        {
            Assert.True(outcome.IsDelivered);
        }

        var fault = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await foreach (var _ in outcomes)
            {
            }
        });

        Assert.Contains("SendBatchAsync", fault.Message, StringComparison.Ordinal);
        Assert.Equal(3, sqs.Stored.Count);
    }

    [Fact]
    public async Task A_stream_that_fails_is_told_after_the_outcomes_of_what_was_read()
    {
        using var sqs = new ScriptedSqs();
        var outcomes = new List<SendOutcome<Greeting>>();

        await Assert.ThrowsAsync<InvalidDataException>(async () =>
        {
            await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(new Source(25, failsAtEnd: true).ReadAsync(Token), Token))
            {
                outcomes.Add(outcome);
            }
        });

        Assert.Equal(25, outcomes.Count);
        Assert.All(outcomes, outcome => Assert.True(outcome.IsDelivered));
    }

    [Fact]
    public async Task A_message_of_a_stream_that_is_null_is_named_by_its_place()
    {
        using var sqs = new ScriptedSqs();
        var outcomes = new List<SendOutcome<Greeting>>();

        var fault = await Assert.ThrowsAsync<ArgumentException>("messages", async () =>
        {
            await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(WithNullAsync(), Token))
            {
                outcomes.Add(outcome);
            }
        });

        Assert.StartsWith("The message at 2 is null. Nothing was sent from there on.", fault.Message, StringComparison.Ordinal);
        Assert.Equal(["a", "b"], outcomes.Select(static outcome => outcome.Message.Text));

        static async IAsyncEnumerable<Greeting> WithNullAsync()
        {
            yield return new Greeting("a");
            await Task.Yield();
            yield return new Greeting("b");
            yield return null!;
            yield return new Greeting("c");
        }
    }

    [Fact]
    public async Task A_cancelled_stream_tells_of_each_message_that_was_read()
    {
        using var sqs = new ScriptedSqs();
        using var cancellation = new CancellationTokenSource();
        sqs.Otherwise = async call =>
        {
            await cancellation.CancelAsync();
            await Task.Delay(Timeout.Infinite, call.Token);
            throw new InvalidOperationException("Never here.");
        };
        var source = new Source(1_000);
        var outcomes = new List<SendOutcome<Greeting>>();

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(source.ReadAsync(cancellation.Token), cancellation.Token))
            {
                outcomes.Add(outcome);
            }
        });

        Assert.Equal(cancellation.Token, thrown.CancellationToken);
        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, outcome => Assert.Equal(SendFailureReason.Canceled, outcome.Failure?.Reason));
        Assert.Contains(outcomes, outcome => outcome.Status == SendStatus.Unknown);
    }

    [Fact]
    public async Task Who_stops_enumerating_sends_no_more_of_what_was_read_ahead()
    {
        using var sqs = new ScriptedSqs();
        var source = new Source(1_000);

        await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(
            source.ReadAsync(Token), new SendBatchOptions { MaxRequestsInFlight = 1 }, Token))
        {
            Assert.True(outcome.IsDelivered);
            break;
        }

        Assert.True(source.IsDisposed);
        Assert.InRange(source.Given, 1, 31);
    }

    [Fact]
    public async Task The_group_of_a_failed_message_stays_stopped_to_the_end_of_the_stream()
    {
        using var sqs = new ScriptedSqs();
        sqs.On(1, call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        var gate = new TaskCompletionSource();
        var statuses = new List<string>();

        await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(OrdersAsync(gate.Task), Token))
        {
            statuses.Add(outcome.ToString());
            gate.TrySetResult();
        }

        Assert.Equal(["NotSent: InvalidCharacter", "NotSent: PredecessorFailed", "Delivered"], statuses);
    }

    /// <summary>Each thousandth message is watched; what is read ahead is at most one of them, and no more may be alive at any time.</summary>
    [Fact]
    public async Task A_million_messages_are_sent_in_constant_memory()
    {
        const int Count = 1_000_000;
        using var sqs = new TakingSqs();
        var watched = new List<WeakReference>(Count / 1_000);
        var taken = 0;

        await foreach (var outcome in new SqsSender(sqs).SendBatchAsync(WatchedAsync(watched, Count), Token))
        {
            if (++taken % 100_000 == 0)
            {
                GC.Collect();
                Assert.InRange(watched.Count(static message => message.IsAlive), 0, 5);
            }

            Assert.True(outcome.IsDelivered);
        }

        Assert.Equal((Count, Count), (taken, sqs.Taken));
    }

    private static async IAsyncEnumerable<Greeting> WatchedAsync(List<WeakReference> watched, int count)
    {
        await Task.Yield();
        for (var number = 0; number < count; number++)
        {
            var message = new Greeting("row");
            if (number % 1_000 == 0)
            {
                watched.Add(new WeakReference(message));
            }

            yield return message;
        }
    }

    private static async IAsyncEnumerable<Order> OrdersAsync(Task failed)
    {
        yield return new Order("a1", "a", "1");
        await failed;
        yield return new Order("a2", "a", "2");
        yield return new Order("b1", "b", "3");
    }

    private sealed class Source(int count, bool failsAtEnd = false)
    {
        public int Given { get; private set; }

        public bool IsDisposed { get; private set; }

        public async IAsyncEnumerable<Greeting> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            try
            {
                while (Given < count)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    await Task.Yield();
                    yield return new Greeting(Given++.ToString(CultureInfo.InvariantCulture));
                }

                if (failsAtEnd)
                {
                    throw new InvalidDataException("The source failed.");
                }
            }
            finally
            {
                IsDisposed = true;
            }
        }
    }
}
