using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Batching.Buffering;

/// <summary>Two queues can have one name, in two accounts: a paused group is of one of them.</summary>
public class PausedQueueTests
{
    private static readonly string[] Accounts = ["111111111111", "222222222222"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_the_group_that_is_named_goes_on()
    {
        using var sqs = new ScriptedSqs { Otherwise = static call => Task.FromResult(call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done()) };
        await using var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["orders.fifo"] = Queue(Accounts[0]), ["other.fifo"] = Queue(Accounts[1]) } });
        foreach (var name in new[] { "orders.fifo", "other.fifo" })
        {
            await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Order("bad", "g", name), new SendOptions { Queue = name }, Token));
        }

        sqs.Otherwise = static call => Task.FromResult(call.Reply().Done());
        var waiting = sender.SendAsync(new Order("one", "g", "1"), cancellationToken: Token);
        var other = sender.SendAsync(new Order("two", "g", "2"), new SendOptions { Queue = "other.fifo" }, Token);
        var groups = sender.GetPausedGroups();
        Assert.Equal(2, groups.Distinct().Count());

        Assert.True(sender.ResumeGroup(groups[0]));
        await waiting;

        Assert.False(other.IsCompleted);
        Assert.Single(sender.GetPausedGroups());
        Assert.False(sender.ResumeGroup(groups[0]));
        Assert.True(sender.ResumeGroup(groups[1]));
        await other;
    }

    /// <summary>As somebody writes it who has the names from a log.</summary>
    [Fact]
    public async Task A_group_can_be_named_by_hand()
    {
        using var sqs = new ScriptedSqs();
        sqs.On(1, static call => call.Reply().Fail(0, "InvalidMessageContents", senderFault: true).Done());
        await using var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["orders.fifo"] = Queue(Accounts[0]) } });
        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Order("bad", "g", "0"), cancellationToken: Token));

        Assert.False(sender.ResumeGroup(new PausedGroup("else.fifo", "g", 0)));
        Assert.True(sender.ResumeGroup(new PausedGroup("q.fifo", "g", 0)));
    }

    private static QueueOptions Queue(string account) => new()
    {
        QueueUrl = $"https://sqs.us-east-1.amazonaws.com/{account}/q.fifo",
        Buffer = new BufferOptions { OnGroupFailure = GroupFailurePolicy.Pause },
    };
}
