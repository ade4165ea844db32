using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Batching;
using TypedSqs.Tests.Batching.Infrastructure;
using TypedSqs.Tests.Telemetry.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

[Collection(nameof(ListeningAlone))]
public class MetricTests
{
    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_single_send_is_measured_by_its_outcome()
    {
        using var metrics = new MetricRecorder();
        using var client = new FakeSqs
        {
            OnSend = (request, _) =>
            {
                _time.Advance(TimeSpan.FromMilliseconds(30));
                return request.MessageBody switch
                {
                    "denied" => throw Faults.Denied,
                    "lost" => throw new HttpRequestException(HttpRequestError.ResponseEnded),
                    _ => Task.FromResult(new SendMessageResponse { MessageId = "m" }),
                };
            },
        };
        var sender = new SqsSender(client, timeProvider: _time);

        await sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("denied"), cancellationToken: Token));
        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting("lost"), cancellationToken: Token));
        await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(new Greeting(""), cancellationToken: Token));

        Assert.Equal(
            [
                "1 messaging.destination.name=greetings typedsqs.outcome=delivered",
                "1 error.type=AccessDenied messaging.destination.name=greetings typedsqs.outcome=not_sent",
                "1 error.type=NoAnswer messaging.destination.name=greetings typedsqs.outcome=unknown",
                "1 error.type=EmptyBody messaging.destination.name=greetings typedsqs.outcome=not_sent",
            ],
            metrics.Of("typedsqs.messages"));
        string[] sent =
        [
            "1 messaging.destination.name=greetings messaging.operation.name=send",
            "1 error.type=AccessDenied messaging.destination.name=greetings messaging.operation.name=send",
            "1 error.type=NoAnswer messaging.destination.name=greetings messaging.operation.name=send",
        ];
        Assert.Equal(sent, metrics.Of("messaging.client.sent.messages"));
        Assert.Equal(sent.Select(line => line.Replace(" messaging.operation.name=send", "", StringComparison.Ordinal)), metrics.Of("typedsqs.requests"));
        Assert.Equal([0.03, 0.03, 0.03, 0], metrics.ValuesOf("messaging.client.operation.duration"));
        Assert.Equal([1, 1, 1], metrics.ValuesOf("typedsqs.message.attempts"));
    }

    [Fact]
    public async Task Throttling_by_KMS_counts_for_each_request()
    {
        using var metrics = new MetricRecorder();
        var calls = 0;
        using var client = new FakeSqs
        {
            OnSend = (_, _) => ++calls == 1 ? throw Faults.KmsThrottled : Task.FromResult(new SendMessageResponse { MessageId = "m" }),
        };

        var sending = new SqsSender(client, timeProvider: _time).SendAsync(new Greeting("a"), cancellationToken: Token);
        await LaneBench.Until(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            return sending.IsCompleted;
        });

        Assert.Equal(["1 messaging.destination.name=greetings"], metrics.Of("typedsqs.request.throttled"));
        Assert.Equal([2], metrics.ValuesOf("typedsqs.requests"));
        Assert.Equal([2], metrics.ValuesOf("typedsqs.message.attempts"));
    }

    [Fact]
    public async Task A_queue_that_one_send_names_by_its_URL_is_no_tag_of_its_own()
    {
        using var metrics = new MetricRecorder();
        using var client = new FakeSqs();
        var sender = new SqsSender(client, new TypedSqsOptions { Queues = { ["known"] = new QueueOptions { QueueUrl = FakeSqs.UrlOf("known") } } });

        await sender.SendAsync(new Greeting("a"), new SendOptions { Queue = FakeSqs.UrlOf("replies-17") }, Token);
        await sender.SendAsync(new Greeting("a"), new SendOptions { Queue = FakeSqs.UrlOf("known") }, Token);

        Assert.Equal(["1 typedsqs.outcome=delivered", "1 messaging.destination.name=known typedsqs.outcome=delivered"], metrics.Of("typedsqs.messages"));
    }

    [Fact]
    public async Task A_batch_is_measured_by_message_and_by_request()
    {
        var time = new WatchedTime();
        using var metrics = new MetricRecorder();
        using var sqs = new ScriptedSqs();
        sqs.On(1, call =>
        {
            time.Advance(TimeSpan.FromMilliseconds(20));
            return call.Reply().Fail(0, "Odd", senderFault: true).Fail(1, "RequestThrottled", senderFault: false).Done();
        });

        var sending = new SqsSender(sqs, timeProvider: time)
            .SendBatchAsync([new Greeting("a"), new Greeting("bb"), new Greeting("ccc"), new Greeting("")], Token);
        await LaneBench.Until(() => time.Waits.Count == 2); // for the deadline, and for the second attempt
        time.Advance(RetryDelay.First);
        await sending;

        Assert.Equal([3, 1], metrics.ValuesOf("typedsqs.batch.size"));
        Assert.Equal([6, 2], metrics.ValuesOf("typedsqs.batch.bytes"));
        Assert.Equal([1, 1], metrics.ValuesOf("typedsqs.requests"));
        Assert.Equal(["1 messaging.destination.name=greetings"], metrics.Of("typedsqs.request.throttled"));
        Assert.Equal(
            [
                "1 error.type=Rejected messaging.destination.name=greetings messaging.operation.name=send",
                "1 error.type=Throttled messaging.destination.name=greetings messaging.operation.name=send",
                "1 messaging.destination.name=greetings messaging.operation.name=send",
                "1 messaging.destination.name=greetings messaging.operation.name=send",
            ],
            metrics.Of("messaging.client.sent.messages").Order(StringComparer.Ordinal));
        Assert.Equal([1, 1, 2], metrics.ValuesOf("typedsqs.message.attempts").Order());
        Assert.Equal(
            ["EmptyBody not_sent", "Rejected not_sent", "delivered", "delivered"],
            metrics.Of("typedsqs.messages").Select(WithoutQueue).Order(StringComparer.Ordinal));
        Assert.Equal(2, metrics.Of("messaging.client.operation.duration").Count(line => line.EndsWith("=send", StringComparison.Ordinal)));
        Assert.Equal(4, metrics.Of("messaging.client.operation.duration").Count(line => line.EndsWith("=create", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_seals_a_batch_is_told()
    {
        using var metrics = new MetricRecorder();
        using var bench = new LaneBench(settings => settings with { Linger = TimeSpan.FromMilliseconds(5) });
        bench.Sqs.Hold(1);
        bench.Send("idle");
        await bench.Sqs.Arrived(1);
        bench.SendAll([.. Enumerable.Range(0, 10).Select(number => $"{number}")]);
        bench.Send("lingers");
        bench.Advance(5);
        var big = new string('x', 600_000);
        bench.SendAll(big, big);
        bench.Advance(2);
        _ = bench.Lane.FlushAsync();
        await LaneBench.Until(() => metrics.ValuesOf("typedsqs.batch.wait").Count == 5);

        Assert.Equal(
            ["1 bytes", "1 flush", "1 idle", "1 linger", "10 full"],
            metrics.Of("typedsqs.batch.size").Select(WithoutQueue).Order(StringComparer.Ordinal));
        Assert.Equal([0, 0, 0, 0.002, 0.005], metrics.ValuesOf("typedsqs.batch.wait").Order());
        await bench.EndAsync();
    }

    [Fact]
    public async Task Bisection_strange_answers_and_late_results_are_counted()
    {
        using var metrics = new MetricRecorder();
        using var bench = new LaneBench();
        using var cancellation = new CancellationTokenSource();
        var held = bench.Sqs.Hold(1);
        bench.Sqs.On(2, _ => throw Faults.Rejected);
        bench.Sqs.On(3, call => call.Reply().StoreSilently(0).Strange("x").Done());
        var late = bench.SendCancelable("late", cancellation.Token);
        await bench.Sqs.Arrived(1);
        await cancellation.CancelAsync();
        bench.SendAll("a", "b");
        _ = bench.Lane.FlushAsync();
        await LaneBench.Until(() => bench.Sqs.Requests.Count == 4);
        held.Open();
        await bench.Lane.CloseAsync();

        await LaneBench.Until(() => metrics.ValuesOf("typedsqs.late_results").Count == 1);
        Assert.Equal(["1 messaging.destination.name=orders"], metrics.Of("typedsqs.request.bisected"));
        Assert.Equal([2], metrics.ValuesOf("typedsqs.answer.anomalies"));
        Assert.Equal(["1 messaging.destination.name=orders"], metrics.Of("typedsqs.late_results"));
        Assert.True(late.Task.IsCanceled);
    }

    [Fact]
    public async Task Buffers_are_looked_at_when_somebody_measures()
    {
        using var sqs = new ScriptedSqs();
        await using var sender = new SqsSender(sqs, new TypedSqsOptions
        {
            Queues =
            {
                ["greetings"] = new QueueOptions
                {
                    QueueName = "measured",
                    Buffer = new BufferOptions { MaxMessages = 2, MaxRequestsInFlight = 1, ShutdownTimeout = TimeSpan.Zero },
                },
                ["untraced"] = new QueueOptions { QueueName = "another", Buffer = new BufferOptions() },
            },
        });
        await sender.SendAsync(new Untraced("x"), cancellationToken: Token);
        var held = sqs.Hold(2);
        Task[] sends = [.. Enumerable.Range(0, 4).Select(number => sender.SendAsync(new Greeting($"{number}"), cancellationToken: Token))];
        await sqs.Arrived(2);

        Assert.Equal((2, 2, 2, 1, 1, 0), Measure());
        held.Open();
        await sender.FlushAsync(Token);
        await Task.WhenAll(sends);
        await LaneBench.Until(() => Measure() == (0, 0, 0, 0, 1, 0));

        static (double Messages, double Bytes, double Waiting, double Active, double Limit, double Paused) Measure()
        {
            using var metrics = new MetricRecorder();
            metrics.Observe();
            return (Now("buffer.messages"), Now("buffer.bytes"), Now("buffer.waiting"), Now("request.active"), Now("request.limit"), Now("buffer.paused_groups"));

            double Now(string name)
            {
                var line = metrics.Of($"typedsqs.{name}").Single(line => line.EndsWith(" messaging.destination.name=measured", StringComparison.Ordinal));
                return double.Parse(line.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
            }
        }
    }

    private static string WithoutQueue(string line) => string.Join(' ', line.Split(' ')
        .Where((part, index) => !part.StartsWith("messaging.destination.name=", StringComparison.Ordinal) && (index > 0 || part != "1" || line.Contains("seal_reason", StringComparison.Ordinal)))
        .Select(part => part[(part.IndexOf('=', StringComparison.Ordinal) + 1)..]));
}
