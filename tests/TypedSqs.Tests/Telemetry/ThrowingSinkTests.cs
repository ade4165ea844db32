using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Sending;
using TypedSqs.Tests.Batching.Infrastructure;

namespace TypedSqs.Tests.Telemetry;

/// <summary>A log sink is code of others. Whatever it throws, nothing ends otherwise than it does without one.</summary>
public class ThrowingSinkTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_strange_answer_is_not_taken_for_a_lost_one()
    {
        using var sink = new Sink();
        using var sqs = new ScriptedSqs();
        sqs.On(1, call => call.Reply().Omit(0).Done());

        var batch = await new SqsSender(sqs, loggerFactory: sink).SendBatchAsync([new Greeting("a"), new Greeting("b")], cancellationToken: Token);

        Assert.Equal([SendStatus.Unknown, SendStatus.Delivered], batch.Select(outcome => outcome.Status));
        Assert.Single(sqs.Requests);
        Assert.NotEqual(0, sink.Lines);
    }

    [Fact]
    public async Task A_refused_request_is_halved()
    {
        using var sink = new Sink();
        using var sqs = new ScriptedSqs
        {
            Otherwise = static call => call.Request.Entries.Exists(entry => entry.MessageBody == "bad") ? throw Faults.Rejected : Task.FromResult(call.Reply().Done()),
        };

        var batch = await new SqsSender(sqs, loggerFactory: sink).SendBatchAsync([new Greeting("good"), new Greeting("bad")], cancellationToken: Token);

        Assert.Equal([SendStatus.Delivered, SendStatus.NotSent], batch.Select(outcome => outcome.Status));
        Assert.NotEqual(0, sink.Lines);
    }

    [Fact]
    public async Task A_single_send_that_kms_throttles_is_tried_again()
    {
        using var sink = new Sink();
        var time = new FakeTimeProvider();
        using var client = new FakeSqs(new AmazonSQSConfig { RegionEndpoint = Amazon.RegionEndpoint.USEast1, MaxErrorRetry = 1 });
        client.OnSend = (_, _) => client.Sent.Count == 1 ? throw new KmsThrottledException("slow") : Task.FromResult(new SendMessageResponse { MessageId = "id-1" });

        var send = new SqsSender(client, timeProvider: time, loggerFactory: sink).SendAsync(new Greeting("a"), cancellationToken: Token);
        time.Advance(KmsBackoff.Longest);

        Assert.Equal(2, (await send).Attempts);
        Assert.NotEqual(0, sink.Lines);
    }

    [Fact]
    public async Task A_url_that_was_found_is_used()
    {
        using var sink = new Sink();
        using var client = new FakeSqs();

        var receipt = await new SqsSender(client, loggerFactory: sink).SendAsync(new Greeting("a"), cancellationToken: Token);

        Assert.Equal("id-1", receipt.MessageId);
        Assert.NotEqual(0, sink.Lines);
    }

    [Fact]
    public async Task A_buffer_goes_on()
    {
        using var sink = new Sink();
        var time = new FakeTimeProvider();
        using var sqs = new ScriptedSqs();
        sqs.On(1, _ => throw Faults.Throttled);
        await using var sender = new SqsSender(sqs, new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { Buffer = new BufferOptions() } } }, time, sink);

        var send = sender.SendAsync(new Greeting("a"), cancellationToken: Token);
        await LaneBench.Until(() => sink.Lines > 1);
        time.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal(2, (await send).Attempts);
    }

    private sealed class Sink : ILoggerFactory, ILogger
    {
        private int _lines;

        public int Lines => _lines;

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
        }

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("I am a sink.");

        public bool IsEnabled(LogLevel logLevel)
        {
            Interlocked.Increment(ref _lines);
            return logLevel > LogLevel.Debug ? true : throw new InvalidOperationException("I am a sink.");
        }

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new AggregateException(new InvalidOperationException("I am a sink."));
    }
}
