namespace TypedSqs.Generators.Tests.Emission;

// How a message type is declared.
internal static partial class Shapes
{
    private const string PositionalRecord = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(int Number, string Customer, decimal Total, string? Note);
        """;

    private const string ClassWithProperties = """
        namespace Shop;

        /// <summary>Has comments of its own.</summary>
        [QueueMessage("orders")]
        public partial class OrderPlaced
        {
            public required int Number { get; init; }
            public string? Note { get; private set; }
            internal int NotWritten { get; set; }
            [JsonInclude] internal int Written { get; set; }
            [JsonInclude] public string? Field;
        }
        """;

    private const string Struct = """
        namespace Shop;

        [QueueMessage("ticks")]
        public partial struct Tick
        {
            public long At { get; set; }
            public double Price { get; set; }
        }
        """;

    private const string RecordStruct = """
        namespace Shop;

        [QueueMessage("ticks")]
        public readonly partial record struct Tick(long At, double Price);
        """;

    private const string NestedPrivate = """
        namespace Shop;

        public static partial class Orders
        {
            internal partial record struct Events
            {
                [QueueMessage("orders")]
                private sealed partial record Placed(int Number);
            }
        }
        """;

    private const string NestedInInterface = """
        namespace Shop;

        public partial class Outer
        {
            public partial interface IInner
            {
                [QueueMessage("orders")]
                public sealed partial record Placed(int Number);
            }
        }
        """;

    private const string GlobalNamespace = """
        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(int Number);
        """;

    private const string KeywordIdentifiers = """
        namespace @namespace.@class;

        public partial class @event
        {
            [QueueMessage("orders")]
            public sealed partial record @record(
                [MessageAttribute] int @int, [MessageGroupId] string @string, @struct? @null, @struct[] @foreach);
        }

        public readonly record struct @struct(bool @true);
        """;

    private const string NamespaceNamedSystem = """
        namespace My.System
        {
            public sealed class String;
            public sealed class Int32;
            public sealed class Task;
            public sealed class TypedSqs;

            [QueueMessage("orders")]
            public sealed partial record OrderPlaced([MessageAttribute] string Customer, int Number, global::System.DateTime At);
        }

        namespace My.System.Text.Json
        {
            public static class JsonSerializer;
        }
        """;

    private const string ParametersNamedLikeEmittedOnes = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record Message(int Encoder, int Value, int Json, int Sender, int Options, int CancellationToken, Writer Writer);

        public sealed record Writer(int Encoder, int Value, int Json);
        """;

    private const string TwoMessagesInOneFile = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(int Number);

        [QueueMessage("refunds")]
        public sealed partial record OrderRefunded(int Number, Line Line);

        public sealed record Line(int Count);
        """;

    private const string InheritedMembers = """
        namespace Shop;

        public abstract record Event(Guid Id)
        {
            public DateTimeOffset At { get; init; }
            public virtual string? Kind { get; init; }
        }

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(Guid Id, int Number) : Event(Id)
        {
            public override string? Kind { get; init; }
        }
        """;

    private const string ObsoleteInternal = """
        namespace Shop;

        [QueueMessage("orders")]
        [Obsolete("Use another.")]
        internal sealed partial record OrderPlaced(int Number);
        """;
}
