namespace TypedSqs.Generators.Tests.Analyzers;

public sealed class TSQS303Tests
{
    private const string Message = "The result of 'IProducer.SendAsync' is thrown away: if a message is not sent, nobody learns of it";

    [Theory]
    [InlineData("void Send() { producer.SendAsync(new(1)); }")]
    [InlineData("void Send() => producer.SendAsync(new(1));")]
    [InlineData("Action Send() => () => producer.SendAsync(new(1));")]
    [InlineData("void Send() { if (producer is not null) producer.SendAsync(new(1)).ConfigureAwait(false); }")]
    public async Task A_send_as_a_statement_is_reported(string member)
    {
        Finding finding = await Rule.ReportsAsync("TSQS303", Source(member));

        Assert.Equal(new Finding("TSQS303", 2, "producer.SendAsync(new(1))", Message), finding);
    }

    [Theory]
    [InlineData("void Send() => producer.SendAsync(new(1), new SendOptions());", "IProducer.SendAsync", "if a message")]
    [InlineData("void Send() => producer.SendBatchAsync([new(1)]);", "IProducer.SendBatchAsync", "if a message")]
    [InlineData("void Send(IAsyncEnumerable<OrderPlaced> all) => producer.SendBatchAsync(all);", "IProducer.SendBatchAsync", "a stream is sent only while")]
    [InlineData("void Send(OrderPlacedProducer own) => own.SendAsync(new(1));", "OrderPlacedProducer.SendAsync", "if a message")]
    [InlineData("void Send(IProducer<OrderPlaced>? some) => some?.SendAsync(new(1));", "IProducer.SendAsync", "if a message")]
    public async Task Each_way_to_send_is_known(string member, string method, string why) => Assert.StartsWith(
        $"The result of '{method}' is thrown away: {why}", (await Rule.ReportsAsync("TSQS303", Source(member))).Message, StringComparison.Ordinal);

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
        using System.Threading.Tasks;
        public sealed class Shop(IProducer<OrderPlaced> producer) { public object It => producer; public {{member}} }
        [QueueMessage("orders")] public sealed partial record OrderPlaced(int Number);
        public sealed class Mailer { public Task SendAsync() => Task.CompletedTask; }
        """;
}
