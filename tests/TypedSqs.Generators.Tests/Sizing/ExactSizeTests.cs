namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Both ends of what the model says are reached by real messages, byte for byte: one row for each of its rules.</summary>
public sealed class ExactSizeTests
{
    private const string ByName = "[property: JsonConverter(typeof(JsonStringEnumConverter<Kind>))]";
    private const string Kinds = "public enum Kind : byte { Ab = 1, [JsonStringEnumMemberName(\"größte\")] Abcde = 2 }";
    private const string Flags = "[Flags] public enum Kind : byte { A = 1, Bcd = 2, Ef = 4 }";
    private const string Json = "[JsonSerializable(typeof(object))] [JsonSerializable(typeof(string))] [JsonSerializable(typeof(int))] internal sealed partial class MJson : JsonSerializerContext;";

    // Parameters of the message, its smallest value, its largest one.
    [Theory]
    [InlineData("int A, bool B", "0, true", "int.MinValue, false")]
    [InlineData("[MaxChars(3)] string A", "\"\"", "\"中中中\"")]
    [InlineData("[MaxChars(0)] string A", "\"\"", "null")]
    [InlineData("[StringLength(2)] string A", "\"\"", "\"中中\"")]
    [InlineData("[MaxLength(2)] string A", "\"\"", "\"中中\"")]
    [InlineData("[Length(1, 2)] string A", "\"\"", null)]
    [InlineData("[MaxChars(9), StringLength(2, MinimumLength = 1)] string A", null, "\"中中\"")]
    [InlineData("[MaxChars(2)] Uri A", null, "new Uri(\"中中\", UriKind.Relative)")]
    [InlineData("[MaxItems(4)] byte[] A", "[]", "[1, 2, 3, 4]")]
    [InlineData("[MaxItems(4)] ReadOnlyMemory<byte> A", "default", "new byte[4]")]
    [InlineData("[MaxItems(0)] byte[] A", "[]", "null")]
    [InlineData("[Range(-5, 100)] int A", "0", "100")]
    [InlineData("[Range(-50, 10)] long A", "0", "-50")]
    [InlineData("[Range(0, 10, MaximumIsExclusive = true)] int A", "0", "9")]
    [InlineData("[Range(-10, 9, MinimumIsExclusive = true)] int A", "0", "-9")]
    [InlineData("[Range(-5, 1000)] byte A", "0", "255")]
    [InlineData("[Range(0, 9)] int? A", "0", "null")]
    [InlineData("int? A", "0", "int.MinValue")]
    [InlineData("bool? A", "true", "false")]
    [InlineData("[MaxItems(3)] int[] A", "[]", "[int.MinValue, int.MinValue, int.MinValue]")]
    [InlineData("[MaxItems(1)] int[] A", "[]", "[int.MinValue]")]
    [InlineData("[MaxLength(2)] List<int> A", "[]", "[int.MinValue, int.MinValue]")]
    [InlineData("[Length(0, 2)] List<int> A", "[]", "[int.MinValue, int.MinValue]")]
    [InlineData("[MaxItems(2), MaxLength(1)] List<int> A", "[]", "[int.MinValue]")]
    [InlineData("[MaxItems(2)] byte?[] A", "[]", "[null, null]")]
    [InlineData("[MaxItems(2), MaxChars(0)] string[] A", "[]", "[null, null]")]
    [InlineData("[MaxItems(2), MaxChars(1)] string[] A", "[]", "[\"中\", \"中\"]")]
    [InlineData("[MaxItems(2, 1)] int[][] A", "[]", "[[int.MinValue], [int.MinValue]]")]
    [InlineData("[MaxItems(2, 0)] int[][] A", "[]", "[null, null]")]
    [InlineData("[MaxItems(2, 3)] byte[][] A", "[]", "[[1, 2, 3], [1, 2, 3]]")]
    [InlineData("[MaxItems(0)] List<string> A", "[]", "null")]
    [InlineData("[MaxItems(1)] Dictionary<int, bool> A", "[]", "new() { [int.MinValue] = false }")]
    [InlineData("[MaxItems(2)] Dictionary<int, bool> A", "[]", "new() { [int.MinValue] = false, [int.MinValue + 1] = false }")]
    [InlineData("[MaxItems(1), MaxChars(0)] Dictionary<int, string> A", "[]", "new() { [int.MinValue] = null! }")]
    [InlineData("[MaxItems(1), MaxChars(1, KeyLength = 2)] Dictionary<string, string> A", "[]", "new() { [\"中中\"] = \"中\" }")]
    [InlineData("[MaxItems(1)] Dictionary<Guid, bool> A", "[]", "new() { [Guid.Empty] = false }")]
    [InlineData("[MaxItems(1)] Dictionary<DayOfWeek, bool> A", "[]", "new() { [(DayOfWeek)int.MinValue] = false }")]
    [InlineData("[MaxItems(1)] Dictionary<Kind, bool> A", "[]", "new() { [Kind.Abcde] = false }", Kinds)]
    [InlineData("[MaxItems(1, 1)] Dictionary<int, bool[]> A", "[]", "new() { [int.MinValue] = [false] }")]
    [InlineData("[MaxItems(0)] Dictionary<string, string> A", "[]", "null")]
    [InlineData("DayOfWeek A", "(DayOfWeek)1", "(DayOfWeek)int.MinValue")]
    [InlineData("Kind A", "(Kind)1", "(Kind)255", Kinds)]
    [InlineData(ByName + " Kind A", "(Kind)3", "Kind.Abcde", Kinds)]
    [InlineData(ByName + " Kind A", "(Kind)8", "Kind.A | Kind.Bcd | Kind.Ef", Flags)]
    [InlineData(ByName + " Kind A", "(Kind)0", "(Kind)255", "public enum Kind : byte;")]
    [InlineData("Line A", "null", "new(int.MinValue)", "public sealed record Line(int B);")]
    [InlineData("Line A", "null", "new(int.MinValue, int.MinValue)", "public sealed record Line(int B, int C);")]
    [InlineData("Line? A", "null", "new(int.MinValue)", "public record struct Line(int B);")]
    [InlineData("Line? A", "new Line()", "null", "public record struct Line();")]
    [InlineData("[MaxItems(2)] Line[] A", "[]", "[null, null]", "public sealed record Line;")]
    [InlineData("[MaxItems(2)] Line?[] A", "[]", "[null, null]", "public record struct Line;")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] int? A", "null", "int.MinValue")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int A, int B", "0, 0", "int.MinValue, int.MinValue")]
    [InlineData("[property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int A, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int B", "0, 0", "int.MinValue, int.MinValue")]
    [InlineData("int A, int B, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int C", "0, 0, 0", "int.MinValue, int.MinValue, int.MinValue")]
    [InlineData("[property: JsonIgnore] string A, int B", "\"anything\", 0", "\"anything\", int.MinValue")]
    [InlineData("[property: JsonPropertyName(\"é\\\"\")] int A", "0", "int.MinValue")]
    [InlineData("[MaxBytes(30)] string A", "\"\"", "\"中中xxxxxxxxxxxxxxxx\"")]
    [InlineData("[MaxBytes(3)] int A", "0", "-10")]
    [InlineData("[MaxBytes(20)] object A", "5", "\"123456789012345678\"", Json)]
    [InlineData("[MaxBytes(22)] Node A", "null", "new() { Next = new() }", "public sealed class Node { public Node Next { get; init; } = null!; }")]
    [InlineData("[MaxBytes(10)] List<string> A", "[]", "[\"123456\"]")]
    [InlineData("[MaxItems(1)] List<Item> A", "[]", "[new(\"12345678\")]", "public sealed record Item([MaxBytes(10)] string B);")]
    public void A_body(string parameters, string? smallest, string? largest, string types = "") =>
        Reaches($"public partial record struct M({parameters})", smallest, largest, types);

    [Theory]
    [InlineData("[MessageAttribute] int A", "0", "int.MinValue")]
    [InlineData("[MessageAttribute(DataType = \"Number.int\")] int A", "0", "int.MinValue")]
    [InlineData("[MessageAttribute(\"Other\")] bool A", "true", "false")]
    [InlineData("[MessageAttribute] int? A", null, "int.MinValue")]
    [InlineData("[MessageAttribute, Range(0, 99)] int A", "0", "99")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), Range(-9, 99)] int? A", "null", "99")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true)] Guid A", "Guid.Empty", "Guid.Empty")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxChars(2)] string A", "null", "\"中中\"")]
    [InlineData("[MessageAttribute, MaxChars(2)] string A", null, "\"中中\"")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(4)] string A", "null", "\"中x\"")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxChars(2)] Uri A", "null", "new Uri(\"中中\", UriKind.Relative)")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxItems(3)] byte[] A", "null", "[1, 2, 3]")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxItems(3), MaxBytes(2)] byte[] A", "null", "[1, 2]")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] ReadOnlyMemory<byte> A", "new byte[1]", "new byte[3]")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] ReadOnlyMemory<byte>? A", "null", "new byte[3]")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true)] Version A", "null", "new(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true)] Kind A", "Kind.A", "(Kind)(-100)", "public enum Kind : sbyte { A, Bc }")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true)] Kind A", "Kind.A", "Kind.A | Kind.Bcd | Kind.Ef", Flags)]
    [InlineData("[MessageAttribute(ExcludeFromBody = true)] Kind? A", "null", "Kind.Abcde", Kinds)]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] Kind A", "(Kind)3", "(Kind)100", Kinds)]
    [InlineData("[MessageAttribute(ExcludeFromBody = true, DataType = \"Number\")] Kind A", "(Kind)3", "(Kind)100", Kinds)]
    [InlineData("[MessageAttribute(ExcludeFromBody = true)] int A, [MessageAttribute(ExcludeFromBody = true)] int B", "0, 0", "int.MinValue, int.MinValue")]
    public void Attributes(string parameters, string? smallest, string? largest, string types = "") =>
        Reaches($"public partial record struct M({parameters})", smallest, largest, types);

    [Theory]
    [InlineData("[MessageBody, MaxChars(2)] string A", "\"a\"", "\"中中\"")]
    [InlineData("[MessageBody, MaxBytes(5)] string A", "\"a\"", "\"中xx\"")]
    [InlineData("[MessageBody, MaxBytes(4)] byte[] A", "[1]", "[1, 2, 3, 4]")]
    [InlineData("[MessageBody, MaxItems(3)] ReadOnlyMemory<byte> A", "new byte[1]", "new byte[3]")]
    [InlineData("[MessageBody, MaxItems(4)] ReadOnlyMemory<byte>? A", "new byte[1]", "new byte[4]")]
    public void A_raw_body(string parameters, string smallest, string largest) =>
        Reaches($"public partial record struct M({parameters})", smallest, largest, "");

    [Theory]
    [InlineData("[ConstantMessageAttribute(\"C\", \"ü☃\")] public sealed partial record M(int A)", "0", "int.MinValue")]
    [InlineData("[ConstantMessageAttribute(\"C\", \"12\", DataType = \"Number.int\")] [ConstantMessageAttribute(\"D\", \"x\")] public sealed partial record M()", "", "")]
    [InlineData("[QueueMessage(\"queue\", JsonPropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)] public sealed partial record M(int TheNumber)", "0", "int.MinValue")]
    [InlineData("[QueueMessage(\"queue\", JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)] public sealed partial record M([MaxChars(1)] string A)", "A: null", "\"中\"")]
    [InlineData("[QueueMessage(\"queue\", JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)] public sealed partial record M(int A)", "0", "int.MinValue")]
    [InlineData("[MaxItems(2)] public sealed partial class M : List<int>", "", "{ int.MinValue, int.MinValue }")]
    [InlineData("[MaxItems(2), MaxChars(1)] public sealed partial class M : List<string>", "", "{ \"中\", \"中\" }")]
    [InlineData("[MaxItems(1), MaxChars(0, KeyLength = 1)] public sealed partial class M : Dictionary<string, int>", "", "{ [\"中\"] = int.MinValue }")]
    [InlineData("[MaxBytes(20)] public sealed partial record M(string A)", null, "\"123456789012\"")]
    [InlineData("[MaxBytes(20)] public sealed partial record M(int A)", "0", "int.MinValue")]
    [InlineData("[MaxBytes(20)] public sealed partial record M([MessageAttribute, MaxChars(2)] string A)", null, "\"中中\"")]
    [InlineData("[MaxBytes(5)] public sealed partial record M([MessageBody] string A)", "\"a\"", "\"12345\"")]
    [InlineData("[MaxBytes(4)] public sealed partial record M([MessageBody] byte[] A)", "[1]", "[1, 2, 3]")]
    [InlineData("[QueueMessage(\"queue.fifo\")] public sealed partial record M([property: JsonIgnore] [MessageGroupId, MessageDeduplicationId] string A, int B)", "\"group\", 0", "\"group\", int.MinValue")]
    public void What_stands_on_the_message(string declaration, string? smallest, string? largest) => Reaches(declaration, smallest, largest, "");

    [Theory]
    [InlineData("[MaxBytes(40)] public sealed partial record M(int A)", "1", "int.MinValue", "[JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(M))] internal sealed partial class MJson : JsonSerializerContext;")]
    public void What_a_context_writes_is_bounded_on_the_message(string declaration, string value, string largest, string types)
    {
        using var message = new Weighed($"{declaration};{types}", ("Value", $"new({value})"), ("Largest", $"new({largest})"));

        Assert.Equal(40, message.Size.Max);
        Assert.InRange(message.Encode("Value").Bytes, message.Size.Min, 40);
        Assert.Contains('\n', message.Encode("Largest").Body);
    }

    /// <param name="declaration">The message.</param>
    /// <param name="smallest">Arguments of the smallest value, or <see langword="null"/> where the least of its parts cannot be had at once.</param>
    /// <param name="largest">Arguments of the largest value.</param>
    /// <param name="types">Further types.</param>
    private static void Reaches(string declaration, string? smallest, string? largest, string types)
    {
        using var message = new Weighed($"{declaration};{types}", ("Smallest", Value(smallest)), ("Largest", Value(largest)));

        Assert.Empty(message.Size.Unbounded);
        if (smallest is not null)
        {
            Assert.Equal(message.Encode("Smallest").Bytes, message.Size.Min);
        }

        if (largest is not null)
        {
            Assert.Equal(message.Encode("Largest").Bytes, message.Size.Max);
        }
    }

    private static string Value(string? arguments) =>
        arguments is null ? "default!" : arguments.StartsWith('{') ? $"new() {arguments}" : $"new({arguments})";
}
