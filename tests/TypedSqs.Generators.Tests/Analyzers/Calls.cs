namespace TypedSqs.Generators.Tests.Analyzers;

/// <summary>Sources in which a FIFO message and a plain one are sent: <c>fifo</c>, <c>plain</c> and <c>own</c> are producers, <c>sender</c> sends all.</summary>
internal static class Calls
{
    public static string Source(string send) => Body($"return {send};");

    public static string Body(string body) => $$"""
        using System.Threading.Tasks;

        public sealed class Shop(IProducer<Fifo> fifo, IProducer<Plain> plain, FifoProducer own, IMessageSender sender)
        {
            public object[] All => [fifo, plain, own, sender];

            public object Send(SendOptions all, string text, string? maybe, TimeSpan wait, TimeSpan? mayWait) { _ = (all, text, maybe, wait, mayWait); {{body}} }
        }

        [QueueMessage("fifo.fifo", ContentBasedDeduplication = true)]
        public sealed partial record Fifo([MessageGroupId] string Customer);

        [QueueMessage("plain")]
        public sealed partial record Plain(int Number);
        """;
}
