using TypedSqs.Queues;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Queues;

/// <summary>Queues that single sends name can be without number, by name as by URL: neither memory nor measurements grow with them.</summary>
[Collection(nameof(ListeningAlone))]
public class ReplyQueueTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_name_of_a_single_send_is_no_dimension()
    {
        using var metrics = new MetricRecorder();
        using var client = new FakeSqs();
        var sender = new SqsSender(client);

        await sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        await sender.SendAsync(new Greeting("b"), new SendOptions { Queue = "reply-1" }, Token);
        await sender.SendAsync(new Greeting("c"), new SendOptions { Queue = "reply-2" }, Token);

        Assert.Equal(
            [
                "1 messaging.destination.name=greetings typedsqs.outcome=delivered",
                "1 typedsqs.outcome=delivered",
                "1 typedsqs.outcome=delivered",
            ],
            metrics.Of("typedsqs.messages"));
    }

    [Fact]
    public void What_is_kept_of_them_has_a_bound()
    {
        using var client = new FakeSqs();
        var queues = new QueueDirectory(new TypedSqsOptions(), _ => client, resourceUrls: null);

        var declared = queues.Find("greetings", Greeting.Contract);
        var first = queues.Find("reply-0", Greeting.Contract);
        Assert.Same(first, queues.Find("reply-0", Greeting.Contract));
        for (var number = 1; number <= 5_000; number++)
        {
            queues.Find($"reply-{number}", Greeting.Contract);
        }

        Assert.NotSame(first, queues.Find("reply-0", Greeting.Contract));
        Assert.Same(declared, queues.Find("greetings", Greeting.Contract));
        Assert.True(first.IsOneOfMany && !declared.IsOneOfMany);
    }
}
