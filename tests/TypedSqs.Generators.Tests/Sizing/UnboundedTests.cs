using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>What has no bound is named, each place of it and with what would bound it; what is bounded, or not sent, is not.</summary>
public sealed class UnboundedTests
{
    private const string AddText = "is a text without a bound; add [MaxChars] or [MaxBytes]";
    private const string AddItems = "has any number of items; add [MaxItems] or [MaxBytes]";
    private const string Json = "[JsonSerializable(typeof(object))] internal sealed partial class MJson : JsonSerializerContext;";

    [Theory]
    [InlineData("string A", "A " + AddText)]
    [InlineData("Uri A", "A " + AddText)]
    [InlineData("byte[] A", "A is bytes without a bound; add [MaxItems] or [MaxBytes]")]
    [InlineData("int[] A", "A " + AddItems)]
    [InlineData("Dictionary<int, int> A", "A " + AddItems)]
    [InlineData("[MaxItems(2)] Dictionary<string, int> A", "A has keys of any length; add [MaxChars(KeyLength = ...)] or [MaxBytes]")]
    [InlineData("[MaxItems(2)] int[][] A", "A[] " + AddItems)]
    [InlineData("[MaxItems(2, -1)] int[][] A", "A[] " + AddItems)]
    [InlineData("[MaxItems(2, -1, 3)] int[][][] A", "A[][] " + AddItems + "|A[] " + AddItems)]
    [InlineData("[MaxItems(2)] string[] A", "A[] " + AddText)]
    [InlineData("[System.ComponentModel.DataAnnotations.StringLength(2), MaxItems(2)] string[] A", "A[] " + AddText)]
    [InlineData("[System.ComponentModel.DataAnnotations.MaxLength] string A", "A " + AddText)]
    [InlineData("[MaxChars(-1)] string A", "A " + AddText)]
    [InlineData("[MaxChars(2)] string[] A, [MaxItems(3)] string[] B", "A " + AddItems + "|B[] " + AddText)]
    [InlineData("string A, [MaxBytes(9)] string B", "A " + AddText)]
    [InlineData("Line A, Line B", "A.Note " + AddText + "|B.Note " + AddText, "public sealed record Line(string Note);")]
    [InlineData("[MaxBytes(9)] Line A, Line B", "B.Note " + AddText, "public sealed record Line(string Note);")]
    [InlineData("[MaxItems(3)] List<Line> A", "A[].Note " + AddText, "public sealed record Line(string Note);")]
    [InlineData("Node A", "A.Next is recursive; add [MaxBytes]", "public sealed record Node(int A, Node? Next);")]
    [InlineData("object A", "A is object, whose run-time type decides, so the JsonSerializerContext writes it; add [MaxBytes]", Json)]
    [InlineData("[MessageAttribute(ExcludeFromBody = true)] string A", "A is an attribute without a bound; add [MaxChars] or [MaxBytes]")]
    [InlineData("[MessageBody] string A", "A is the body and has no bound; add [MaxBytes]")]
    [InlineData("[MessageBody] byte[] A", "A is the body and has no bound; add [MaxBytes]")]
    public void It_is_named(string parameters, string expected, string types = "")
    {
        SizeBound size = SizeOf($"public sealed partial record M({parameters}); {types}");

        Assert.Null(size.Max);
        Assert.Equal(expected.Split('|'), size.Unbounded.Select(member => $"{member.Path} {member.Why}"));
    }

    [Fact]
    public void So_is_the_body_that_a_context_writes_as_a_whole()
    {
        const string Context = "[JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(M))] internal sealed partial class MJson : JsonSerializerContext;";

        SizeBound size = SizeOf("public sealed partial record M(int A); " + Context);

        Assert.Equal(new UnboundedMember("", "is written by the JsonSerializerContext as a whole; add [MaxBytes]", MissingBound.Bytes), Assert.Single(size.Unbounded));
        Assert.Equal((1, null), (size.Min, size.Max));
        Assert.Empty(SizeOf("[MaxBytes(40)] public sealed partial record M(int A); " + Context).Unbounded);
    }

    [Theory]
    [InlineData("[property: JsonIgnore] string A, int B")]
    [InlineData("[MaxItems(0)] string[] A, [MaxItems(0)] Dictionary<string, string> B, [MaxItems(2, 0)] string[][] C")]
    [InlineData("[MaxBytes(9)] string A, [MaxBytes(9)] Node B")]
    public void What_is_not_sent_or_bounded_as_a_whole_is_not(string parameters)
    {
        SizeBound size = SizeOf($"public sealed partial record M({parameters}); public sealed record Node(int A, Node? Next);");

        Assert.Empty(size.Unbounded);
        Assert.NotNull(size.Max);
    }

    [Fact]
    public void A_message_of_many_paths_names_some_and_ends()
    {
        string types = string.Concat(Enumerable.Range(0, 20).Select(i => $"public sealed record T{i}(T{i + 1} A, T{i + 1} B);"));

        SizeBound size = SizeOf($"public sealed partial record M(T0 A); {types} public sealed record T20(string Note);");

        Assert.InRange(size.Unbounded.Count, 64, 80);
    }

    private static SizeBound SizeOf(string source)
    {
        var result = GeneratorHarness.Run($"[QueueMessage(\"queue\")] {source}").Result;
        return ((ResolvedMessage)result.TrackedSteps[TrackingNames.Bounds].Single().Outputs.Single().Value).Size!;
    }
}
