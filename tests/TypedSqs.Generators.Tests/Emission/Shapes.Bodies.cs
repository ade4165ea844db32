namespace TypedSqs.Generators.Tests.Emission;

// What becomes of a message's body.
internal static partial class Shapes
{
    private const string TextBody = """
        namespace Shop;

        [QueueMessage("greetings")]
        public sealed partial record Greeting([MessageBody] string Text, [MessageAttribute] string Author, [MessageAttribute] Priority Priority);

        public enum Priority { Low, High }
        """;

    private const string BinaryBody = """
        namespace Shop;

        [QueueMessage("images")]
        public sealed partial record Image([MessageBody] ReadOnlyMemory<byte> Bytes, [MessageAttribute] string Name);
        """;

    private const string NullableBinaryBody = """
        namespace Shop;

        [QueueMessage("images")]
        public sealed partial record Image([MessageBody] Memory<byte>? Bytes);
        """;

    private const string ByteArrayBody = """
        namespace Shop;

        [QueueMessage("images")]
        public sealed partial record Image([MessageBody] byte[]? Bytes);
        """;

    private const string AllLeaves = """
        namespace Shop;

        [QueueMessage("leaves")]
        public sealed partial record Leaves
        {
            public bool Boolean { get; init; }
            public char Character { get; init; }
            public sbyte SByte { get; init; }
            public byte Byte { get; init; }
            public short Int16 { get; init; }
            public ushort UInt16 { get; init; }
            public int Int32 { get; init; }
            public uint UInt32 { get; init; }
            public long Int64 { get; init; }
            public ulong UInt64 { get; init; }
            public float Single { get; init; }
            public double Double { get; init; }
            public decimal Decimal { get; init; }
            public string? Text { get; init; }
            public Guid Guid { get; init; }
            public DateTime DateTime { get; init; }
            public DateTimeOffset DateTimeOffset { get; init; }
            public DateOnly DateOnly { get; init; }
            public TimeOnly TimeOnly { get; init; }
            public TimeSpan TimeSpan { get; init; }
            public Uri? Uri { get; init; }
            public Version? Version { get; init; }
            public byte[]? Bytes { get; init; }
            public ReadOnlyMemory<byte> Memory { get; init; }
            public int? NullableInt32 { get; init; }
            public Guid? NullableGuid { get; init; }
        }
        """;

    private const string CollectionsAndObjects = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(
            IReadOnlyList<Line> Lines,
            string[]? Tags,
            Dictionary<string, List<decimal?>> Prices,
            IReadOnlyDictionary<int, Address> Addresses,
            Address? Billing,
            Node Tree,
            int[][] Matrix,
            Point? At);

        public sealed record Line(string Sku, int Count);

        public sealed class Address
        {
            public string? Street { get; init; }
            public Address? Former { get; init; }
        }

        public sealed record Node(string Name, IEnumerable<Node> Children);

        public readonly record struct Point(int X, int Y);
        """;

    private const string Enums = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(
            Number Number,
            Number? Maybe,
            Text Text,
            Text? MaybeText,
            Several Several,
            [property: JsonConverter(typeof(JsonStringEnumConverter<Number>))] Number ByAttribute,
            Dictionary<Number, int> ByKind);

        public enum Number : byte { One = 1, Two }

        [JsonConverter(typeof(JsonStringEnumConverter<Text>))]
        public enum Text { First, [JsonStringEnumMemberName("the second")] Second, @event = 7 }

        [Flags]
        [JsonConverter(typeof(JsonStringEnumConverter<Several>))]
        public enum Several : ulong { None = 0, A = 1, B = 2, Both = 3, Top = 1UL << 63 }
        """;

    private const string NamesAndOrder = """
        namespace Shop;

        [QueueMessage("orders", JsonPropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, AttributeNamingPolicy = JsonKnownNamingPolicy.KebabCaseLower)]
        public sealed partial record OrderPlaced(
            [MessageAttribute] int OrderNumber,
            [property: JsonPropertyName("über \"name\"")] string CustomerName,
            [property: JsonPropertyOrder(-1)] string URLValue,
            [property: JsonPropertyOrder(5)] Line FirstLine);

        public sealed record Line(string SkuCode);
        """;

    private const string IgnoreConditions = """
        namespace Shop;

        [QueueMessage("orders", JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
        public sealed partial record OrderPlaced(
            string? Note,
            int? Count,
            int Number,
            [property: JsonIgnore] string Secret,
            [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] decimal Total,
            [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Point Point,
            [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? Always,
            [MessageAttribute(ExcludeFromBody = true)] string Tenant);

        public readonly record struct Point(int X, int Y);
        """;

    private const string AssemblyDefaults = """
        [assembly: QueueMessageDefaults(
            MaxMessageBytes = 65536,
            JsonPropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
            JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AttributeNamingPolicy = JsonKnownNamingPolicy.CamelCase)]

        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced([MessageAttribute] int OrderNumber, string? Note);

        [QueueMessage("big", MaxMessageBytes = 1048576, JsonPropertyNamingPolicy = JsonKnownNamingPolicy.KebabCaseUpper)]
        public sealed partial record BigOrderPlaced(int OrderNumber);
        """;

    private const string ContextForAPart = """
        namespace Shop;

        [QueueMessage("orders")]
        public sealed partial record OrderPlaced(int Number, object Anything, Shape Shape);

        [JsonDerivedType(typeof(Circle), "circle")]
        public abstract record Shape;

        public sealed record Circle(double Radius) : Shape;

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
        [JsonSerializable(typeof(OrderPlaced))]
        [JsonSerializable(typeof(string))]
        internal sealed partial class ShopJson : JsonSerializerContext;
        """;

    private const string ContextNamed = """
        namespace Shop;

        [QueueMessage("orders", JsonContext = typeof(ShopJson))]
        public sealed partial record OrderPlaced(int Number, Kind Kind, string? Note);

        public enum Kind { New, Old }

        [JsonSourceGenerationOptions(
            PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseUpper,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            UseStringEnumConverter = true)]
        [JsonSerializable(typeof(OrderPlaced))]
        internal sealed partial class ShopJson : JsonSerializerContext;
        """;
}
