namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>Each bound is enforced wherever its value is sent, and names the place, what was found and what is declared, but no content.</summary>
public sealed class ViolationTests
{
    private const string Lines = "public sealed record Line([MaxChars(3)] string Comment);";

    [Theory]
    [InlineData("[MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[StringLength(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[MaxChars(1)] Uri A", "new Uri(\"ab\", UriKind.Relative)", "A", 2, 1, "A has 2 characters, and [MaxChars] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxItems(1)] byte[] A", "[1, 2]", "A", 2, 1, "A has 2 bytes before base64, and [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxItems(1)] ReadOnlyMemory<byte> A", "new byte[2]", "A", 2, 1, "A has 2 bytes before base64, and [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxItems(1)] ReadOnlyMemory<byte>? A", "new byte[2]", "A", 2, 1, "A has 2 bytes before base64, and [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxItems(1)] IEnumerable<int> A", "[1, 2, 3]", "A", 2, 1, "A has 2 items or more, and [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxItems(1)] Dictionary<int, int> A", "new() { [1] = 1, [2] = 2 }", "A", 2, 1, "A has 2 items or more, and [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxBytes(5)] string A", "\"abcd\"", "A", 6, 5, "A has 6 bytes, and [MaxBytes] declares at most 5; shorten it or raise the bound.")]
    [InlineData("[Range(1, 5)] int A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares.")]
    [InlineData("[Range(1, 5)] int? A", "0", "A", null, null, "A is outside of 1 to 5, which [Range] declares.")]
    [InlineData("[Range(1, 5, MaximumIsExclusive = true)] long A", "5", "A", null, null, "A is outside of 1 to 4, which [Range] declares.")]
    [InlineData("List<Line> Lines", "[new(\"a\"), new(\"b\"), new(\"c\"), new(\"abcd\")]", "Lines[3].Comment", 4, 3, "Lines[3].Comment has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.", Lines)]
    [InlineData("Dictionary<string, Line> Lines", "new() { [\"secret\"] = new(\"abcd\") }", "Lines[0].Comment", 4, 3, "Lines[0].Comment has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.", Lines)]
    [InlineData("[MaxItems(9, 1)] int[][] A", "[[1], [2, 3]]", "A[1]", 2, 1, "A[1] has 2 items or more, and [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxChars(2)] string[] A", "[\"ab\", \"abc\"]", "A[1]", 3, 2, "A[1] has 3 characters, and [MaxChars] declares at most 2; shorten it or raise the bound.")]
    [InlineData("[MaxChars(9, KeyLength = 3)] Dictionary<string, int> A", "new() { [\"abc\"] = 1, [\"secret\"] = 2 }", "A[1]", 6, 3, "A[1] has 6 characters in a key, and [MaxChars(KeyLength = ...)] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(3)] string A", "\"中x\"", "A", 4, 3, "A has 4 bytes, and [MaxBytes] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxItems(1)] byte[] A", "[1, 2]", "A", 2, 1, "A has 2 bytes, and [MaxBytes] or [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(1)] ReadOnlyMemory<byte>? A", "new byte[2]", "A", 2, 1, "A has 2 bytes, and [MaxBytes] or [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), Range(1, 5)] int A", "0", "A", null, null, "A is outside of 1 to 5, which [Range] declares.")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), Range(1, 5)] int? A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares.")]
    [InlineData("[MessageAttribute(ExcludeFromBody = true), MaxBytes(2)] DayOfWeek A", "DayOfWeek.Friday", "A", 6, 2, "A has 6 bytes, and [MaxBytes] declares at most 2; shorten it or raise the bound.")]
    [InlineData("[property: JsonIgnore] [MessageGroupId, MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[property: JsonIgnore] [MessageGroupId, Range(1, 5)] int A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares.")]
    [InlineData("[property: JsonIgnore] [MessageDeduplicationId, MaxBytes(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 bytes, and [MaxBytes] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[property: JsonIgnore] [DelaySeconds, Range(1, 5)] int A", "6", "A", null, null, "A is outside of 1 to 5, which [Range] declares.")]
    [InlineData("[MessageBody, MaxChars(3)] string A", "\"abcd\"", "A", 4, 3, "A has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("[MessageBody, MaxBytes(3)] byte[] A", "[1, 2, 3, 4]", "A", 4, 3, "A has 4 bytes, and [MaxBytes] or [MaxItems] declares at most 3; shorten it or raise the bound.")]
    public void A_broken_bound(string parameters, string value, string property, int? actual, int? limit, string says, string types = "") =>
        Refuses($"public partial record struct M({parameters});{types}", $"new({value})", property, actual, limit, says);

    [Theory]
    [InlineData("[MaxBytes(5)] public sealed partial record M(int A)", "new(123)", null, 9, 5, "the body has 9 bytes, and [MaxBytes] declares at most 5; shorten it or raise the bound.")]
    [InlineData("[MaxBytes(5)] public sealed partial record M([MessageBody] string A)", "new(\"123456\")", null, 6, 5, "the body has 6 bytes, and [MaxBytes] declares at most 5; shorten it or raise the bound.")]
    [InlineData("[MaxItems(1)] public sealed partial class M : List<int>", "new() { 1, 2 }", null, 2, 1, "the body has 2 items or more, and [MaxItems] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxChars(1)] public sealed partial class M : List<string>", "new() { \"a\", \"bc\" }", "[1]", 2, 1, "[1] has 2 characters, and [MaxChars] declares at most 1; shorten it or raise the bound.")]
    [InlineData("[MaxBytes(20)] public sealed partial record M(int A);[JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(M))] internal sealed partial class MJson : JsonSerializerContext;", "new(1234567890)", null, 21, 20, "the body has 21 bytes, and [MaxBytes] declares at most 20; shorten it or raise the bound.")]
    [InlineData("public sealed partial record M([MaxChars(3)] string Note) : Event(Note);public record Event(string Note);", "new(\"abcd\")", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("public sealed partial record M([MaxChars(9)] string Note) : Event(Note);public record Event([MaxChars(3)] string Note);", "new(\"abcd\")", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("public sealed partial record M([MaxChars(3), MessageAttribute(ExcludeFromBody = true)] string Note) : Event(Note);public record Event(string Note);", "new(\"abcd\")", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("public sealed partial class M : Middle;public class Middle : Event { public override string Note { get; init; } = \"\"; } public class Event { [MaxChars(3)] public virtual string Note { get; init; } = \"\"; }", "new() { Note = \"abcd\" }", "Note", 4, 3, "Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("public partial record struct M(Line Line);public sealed record Line([MaxChars(3)] string Note) : Event(Note); public record Event(string Note);", "new(new(\"abcd\"))", "Line.Note", 4, 3, "Line.Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    [InlineData("public partial record struct M(Line Line);public sealed class Line { [JsonInclude, MaxChars(3)] public string Note = \"abcd\"; }", "new(new Line())", "Line.Note", 4, 3, "Line.Note has 4 characters, and [MaxChars] declares at most 3; shorten it or raise the bound.")]
    public void On_the_message_inherited_or_nested(string declaration, string value, string? property, int actual, int limit, string says) =>
        Refuses(declaration, value, property, actual, limit, says);

    private static void Refuses(string declaration, string value, string? property, int? actual, int? limit, string says)
    {
        string whole = declaration.Contains("MessageGroupId", StringComparison.Ordinal) || declaration.Contains("MessageDeduplicationId", StringComparison.Ordinal)
            ? "[QueueMessage(\"queue.fifo\")] " + declaration
            : declaration;
        using var message = new Weighed(whole, ("Value", value));

        TypedSqsException refusal = message.Refusal("Value");

        Assert.Equal(SendFailureReason.BoundExceeded, refusal.Reason);
        Assert.Equal((property, (long?)actual, (long?)limit), (refusal.Property, refusal.ActualSize, refusal.Limit));
        Assert.Equal("The message was not sent: " + says, refusal.Message);
        Assert.DoesNotContain("secret", refusal.ToString(), StringComparison.Ordinal);
    }
}
