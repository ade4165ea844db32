namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS303Tests
{
    private const string Message = "The result of 'IProducer.SendAsync' is thrown away: if a message is not sent, nobody learns of it";

    private const string InTheResult = "its failures are only in the result, nothing is thrown; look at it or call EnsureAllDelivered() on it";

    private const string NotEnumerated = "a stream is sent only while its outcomes are enumerated, so nothing is sent";

    [Theory]
    [InlineData("void Send() { producer.SendAsync(new(1)); }")]
    [InlineData("void Send() => producer.SendAsync(new(1));")]
    [InlineData("Action Send() => () => producer.SendAsync(new(1));")]
    [InlineData("void Send() { if (producer is not null) producer.SendAsync(new(1)).ConfigureAwait(false); }")]
    public async Task A_send_as_a_statement_is_reported(string member)
    {
        Finding finding = await Rule.ReportsAsync("TSQS303", Source(member));

        Assert.Equal(new Finding("TSQS303", 3, "producer.SendAsync(new(1))", Message), finding);
    }

    [Theory]
    [InlineData("void Send() => producer.SendAsync(new(1), new SendOptions());", "IProducer.SendAsync", "if a message")]
    [InlineData("void Send() => producer.SendBatchAsync([new(1)]);", "IProducer.SendBatchAsync", "if a message")]
    [InlineData("void Send(IAsyncEnumerable<OrderPlaced> all) => producer.SendBatchAsync(all);", "IProducer.SendBatchAsync", NotEnumerated)]
    [InlineData("void Send(IAsyncEnumerable<OrderPlaced> all) => producer.SendBatchAsync(all).ConfigureAwait(false);", "IProducer.SendBatchAsync", NotEnumerated)]
    [InlineData("void Send(IAsyncEnumerable<OrderPlaced> all, CancellationToken end) => producer.SendBatchAsync(all).WithCancellation(end);", "IProducer.SendBatchAsync", NotEnumerated)]
    [InlineData("void Send(IMessageSender sender, IAsyncEnumerable<OrderPlaced> all) => sender.SendBatchAsync(all);", "IMessageSender.SendBatchAsync", NotEnumerated)]
    [InlineData("void Send(OrderPlacedProducer own) => own.SendAsync(new(1));", "OrderPlacedProducer.SendAsync", "if a message")]
    [InlineData("void Send(IProducer<OrderPlaced>? some) => some?.SendAsync(new(1));", "IProducer.SendAsync", "if a message")]
    [InlineData("void Send(IMessageSender sender) => sender.SendAsync(new OrderPlaced(1));", "IMessageSender.SendAsync", "if a message")]
    [InlineData("void Send(IMessageSender sender) => sender.SendPreparedAsync([]);", "IMessageSender.SendPreparedAsync", "if a message")]
    [InlineData("void Send(CancellationToken end) => producer.SendBatchAsync([new(1)], end);", "IProducer.SendBatchAsync", "if a message")]
    [InlineData("void Send(IAsyncEnumerable<OrderPlaced> all, CancellationToken end) => producer.SendBatchAsync(all, end);", "IProducer.SendBatchAsync", NotEnumerated)]
    [InlineData("void Send(IMessageSender sender, CancellationToken end) => sender.SendPreparedAsync([], end);", "IMessageSender.SendPreparedAsync", "if a message")]
    [InlineData("void Send(Outbox outbox) => outbox.SendPreparedAsync([]).WaitAsync(default(CancellationToken));", "Outbox.SendPreparedAsync", "if a message")]
    public async Task Each_way_to_send_is_known(string member, string method, string why) => Assert.StartsWith(
        $"The result of '{method}' is thrown away: {why}", (await Rule.ReportsAsync("TSQS303", Source(member))).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("async Task Send() { await producer.SendBatchAsync([new(1)]); }", "IProducer.SendBatchAsync")]
    [InlineData("async Task Send() => await producer.SendBatchAsync([new(1)]);", "IProducer.SendBatchAsync")]
    [InlineData("Func<Task> Send() => async () => await producer.SendBatchAsync([new(1)]);", "IProducer.SendBatchAsync")]
    [InlineData("async Task Send() => await producer.SendBatchAsync([new(1)]).ConfigureAwait(false);", "IProducer.SendBatchAsync")]
    [InlineData("async Task Send(CancellationToken end) => await producer.SendBatchAsync([new(1)]).WaitAsync(end).ConfigureAwait(false);", "IProducer.SendBatchAsync")]
    [InlineData("async Task Send() => await (producer.SendBatchAsync([new(1)]));", "IProducer.SendBatchAsync")]
    [InlineData("async Task Send(OrderPlacedProducer own) => await own.SendBatchAsync([new(1)]);", "OrderPlacedProducer.SendBatchAsync")]
    [InlineData("async Task Send(IMessageSender sender) => await sender.SendBatchAsync<OrderPlaced>([new(1)]);", "IMessageSender.SendBatchAsync")]
    [InlineData("async Task Send(IMessageSender sender) => await sender.SendPreparedAsync([producer.Prepare(new(1))]);", "IMessageSender.SendPreparedAsync")]
    [InlineData("async Task Send(OrderPlacedProducer own, CancellationToken end) => await own.SendBatchAsync([new(1)], end);", "IProducer.SendBatchAsync")]
    [InlineData("async Task Send(Outbox outbox, CancellationToken end) => await outbox.SendBatchAsync<OrderPlaced>([new(1)], end).ConfigureAwait(false);", "IMessageSender.SendBatchAsync")]
    [InlineData("async Task Send(Outbox outbox) => await outbox.SendPreparedAsync([]);", "Outbox.SendPreparedAsync")]
    public async Task A_batch_that_is_awaited_and_not_looked_at_is_reported(string member, string method) => Assert.Equal(
        $"The result of '{method}' is thrown away: {InTheResult}", (await Rule.ReportsAsync("TSQS303", Source(member))).Message);

    [Theory]
    [InlineData("async Task Send() => _ = await producer.SendBatchAsync([new(1)]);")]
    [InlineData("async Task<bool> Send() => (await producer.SendBatchAsync([new(1)])).AllDelivered;")]
    [InlineData("async Task<SendBatchResult<OrderPlaced>> Send() => await producer.SendBatchAsync([new(1)]);")]
    [InlineData("async Task Send() => (await producer.SendBatchAsync([new(1)])).EnsureAllDelivered();")]
    [InlineData("async Task Send() { var result = await producer.SendBatchAsync([new(1)]); result.EnsureAllDelivered(); }")]
    [InlineData("async Task Send(IAsyncEnumerable<OrderPlaced> all) { await foreach (var outcome in producer.SendBatchAsync(all)) { } }")]
    [InlineData("async Task Send(CancellationToken end) => (await producer.SendBatchAsync([new(1)], end)).EnsureAllDelivered();")]
    [InlineData("async Task Send(Outbox outbox) => await outbox.SendAllAsync();")]
    [InlineData("async Task Send() => await producer.SendTwiceAsync(new(1));")]
    [InlineData("async Task Send(Outbox outbox) => await outbox.FlushAsync();")]
    public Task Where_the_result_of_a_batch_goes_somewhere_it_is_fine(string member) => Rule.IsQuietAsync(Source(member));

    [Theory]
    [InlineData("async Task Send() => await producer.SendAsync(new(1));")]
    [InlineData("async Task Send() => await producer.SendAsync(new(1)).ConfigureAwait(false);")]
    [InlineData("Task Send() => producer.SendAsync(new(1));")]
    [InlineData("void Send() => _ = producer.SendAsync(new(1));")]
    [InlineData("void Send() { Task task = producer.SendAsync(new(1)); task.Wait(); }")]
    [InlineData("void Send() => producer.SendAsync(new(1)).Wait();")]
    [InlineData("void Send() => producer.SendAsync(new(1)).ContinueWith(task => task.Exception);")]
    [InlineData("void Send() => new Mailer().SendAsync();")]
    public Task Where_the_task_goes_somewhere_it_is_fine(string member) => Rule.IsQuietAsync(Source(member));

    private static string Source(string member) => $$"""
        using System.Threading;
        using System.Threading.Tasks;
        public sealed class Shop(IProducer<OrderPlaced> producer) { public object It => producer; public {{member}} }
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
        public sealed class Mailer { public Task SendAsync() => Task.CompletedTask; }
        public static class Sending
        {
            public static Task<SendReceipt> SendTwiceAsync(this IProducer<OrderPlaced> producer, OrderPlaced order) => producer.SendAsync(order);
        }
        public abstract class Outbox : IMessageSender
        {
            public abstract Task<SendReceipt> SendAsync<T>(T message, SendOptions? options = null, CancellationToken end = default) where T : IQueueMessage<T>;
            public abstract Task<SendBatchResult<T>> SendBatchAsync<T>(IEnumerable<T> all, SendBatchOptions? options = null, CancellationToken end = default) where T : IQueueMessage<T>;
            public abstract IAsyncEnumerable<SendOutcome<T>> SendBatchAsync<T>(IAsyncEnumerable<T> all, SendBatchOptions? options = null, CancellationToken end = default) where T : IQueueMessage<T>;
            public abstract PreparedMessage Prepare<T>(T message, PrepareOptions? options = null) where T : IQueueMessage<T>;
            public abstract Task<SendBatchResult<PreparedMessage>> SendPreparedAsync(IEnumerable<PreparedMessage> all, SendBatchOptions? options = null, CancellationToken end = default);
            public abstract Task SendAllAsync();
            public abstract Task<SendBatchResult<PreparedMessage>> FlushAsync();
        }
        """;
}
