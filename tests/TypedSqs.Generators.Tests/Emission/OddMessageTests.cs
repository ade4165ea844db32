namespace TypedSqs.Generators.Tests.Emission;

/// <summary>Messages at the edge of what C# allows. That what is emitted compiles, cleanly, is for the harness to find out.</summary>
public sealed class OddMessageTests
{
    public static TheoryData<string> Shapes => Emission.Shapes.Names;

    [Theory]
    [MemberData(nameof(Shapes))]
    public void A_namespace_that_hides_the_framework_breaks_no_shape(string shape)
    {
        Assert.SkipWhen(shape == "NamespaceNamedSystem", "It is in such a namespace already.");
        string source = Emission.Shapes.Source(shape).Replace("namespace Shop;", "namespace My.System;", StringComparison.Ordinal);

        Assert.NotEmpty(GeneratorHarness.Run(source, """
            namespace My.System
            {
                public sealed class String;
                public sealed class Boolean;
                public sealed class Task;
                public sealed class CancellationToken;
                public sealed class TypedSqs;
                public sealed class IQueueMessage;
                public sealed class EqualityComparer;
                public sealed class JsonTypeInfo;
                public static class Threading;
                public static class CodeDom;
            }
            """).Sources);
    }

    [Theory]
    [InlineData("two types of one name", """
        [QueueMessage("q")] public sealed partial record M(A.Item First, B.Item Second, A.Item[] Third, B.Item[] Fourth, List<B.Item> Fifth);
        public static class A { public sealed record Item(int X); }
        public static class B { public sealed record Item(int X); }
        """)]
    [InlineData("two enums of one name", """
        [QueueMessage("q")] public sealed partial record M([MessageAttribute] A.Kind First, [MessageAttribute] B.Kind Second);
        public static class A { public enum Kind { X } }
        public static class B { public enum Kind { X } }
        """)]
    [InlineData("types that meet in one method name", """
        [QueueMessage("q")] public sealed partial record M(List<Item> First, ItemList Second, Item[] Third, ItemArray Fourth, Item? Fifth);
        public readonly record struct Item(int X);
        public sealed record ItemList(int X);
        public sealed record ItemArray(int X);
        public sealed record NullableItem(int X);
        """)]
    [InlineData("types named like members of the producer", """
        [QueueMessage("q")] public sealed partial record M(Encode A, Contract B, QueueName C, [MessageAttribute] IsFifo D, MaxMessageBytes E, SendAsync F);
        public sealed record Encode(int X);
        public sealed record Contract(int X);
        public sealed record QueueName(int X);
        public enum IsFifo { X }
        public sealed record MaxMessageBytes(int X);
        public sealed record SendAsync(int X);
        """)]
    [InlineData("members named like members of the contract", """
        [QueueMessage("q")] public sealed partial record Contract(int Encode, string CreateProducer, int Send);
        """)]
    [InlineData("locals that meet", """
        [QueueMessage("q", JsonDefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
        public sealed partial record M(string? Json, string? json, string? Value, string? value, string? @Class, string? @class, string? _x, string? Value2, string? Ünicode, string? İx);
        """)]
    [InlineData("no members", """[QueueMessage("q")] public sealed partial record M;""")]
    [InlineData("two parts", """
        [QueueMessage("q")] public sealed partial record M { public int X { get; init; } }
        public sealed partial record M { public int Y { get; init; } }
        """)]
    [InlineData("the annotation on the second part", """
        public sealed partial record M(int X);
        [QueueMessage("q")] partial record M { public int Y { get; init; } }
        """)]
    [InlineData("a message within a message", """
        [QueueMessage("q")] public sealed partial record M(M.Inner Within) { [QueueMessage("r")] public sealed partial record Inner(int X); }
        """)]
    [InlineData("a message in each of its base types", """
        [QueueMessage("q")] public partial record Base(int X);
        [QueueMessage("r")] public partial record M(int X, int Y) : Base(X);
        """)]
    [InlineData("a closed generic base", """
        public abstract record Envelope<T>(T Payload, IReadOnlyList<T>? More);
        [QueueMessage("q")] public sealed partial record M(Pair<int, string> Payload, IReadOnlyList<Pair<int, string>>? More) : Envelope<Pair<int, string>>(Payload, More);
        public sealed record Pair<TA, TB>(TA First, TB Second);
        """)]
    [InlineData("no nullable annotations", """
        #nullable disable
        [QueueMessage("q")] public sealed partial record M([MessageGroupId] string A, string[] B, Item C, List<Item> D, [MessageAttribute] string E, Dictionary<string, Item> F);
        public sealed record Item(string A);
        """)]
    [InlineData("annotations that say less than what can be null", """
        [QueueMessage("q")] public sealed partial record M(string?[]? A, List<string?>? B, Dictionary<string, Item?>? C, int?[] D, IEnumerable<Item?[]?> E, IReadOnlyDictionary<string, string[]?> F);
        public sealed record Item(Item? Again, int X);
        """)]
    [InlineData("quotes, braces and what XML wants escaped", """
        [QueueMessage("q")]
        [ConstantMessageAttribute("a", "<b>&\"{0}\"\"\"\\\r\n\t</b>")]
        public sealed partial record M([property: JsonPropertyName("<&>\"\"\"{x}\u2028\ud83d\ude00")] int A, [property: JsonPropertyName("")] int B);
        """)]
    [InlineData("obsolete members and types", """
        [QueueMessage("q")] public sealed partial record M(
            [property: Obsolete("No longer.")] int A, [property: Obsolete] [MessageAttribute] string B, Item C);
        #pragma warning disable CS0618
        public sealed record Item([property: Obsolete("No.")] Old A);
        #pragma warning restore CS0618
        [Obsolete("No.")] public sealed record Old(int X);
        """)]
    [InlineData("experimental members", """
        [QueueMessage("q")] public sealed partial record M([property: System.Diagnostics.CodeAnalysis.Experimental("EXP001")] int A, int B);
        """)]
    [InlineData("internal members and types", """
        [QueueMessage("q")] internal sealed partial record M(Item A) { [JsonInclude] internal Item? B { get; init; } [JsonInclude] internal int C { get; init; } }
        internal sealed record Item(int X);
        """)]
    [InlineData("a protected nested message", """
        public partial class Outer { [QueueMessage("q")] protected sealed partial record M(int X); [QueueMessage("r")] private protected sealed partial record N(int X); }
        """)]
    [InlineData("a collection of its own", """
        [QueueMessage("q")] public sealed partial record M(Items A, Map B);
        public sealed class Items : List<int>;
        public sealed class Map : Dictionary<string, int>;
        """)]
    [InlineData("read-only and ref members", """
        [QueueMessage("q")] public readonly partial struct M { public int A { get; init; } private readonly int[] _b; public M() { _b = []; } public ref readonly int B => ref _b[0]; public readonly int C => 3; }
        """)]
    [InlineData("an interface of its own", """
        public interface IEvent { Guid Id { get; } }
        [QueueMessage("q")] public sealed partial record M(Guid Id) : IEvent, IComparable<M> { Guid IEvent.Id => Guid.Empty; public int CompareTo(M? other) => 0; }
        """)]
    [InlineData("what a context writes can be null", """
        [QueueMessage("q")] public sealed partial record M(object? A, List<object?> B, Dictionary<string, object?> C, Custom? D, Value? E);
        [JsonConverter(typeof(Converter<Custom>))] public sealed class Custom;
        [JsonConverter(typeof(Converter<Value>))] public readonly struct Value;
        public sealed class Converter<T> : JsonConverter<T>
        {
            public override T? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => default;
            public override void Write(System.Text.Json.Utf8JsonWriter writer, T value, System.Text.Json.JsonSerializerOptions options) => writer.WriteNullValue();
        }
        [JsonSerializable(typeof(M))] internal sealed partial class Json : JsonSerializerContext;
        """)]
    [InlineData("messages that differ by case", """
        [QueueMessage("q")] public sealed partial record Order(int X);
        [QueueMessage("r")] public sealed partial record ORder(int X);
        namespace A.B { [QueueMessage("r")] public sealed partial record C(int X); }
        namespace a.B { [QueueMessage("r")] public sealed partial record C(int X); }
        """)]
    [InlineData("enums of every kind", """
        [QueueMessage("q")] public sealed partial record M([MessageAttribute] A A, [MessageAttribute(DataType = "Number")] B B, Dictionary<C, A> C, [MessageAttribute] D D);
        public enum A : sbyte { Minus = -1, X = 1, Y = 1 }
        public enum B : ulong { Top = ulong.MaxValue }
        public enum C : long { Bottom = long.MinValue }
        public enum D;
        """)]
    [InlineData("names in lower case", """
        #pragma warning disable CS8981
        [QueueMessage("q")] public sealed partial record order(int X);
        public static partial class orders { [QueueMessage("r")] public sealed partial record Placed(int X); }
        """)]
    [InlineData("an extended name", """
        namespace Ünïcode.Größe { [QueueMessage("q")] public sealed partial record Straße(int Größe); }
        """)]
    public void It_compiles(string what, string source) =>
        Assert.True(GeneratorHarness.Run(source).Sources.Length > 0, $"Nothing is emitted for {what}.");
}
