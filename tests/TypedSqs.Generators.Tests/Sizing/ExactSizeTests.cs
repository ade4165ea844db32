namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Both ends of what the model says are reached by real messages, byte for byte: one row for each of its rules.</summary>
public sealed class ExactSizeTests(ExactSizeTests.Compiled compiled) : IClassFixture<ExactSizeTests.Compiled>
{
    private const string ByName = "[property: JsonConverter(typeof(JsonStringEnumConverter<Kind>))]";
    private const string Kinds = "public enum Kind : byte { Ab = 1, [JsonStringEnumMemberName(\"größte\")] Abcde = 2 }";
    private const string Flags = "[Flags] public enum Kind : byte { A = 1, Bcd = 2, Ef = 4 }";
    private const string NamesOfEnums =
        "[JsonSourceGenerationOptions(UseStringEnumConverter = true)] [JsonSerializable(typeof(M))] internal sealed partial class MJson : JsonSerializerContext;";

    private const string Json = "[JsonSerializable(typeof(object))] [JsonSerializable(typeof(string))] [JsonSerializable(typeof(int))] internal sealed partial class MJson : JsonSerializerContext;";

    // Parameters of the message, its smallest value, its largest one; null where the ends of its parts cannot be had at once.
    private static readonly Row[] Rows =
    [
        With("int A, bool B", "0, true", "int.MinValue, false"),
        With("[MaxChars(3)] string A", "\"\"", "\"中中中\""),
        With("[MaxChars(0)] string A", "\"\"", "null"),
        With("[StringLength(2)] string A", "\"\"", "\"中中\""),
        With("[MaxLength(2)] string A", "\"\"", "\"中中\""),
        With("[Length(1, 2)] string A", "\"\"", null),
        With("[MaxChars(9), StringLength(2, MinimumLength = 1)] string A", null, "\"中中\""),
        With("[MaxChars(2)] Uri A", null, "new Uri(\"中中\", UriKind.Relative)"),
        With("[MaxItems(4)] byte[] A", "[]", "[1, 2, 3, 4]"),
        With("[MaxItems(4)] ReadOnlyMemory<byte> A", "default", "new byte[4]"),
        With("[MaxItems(0)] byte[] A", "[]", "null"),
        With("[Range(-5, 100)] int A", "0", "100"),
        With("[Range(-50, 10)] long A", "0", "-50"),
        With("[Range(0, 10, MaximumIsExclusive = true)] int A", "0", "9"),
        With("[Range(-10, 9, MinimumIsExclusive = true)] int A", "0", "-9"),
        With("[Range(-5, 1000)] byte A", "0", "255"),
        With("[Range(0, 9)] int? A", "0", "null"),
        With("int? A", "0", "int.MinValue"),
        With("bool? A", "true", "false"),
        With("[MaxItems(3)] int[] A", "[]", "[int.MinValue, int.MinValue, int.MinValue]"),
        With("[MaxItems(1)] int[] A", "[]", "[int.MinValue]"),
        With("[MaxLength(2)] List<int> A", "[]", "[int.MinValue, int.MinValue]"),
        With("[Length(0, 2)] List<int> A", "[]", "[int.MinValue, int.MinValue]"),
        With("[MaxItems(2), MaxLength(1)] List<int> A", "[]", "[int.MinValue]"),
        With("[MaxItems(2)] byte?[] A", "[]", "[null, null]"),
        With("[MaxItems(2), MaxChars(0)] string[] A", "[]", "[null, null]"),
        With("[MaxItems(2), MaxChars(1)] string[] A", "[]", "[\"中\", \"中\"]"),
        With("[MaxItems(2, 1)] int[][] A", "[]", "[[int.MinValue], [int.MinValue]]"),
        With("[MaxItems(2, 0)] int[][] A", "[]", "[null, null]"),
        With("[MaxItems(2, 3)] byte[][] A", "[]", "[[1, 2, 3], [1, 2, 3]]"),
        With("[MaxItems(0)] List<string> A", "[]", "null"),
        With("[MaxItems(1)] Dictionary<int, bool> A", "[]", "new() { [int.MinValue] = false }"),
        With("[MaxItems(2)] Dictionary<int, bool> A", "[]", "new() { [int.MinValue] = false, [int.MinValue + 1] = false }"),
        With("[MaxItems(1), MaxChars(0)] Dictionary<int, string> A", "[]", "new() { [int.MinValue] = null! }"),
        With("[MaxItems(1), MaxChars(1, KeyLength = 2)] Dictionary<string, string> A", "[]", "new() { [\"中中\"] = \"中\" }"),
        With("[MaxItems(1)] Dictionary<Guid, bool> A", "[]", "new() { [Guid.Empty] = false }"),
        With("[MaxItems(1)] Dictionary<DayOfWeek, bool> A", "[]", "new() { [(DayOfWeek)int.MinValue] = false }"),
        With("[MaxItems(1)] Dictionary<Kind, bool> A", "[]", "new() { [Kind.Abcde] = false }", Kinds),
        With("[MaxItems(1, 1)] Dictionary<int, bool[]> A", "[]", "new() { [int.MinValue] = [false] }"),
        With("[MaxItems(0)] Dictionary<string, string> A", "[]", "null"),
        With("DayOfWeek A", "(DayOfWeek)1", "(DayOfWeek)int.MinValue"),
        With("Kind A", "(Kind)1", "(Kind)255", Kinds),
        With(ByName + " Kind A", "(Kind)3", "Kind.Abcde", Kinds),
        With("Kind A", "(Kind)3", "Kind.Abcde", Kinds + NamesOfEnums),
        With(ByName + " Kind A", "(Kind)8", "Kind.A | Kind.Bcd | Kind.Ef", Flags),
        With(ByName + " Kind A", "(Kind)0", "(Kind)255", "public enum Kind : byte;"),
        With("Line A", "null", "new(int.MinValue)", "public sealed record Line(int B);"),
        With("Line A", "null", "new(int.MinValue, int.MinValue)", "public sealed record Line(int B, int C);"),
        With("Line? A", "null", "new(int.MinValue)", "public record struct Line(int B);"),
        With("Line? A", "new Line()", "null", "public record struct Line();"),
        With("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Line? A", "null", "new Line()", "public record struct Line();"),
        With("[MaxItems(2)] Line[] A", "[]", "[null, null]", "public sealed record Line;"),
        With("[MaxItems(2)] Line?[] A", "[]", "[null, null]", "public record struct Line;"),
        With("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? A", "null", "int.MinValue"),
        With("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull), Range(0, 9)] int? A", "null", "9"),
        With("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int A, int B", "0, 0", "int.MinValue, int.MinValue"),
        With("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int A, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int B", "0, 0", "int.MinValue, int.MinValue"),
        With("int A, int B, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int C", "0, 0, 0", "int.MinValue, int.MinValue, int.MinValue"),
        With("[property: JsonIgnore] string A, int B", "\"anything\", 0", "\"anything\", int.MinValue"),
        With("[property: JsonPropertyName(\"é\\\"\")] int A", "0", "int.MinValue"),
        With("[MaxBytes(30)] string A", "\"\"", "\"中中xxxxxxxxxxxxxxxx\""),
        With("[MaxBytes(3)] int A", "0", "-10"),
        With("[MaxBytes(20)] object A", "5", "\"123456789012345678\"", Json),
        With("[MaxBytes(22)] Node A", "null", "new() { Next = new() }", "public sealed class Node { public Node Next { get; init; } = null!; }"),
        With("[MaxBytes(10)] List<string> A", "[]", "[\"123456\"]"),
        With("[MaxItems(1)] List<Item> A", "[]", "[new(\"12345678\")]", "public sealed record Item([MaxBytes(10)] string B);"),

        // Message attributes.
        With("[MessageAttribute] int A", "0", "int.MinValue"),
        With("[MessageAttribute(DataType = \"Number.int\")] int A", "0", "int.MinValue"),
        With("[MessageAttribute(\"Other\")] bool A", "true", "false"),
        With("[MessageAttribute] int? A", null, "int.MinValue"),
        With("[MessageAttribute, Range(0, 99)] int A", "0", "99"),
        With("[MessageAttribute(ExcludeFromBody = true), Range(-9, 99)] int? A", "null", "99"),
        With("[MessageAttribute(ExcludeFromBody = true)] Guid A", "Guid.Empty", "Guid.Empty"),
        With("[MessageAttribute(ExcludeFromBody = true), MaxChars(2)] string A", "null", "\"中中\""),
        With("[MessageAttribute, MaxChars(2)] string A", null, "\"中中\""),
        With("[MessageAttribute(ExcludeFromBody = true), MaxBytes(4)] string A", "null", "\"中x\""),
        With("[MessageAttribute(ExcludeFromBody = true), MaxChars(2)] Uri A", "null", "new Uri(\"中中\", UriKind.Relative)"),
        With("[MessageAttribute(ExcludeFromBody = true), MaxItems(3)] byte[] A", "null", "[1, 2, 3]"),
        With("[MessageAttribute(ExcludeFromBody = true), MaxItems(3), MaxBytes(2)] byte[] A", "null", "[1, 2]"),
        With("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] ReadOnlyMemory<byte> A", "new byte[1]", "new byte[3]"),
        With("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] ReadOnlyMemory<byte>? A", "null", "new byte[3]"),
        With("[MessageAttribute(ExcludeFromBody = true)] Version A", "null", "new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)"),
        With("[MessageAttribute(ExcludeFromBody = true)] Kind A", "Kind.A", "(Kind)(-100)", "public enum Kind : sbyte { A, Bc }"),
        With("[MessageAttribute(ExcludeFromBody = true)] Kind A", "Kind.A", "Kind.A | Kind.Bcd | Kind.Ef", Flags),
        With("[MessageAttribute(ExcludeFromBody = true)] Kind? A", "null", "Kind.Abcde", Kinds),
        With("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] Kind A", "(Kind)3", "(Kind)100", Kinds),
        With("[MessageAttribute(ExcludeFromBody = true, DataType = \"Number\")] Kind A", "(Kind)3", "(Kind)100", Kinds),
        With("[MessageAttribute(ExcludeFromBody = true)] int A, [MessageAttribute(ExcludeFromBody = true)] int B", "0, 0", "int.MinValue, int.MinValue"),

        // Raw bodies.
        With("[MessageBody, MaxChars(2)] string A", "\"a\"", "\"中中\""),
        With("[MessageBody, MaxBytes(5)] string A", "\"a\"", "\"中xx\""),
        With("[MessageBody, MaxBytes(4)] byte[] A", "[1]", "[1, 2, 3, 4]"),
        With("[MessageBody, MaxItems(3)] ReadOnlyMemory<byte> A", "new byte[1]", "new byte[3]"),
        With("[MessageBody, MaxItems(4)] ReadOnlyMemory<byte>? A", "new byte[1]", "new byte[4]"),

        // What stands on the message.
        new("[ConstantMessageAttribute(\"C\", \"ü☃\")] public sealed partial record M(int A)", "0", "int.MinValue"),
        new("[ConstantMessageAttribute(\"C\", \"12\", DataType = \"Number.int\")] [ConstantMessageAttribute(\"D\", \"x\")] public sealed partial record M()", "", ""),
        new("[QueueMessage(\"queue\", JsonPropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)] public sealed partial record M(int TheNumber)", "0", "int.MinValue"),
        new("[QueueMessage(\"queue\", JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)] public sealed partial record M([MaxChars(1)] string A)", "A: null", "\"中\""),
        new("[QueueMessage(\"queue\", JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)] public sealed partial record M(int A)", "0", "int.MinValue"),
        new("[MaxItems(2)] public sealed partial class M : List<int>", "", "{ int.MinValue, int.MinValue }"),
        new("[MaxItems(2), MaxChars(1)] public sealed partial class M : List<string>", "", "{ \"中\", \"中\" }"),
        new("[MaxItems(1), MaxChars(0, KeyLength = 1)] public sealed partial class M : Dictionary<string, int>", "", "{ [\"中\"] = int.MinValue }"),
        new("[MaxBytes(20)] public sealed partial record M(string A)", null, "\"123456789012\""),
        new("[MaxBytes(20)] public sealed partial record M(int A)", "0", "int.MinValue"),
        new("[MaxBytes(20)] public sealed partial record M([MessageAttribute, MaxChars(2)] string A)", null, "\"中中\""),
        new("[MaxBytes(5)] public sealed partial record M([MessageBody] string A)", "\"a\"", "\"12345\""),
        new("[MaxBytes(4)] public sealed partial record M([MessageBody] byte[] A)", "[1]", "[1, 2, 3]"),
        new("[QueueMessage(\"queue.fifo\")] public sealed partial record M([property: JsonIgnore] [MessageGroupId, MessageDeduplicationId] string A, int B)", "\"group\", 0", "\"group\", int.MinValue"),
    ];

    public static TheoryData<string> Declarations => [.. Rows.Select(row => row.Declaration)];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Both_ends_are_reached(string declaration)
    {
        Row row = Rows.Single(row => row.Declaration == declaration);
        Weighed message = compiled.Messages[declaration];

        Assert.Empty(message.Size.Unbounded);
        if (row.Smallest is not null)
        {
            Assert.Equal(message.Encode("Smallest").Bytes, message.Size.Min);
        }

        if (row.Largest is not null)
        {
            Assert.Equal(message.Encode("Largest").Bytes, message.Size.Max);
        }
    }

    [Fact]
    public void What_a_context_writes_is_bounded_on_the_message()
    {
        Weighed message = compiled.Messages[Compiled.Indented];

        Assert.Equal(40, message.Size.Max);
        Assert.InRange(message.Encode("Value").Bytes, message.Size.Min, 40);
        Assert.Contains('\n', message.Encode("Value").Body);
    }

    private static Row With(string parameters, string? smallest, string? largest, string types = "") =>
        new($"public partial record struct M({parameters});{types}", smallest, largest);

    private sealed record Row(string Declaration, string? Smallest, string? Largest)
    {
        public IEnumerable<(string Name, string Value)> Values =>
            new[] { (nameof(Smallest), Smallest), (nameof(Largest), Largest) }
                .Where(value => value.Item2 is not null)
                .Select(value => (value.Item1, value.Item2!.StartsWith('{') ? $"new() {value.Item2}" : $"new({value.Item2})"));
    }

    /// <summary>All messages in one assembly.</summary>
    public sealed class Compiled : IDisposable
    {
        internal const string Indented =
            "[MaxBytes(40)] public sealed partial record M(int A);[JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(M))] internal sealed partial class MJson : JsonSerializerContext;";

        internal WeighedMessages Messages { get; } = new(Rows.Select(row => (row.Declaration, row.Values)).Append((Indented, [("Value", "new(int.MinValue)")])));

        public void Dispose() => Messages.Dispose();
    }
}
