using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Faults;

public sealed class FaultRuleTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q", "other");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Fact]
    public async Task Only_the_operation_and_the_queue_of_a_fault_are_met_and_counted()
    {
        var fault = _bench.Sqs.Faults.Add(Fault.Throttle("SendMessage", "q"));
        await _bench.Client.SendMessageAsync(_bench.Url("other"), "x", Bench.Token);
        await _bench.Client.GetQueueUrlAsync("q", Bench.Token);
        Assert.Equal((0, 0), (fault.Seen, fault.Injected));
        await Assert.ThrowsAsync<RequestThrottledException>(() => _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token));
        // A bare name is a queue's address too.
        await Assert.ThrowsAsync<RequestThrottledException>(() => _bench.Client.SendMessageAsync("q", "x", Bench.Token));
        Assert.Equal((2, 2), (fault.Seen, fault.Injected));
    }

    [Fact]
    public async Task A_queue_is_met_by_its_name_before_it_exists()
    {
        _bench.Sqs.Faults.Add(Fault.Throttle("CreateQueue", "new"));
        await Assert.ThrowsAsync<RequestThrottledException>(() => _bench.Client.CreateQueueAsync("new", Bench.Token));
        await _bench.Client.CreateQueueAsync("newer", Bench.Token);
    }

    public static TheoryData<string, string> Kinds => new()
    {
        { "All", "xxxxxxxx" },
        { "First", "xxx....." },
        { "Nth", "...x...." },
        { "Between", ".xxx...." },
        { "Every", "..x..x.." },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_calls_of_a_fault_are_counted_from_one(string kind, string expected)
    {
        _bench.Sqs.Faults.Add(Fault.Throttle(calls: kind switch
        {
            "All" => Calls.All,
            "First" => Calls.First(3),
            "Nth" => Calls.Nth(4),
            "Between" => Calls.Between(2, 4),
            _ => Calls.Every(3),
        }));
        Assert.Equal(expected, await OutcomesAsync(expected.Length));
    }

    [Fact]
    public async Task Chance_meets_the_same_calls_in_each_run_and_others_with_another_seed()
    {
        _bench.Sqs.Faults.Add(Fault.Throttle(calls: Calls.WithProbability(0.5, seed: 1)));
        string first = await OutcomesAsync(40);
        _bench.Sqs.Faults.Clear();
        _bench.Sqs.Faults.Add(Fault.Throttle(calls: Calls.WithProbability(0.5, seed: 1)));
        Assert.Equal(first, await OutcomesAsync(40));
        _bench.Sqs.Faults.Clear();
        _bench.Sqs.Faults.Add(Fault.Throttle(calls: Calls.WithProbability(0.5, seed: 2)));
        Assert.NotEqual(first, await OutcomesAsync(40));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 1_000)]
    [InlineData(0.5, 5_000)]
    [InlineData(1, 10_000)]
    public void Chance_is_as_probable_as_it_says(double probability, int expected)
    {
        var calls = Calls.WithProbability(probability, seed: 7);
        int met = Enumerable.Range(1, 10_000).Count(calls.Contains);
        Assert.InRange(met, expected - 150, expected + 150);
    }

    [Fact]
    public async Task A_fault_that_is_removed_has_no_effect()
    {
        var fault = _bench.Sqs.Faults.Add(Fault.Throttle());
        Assert.Equal(1, _bench.Sqs.Faults.Count);
        Assert.True(_bench.Sqs.Faults.Remove(fault));
        Assert.False(_bench.Sqs.Faults.Remove(fault));
        await _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token);
    }

    [Fact]
    public void Ranges_that_contain_nothing_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.First(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.Nth(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.Between(3, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.Every(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.WithProbability(1.1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Calls.WithProbability(double.NaN, 0));
    }

    public static TheoryData<string, Func<string, Fault>> Factories => new()
    {
        { "Throttle", operation => Fault.Throttle(operation) },
        { "RateExceeded", operation => Fault.RateExceeded(operation) },
        { "KmsThrottle", operation => Fault.KmsThrottle(operation) },
        { "InternalFailure", operation => Fault.InternalFailure(operation) },
        { "Unavailable", operation => Fault.Unavailable(operation) },
        { "Error", operation => Fault.Error("Code", 400, "text", operation) },
        { "Slow", operation => Fault.Slow(TimeSpan.Zero, operation) },
        { "CloseBeforeAcceptance", operation => Fault.CloseBeforeAcceptance(operation) },
        { "CloseAfterAcceptance", operation => Fault.CloseAfterAcceptance(operation) },
        { "FailEntries", operation => Fault.FailEntries(senderFault: true, operation: operation) },
        { "OmitEntries", operation => Fault.OmitEntries(operation: operation) },
        { "WrongMd5", operation => Fault.WrongMd5(operation: operation) },
    };

    [Theory]
    [MemberData(nameof(Factories))]
    public void An_operation_that_SQS_has_not_is_refused_with_those_that_it_has(string kind, Func<string, Fault> order)
    {
        Assert.Equal("SendMessageBatch", order("SendMessageBatch").Operation);
        var error = Assert.Throws<ArgumentException>("operation", () => order("sendMessageBatch"));
        Assert.StartsWith("'sendMessageBatch' is not ", error.Message, StringComparison.Ordinal);
        Assert.Contains("SendMessageBatch", error.Message, StringComparison.Ordinal);
        Assert.Equal(kind is "FailEntries" or "OmitEntries" or "WrongMd5", !error.Message.Contains("ListQueues", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_kind_of_fault_is_among_them() => Assert.Equal(
        typeof(Fault).GetMethods().Where(method => method.ReturnType == typeof(Fault)).Select(method => method.Name).Order(),
        Factories.Select(row => row.Data.Item1).Order());

    [Fact]
    public void A_fault_says_what_it_does() =>
        Assert.Equal("Refuse at SendMessage of any queue, calls 1 to 3", Fault.Throttle("SendMessage", calls: Calls.First(3)).ToString());

    private async Task<string> OutcomesAsync(int calls)
    {
        var outcomes = new char[calls];
        for (var call = 0; call < calls; call++)
        {
            bool isThrottled = await Record.ExceptionAsync(() => _bench.Client.SendMessageAsync(_bench.Url("q"), "x", Bench.Token)) is RequestThrottledException;
            outcomes[call] = isThrottled ? 'x' : '.';
        }

        return new string(outcomes);
    }
}
