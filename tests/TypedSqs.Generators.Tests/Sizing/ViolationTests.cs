namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Each bound is enforced wherever its value is sent, and names the place, what was found and what is declared, but no content.</summary>
public sealed class ViolationTests(ViolationTests.Compiled compiled) : IClassFixture<ViolationTests.Compiled>
{
    private const string Lines = "public sealed record Line([MaxChars(3)] string Comment);";

    // Parameters of the message, a value that breaks one bound; the place, what was found, what is declared; what is said.
    private static readonly Row[] Rows =
    [
        With("[MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        With("[StringLength(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        With("[MaxChars(1)] Uri A", "new Uri(\"ab\", UriKind.Relative)", "A", 2, 1, "A has 2 characters, and [MaxChars] declares at most 1; shorten it or raise the bound."),
        With("[MaxItems(1)] byte[] A", "[1, 2]", "A", 2, 1, "A has 2 bytes before base64, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxItems(1)] ReadOnlyMemory<byte> A", "new byte[2]", "A", 2, 1, "A has 2 bytes before base64, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxItems(1)] ReadOnlyMemory<byte>? A", "new byte[2]", "A", 2, 1, "A has 2 bytes before base64, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxItems(1)] IEnumerable<int> A", "[1, 2, 3]", "A", 3, 1, "A has 3 items, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxItems(1)] System.Collections.Immutable.ImmutableArray<int> A", "[1, 2, 3]", "A", 3, 1, "A has 3 items, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxItems(1)] IEnumerable<int>? A", "System.Linq.Enumerable.Where(System.Linq.Enumerable.Range(0, 3), _ => true)", "A", 2, 1, "A has 2 items or more, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxItems(1)] Dictionary<int, int> A", "new() { [1] = 1, [2] = 2 }", "A", 2, 1, "A has 2 items, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxBytes(5)] string A", "\"abcd\"", "A", 6, 5, "A has 6 bytes, and [MaxBytes] declares at most 5; shorten it or raise the bound."),
        With("[Range(1, 5)] int A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares."),
        With("[Range(1, 5)] int? A", "0", "A", null, null, "A is outside of 1 to 5, which [Range] declares."),
        With("[Range(1, 5, MaximumIsExclusive = true)] long A", "5", "A", null, null, "A is outside of 1 to 4, which [Range] declares."),
        With("List<Line> Lines", "[new(\"a\"), new(\"b\"), new(\"c\"), new(\"abcd\")]", "Lines[3].Comment", 4, 3, "Lines[3].Comment has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.", Lines),
        With("Dictionary<string, Line> Lines", "new() { [\"secret\"] = new(\"abcd\") }", "Lines[0].Comment", 4, 3, "Lines[0].Comment has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.", Lines),
        With("[MaxItems(9, 1)] int[][] A", "[[1], [2, 3]]", "A[1]", 2, 1, "A[1] has 2 items, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MaxChars(2)] string[] A", "[\"ab\", \"abc\"]", "A[1]", 3, 2, "A[1] has 3 characters, and [MaxChars] declares at most 2; shorten it or raise the bound."),
        With("[MaxChars(9, KeyLength = 3)] Dictionary<string, int> A", "new() { [\"abc\"] = 1, [\"secret\"] = 2 }", "A[1]", 6, 3, "A[1] has 6 characters in a key, and [MaxChars(KeyLength = ...)] declares at most 3; shorten it or raise the bound."),
        With("[MessageAttribute(ExcludeFromBody = true), MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        With("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] string A", "\"中x\"", "A", 4, 3, "A has 4 bytes, and [MaxBytes] declares at most 3; shorten it or raise the bound."),
        With("[MessageAttribute(ExcludeFromBody = true), MaxItems(1)] byte[] A", "[1, 2]", "A", 2, 1, "A has 2 bytes, and [MaxBytes] or [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MessageAttribute(ExcludeFromBody = true), MaxBytes(1)] ReadOnlyMemory<byte>? A", "new byte[2]", "A", 2, 1, "A has 2 bytes, and [MaxBytes] or [MaxItems] declares at most 1; shorten it or raise the bound."),
        With("[MessageAttribute(ExcludeFromBody = true), Range(1, 5)] int A", "0", "A", null, null, "A is outside of 1 to 5, which [Range] declares."),
        With("[MessageAttribute(ExcludeFromBody = true), Range(1, 5)] int? A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares."),
        With("[MessageAttribute(ExcludeFromBody = true), MaxBytes(2)] DayOfWeek A", "DayOfWeek.Friday", "A", 6, 2, "A has 6 bytes, and [MaxBytes] declares at most 2; shorten it or raise the bound."),
        With("[property: JsonIgnore] [MessageGroupId, MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        With("[property: JsonIgnore] [MessageGroupId(Order = 1), MaxChars(3)] string A, [property: JsonIgnore] [MessageGroupId(Order = 2)] int B", "\"abcd\", 1", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        With("[property: JsonIgnore] [MessageGroupId, Range(1, 5)] int A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares."),
        With("[property: JsonIgnore] [MessageDeduplicationId, MaxBytes(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 bytes, and [MaxBytes] declares at most 3; shorten it or raise the bound."),
        With("[property: JsonIgnore] [DelaySeconds, Range(1, 5)] int A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares."),
        With("[MessageBody, MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        With("[MessageBody, MaxBytes(3)] byte[] A", "[1, 2, 3, 4]", "A", 4, 3, "A has 4 bytes, and [MaxBytes] or [MaxItems] declares at most 3; shorten it or raise the bound."),

        // On the message, inherited, nested.
        new("[MaxBytes(5)] public sealed partial record M(int A)", "new(123)", null, 9, 5, "the body has 9 bytes, and [MaxBytes] declares at most 5; shorten it or raise the bound."),
        new("[MaxBytes(5)] public sealed partial record M([MessageBody] string A)", "new(\"123456\")", null, 6, 5, "the body has 6 bytes, and [MaxBytes] declares at most 5; shorten it or raise the bound."),
        new("[MaxItems(1)] public sealed partial class M : List<int>", "new() { 1, 2 }", null, 2, 1, "the body has 2 items, and [MaxItems] declares at most 1; shorten it or raise the bound."),
        new("[MaxChars(1)] public sealed partial class M : List<string>", "new() { \"a\", \"bc\" }", "[1]", 2, 1, "[1] has 2 characters, and [MaxChars] declares at most 1; shorten it or raise the bound."),
        new("[MaxBytes(20)] public sealed partial record M(int A);[JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(M))] internal sealed partial class MJson : JsonSerializerContext;", "new(1234567890)", null, 21, 20, "the body has 21 bytes, and [MaxBytes] declares at most 20; shorten it or raise the bound."),
        new("public sealed partial record M([MaxChars(3)] string Note) : Event(Note);public record Event(string Note);", "new(\"abcd\")", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        new("public sealed partial record M([MaxChars(9)] string Note) : Event(Note);public record Event([MaxChars(3)] string Note);", "new(\"abcd\")", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        new("public sealed partial record M([MaxChars(3), MessageAttribute(ExcludeFromBody = true)] string Note) : Event(Note);public record Event(string Note);", "new(\"abcd\")", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        new("public sealed partial class M : Middle;public class Middle : Event { public override string Note { get; init; } = \"\"; } public class Event { [MaxChars(3)] public virtual string Note { get; init; } = \"\"; }", "new() { Note = \"abcd\" }", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        new("public partial record struct M(Line Line);public sealed record Line([MaxChars(3)] string Note) : Event(Note); public record Event(string Note);", "new(new(\"abcd\"))", "Line.Note", 4, 3, "Line.Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
        new("public partial record struct M(Line Line);public sealed class Line { [JsonInclude, MaxChars(3)] public string Note = \"abcd\"; }", "new(new Line())", "Line.Note", 4, 3, "Line.Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound."),
    ];

    public static TheoryData<string> Declarations => [.. Rows.Select(row => row.Declaration)];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void A_broken_bound_is_refused_by_its_place(string declaration)
    {
        Row row = Rows.Single(row => row.Declaration == declaration);

        TypedSqsException refusal = Assert.Throws<TypedSqsException>(() => compiled.Messages[declaration].Encode("Value"));

        Assert.Equal(SendFailureReason.BoundExceeded, refusal.Reason);
        Assert.Equal((row.Property, row.Actual, row.Limit), (refusal.Property, refusal.ActualSize, refusal.Limit));
        Assert.Equal("The message was not sent: " + row.Says, refusal.Message);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }

    private static Row With(string parameters, string value, string property, long? actual, long? limit, string says, string types = "") =>
        new($"{(parameters.Contains("Id", StringComparison.Ordinal) ? "[QueueMessage(\"queue.fifo\")] " : "")}public partial record struct M({parameters});{types}", $"new({value})", property, actual, limit, says);

    private sealed record Row(string Declaration, string Value, string? Property, long? Actual, long? Limit, string Says);

    /// <summary>All messages in one assembly.</summary>
    public sealed class Compiled : IDisposable
    {
        internal WeighedMessages Messages { get; } = new(Rows.Select(row => (row.Declaration, (IEnumerable<(string, string)>)[("Value", row.Value)])));

        public void Dispose() => Messages.Dispose();
    }
}
