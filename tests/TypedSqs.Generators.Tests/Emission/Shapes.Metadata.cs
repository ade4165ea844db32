namespace TypedSqs.Generators.Tests.Emission;

// What goes beside the body: attributes, ids, delay.
internal static partial class Shapes
{
    private const string AttributesOfAllTypes = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced
        {
            [MessageAttribute] public string Text { get; init; } = "";
            [MessageAttribute] public string? NullableText { get; init; }
            [MessageAttribute] public bool Boolean { get; init; }
            [MessageAttribute] public char Character { get; init; }
            [MessageAttribute] public int Integer { get; init; }
            [MessageAttribute("renamed")] public long? NullableLong { get; init; }
        }
        """;

    private const string AttributesOfMoreTypes = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced
        {
            [MessageAttribute] public double Double { get; init; }
            [MessageAttribute] public decimal Decimal { get; init; }
            [MessageAttribute] public Guid Guid { get; init; }
            [MessageAttribute] public DateTimeOffset? At { get; init; }
            [MessageAttribute] public TimeSpan Duration { get; init; }
            [MessageAttribute(DataType = "Number")] public Kind KindNumber { get; init; }
            [MessageAttribute] public Kind? Kind { get; init; }
            [MessageAttribute(DataType = "Number.int")] public int Labelled { get; init; }
            [MessageAttribute(DataType = "Binary.png", ExcludeFromBody = true)] public byte[]? Bytes { get; init; }
            [MessageAttribute] public ReadOnlyMemory<byte>? Memory { get; init; }
        }

        public enum Kind { New, [JsonStringEnumMemberName("renamed")] Old }
        """;

    private const string ConstantAttributes = """
        namespace Shop;

        [QueueMessage("orders")]
        [ConstantMessageAttribute("version", "3", DataType = "Number.int")]
        [ConstantMessageAttribute("source", "the \"shop\"\n")]
        public sealed partial record OrderPlaced(int Number);
        """;

    private const string TraceAttributesAndReserve = """
        namespace Shop;

        [QueueMessage("orders", TraceContext = TraceContextCarrier.HeaderAndAttributes, ReservedAttributes = 3, ReservedBytes = 2048)]
        public sealed partial record OrderPlaced(int Number);
        """;

    private const string NoTraceContext = """
        namespace Shop;

        [QueueMessage("orders", TraceContext = TraceContextCarrier.None)]
        public sealed partial record OrderPlaced(int Number);
        """;

    private const string FifoOneId = """
        namespace Shop;

        [QueueMessage("orders.fifo", MaxMessageBytes = 1024)]
        public sealed partial record OrderPlaced([MessageGroupId] string CustomerId, [MessageDeduplicationId] Guid OrderId);
        """;

    private const string FifoJoinedIds = """
        namespace Shop;

        [QueueMessage("orders.fifo")]
        public sealed partial record OrderPlaced(
            [MessageGroupId(Order = 2)] string CustomerId,
            [MessageGroupId(Order = 1)] int TenantId,
            [MessageDeduplicationId(Order = 1)] Guid OrderId,
            [MessageDeduplicationId(Order = 2)] Step Step,
            [MessageDeduplicationId(Order = 3)] DateTime At);

        public enum Step { Placed, Paid }
        """;

    private const string FifoHashedId = """
        namespace Shop;

        [QueueMessage("orders", Fifo = true)]
        [MessageDeduplicationId(nameof(OrderId), nameof(Note), nameof(Total))]
        public sealed partial record OrderPlaced([MessageGroupId] long OrderId, string? Note, decimal Total);
        """;

    private const string FifoContentBased = """
        namespace Shop;

        [QueueMessage("orders.fifo", ContentBasedDeduplication = true)]
        public sealed partial record OrderPlaced([MessageGroupId] string CustomerId);
        """;

    private const string FairQueue = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced([MessageGroupId] string? TenantId);
        """;

    private const string DelayOfTheType = """
        namespace Shop;

        [QueueMessage("orders", DelaySeconds = 30)]
        public sealed partial record OrderPlaced(int Number);
        """;

    private const string DelayOfAProperty = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(int Number, [DelaySeconds] TimeSpan? Wait);
        """;
}
