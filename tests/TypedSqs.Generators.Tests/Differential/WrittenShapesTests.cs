using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.CodeAnalysis.Emit;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Shapes that no random graph has: the body is what <see cref="JsonSerializer"/> writes, with the context of the message where it has one.</summary>
public sealed class WrittenShapesTests
{
    [Theory]
    [InlineData("""{"Counts":{"DarkRed":1,"7":2}}""", """
        [JsonConverter(typeof(JsonStringEnumConverter<Color>))] public enum Color { DarkRed }
        [QueueMessage("a")] public partial record A(Dictionary<Color, int> Counts) { public static A Sample => new(new Dictionary<Color, int> { [Color.DarkRed] = 1, [(Color)7] = 2 }); }
        """)]
    [InlineData("""{"Counts":{"darkRed":1}}""", """
        [JsonConverter(typeof(Camel))] public enum Color { DarkRed }
        public sealed class Camel() : JsonStringEnumConverter<Color>(System.Text.Json.JsonNamingPolicy.CamelCase);
        [QueueMessage("a")] public partial record A(Dictionary<Color, int> Counts) { public static A Sample => new(new Dictionary<Color, int> { [Color.DarkRed] = 1 }); }
        [JsonSourceGenerationOptions(UseStringEnumConverter = true)]
        [JsonSerializable(typeof(A))] public sealed partial class Json : JsonSerializerContext;
        """)]
    [InlineData("""{"id":2}""", """
        public abstract class Base { public int Id { get; set; } = 1; }
        [QueueMessage("a")] public partial class A : Base { [JsonPropertyName("id")] public new int Id { get; set; } = 2; public static A Sample => new(); }
        [JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
        [JsonSerializable(typeof(A))] public sealed partial class Json : JsonSerializerContext;
        """)]
    [InlineData("""{"NUMBER":2}""", """
        [QueueMessage("a")] public partial class A { [JsonIgnore] public int Number { get; set; } = 1; public int NUMBER { get; set; } = 2; public static A Sample => new(); }
        [JsonSourceGenerationOptions(PropertyNameCaseInsensitive = true)]
        [JsonSerializable(typeof(A))] public sealed partial class Json : JsonSerializerContext;
        """)]
    [InlineData("{}", """
        [QueueMessage("a")] public partial record A(int Number) { public static A Sample => new(1); }
        [JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWriting)]
        [JsonSerializable(typeof(A))] public sealed partial class Json : JsonSerializerContext;
        """)]
    [InlineData("""{"Pairs":[{"Key":"a","Value":1}],"Numbers":[1]}""", """
        public sealed class Both : List<KeyValuePair<string, int>>, IReadOnlyDictionary<string, int>
        {
            public int this[string key] => 1;
            public IEnumerable<string> Keys => [];
            public IEnumerable<int> Values => [];
            public bool ContainsKey(string key) => true;
            public bool TryGetValue(string key, out int value) { value = 1; return true; }
        }
        public sealed class Two : List<int>, IEnumerable<string>
        {
            IEnumerator<string> IEnumerable<string>.GetEnumerator() { yield return "x"; }
        }
        [QueueMessage("a")] public partial record A(Both Pairs, Two Numbers) { public static A Sample => new([new("a", 1)], new() { 1 }); }
        [JsonSerializable(typeof(A))] public sealed partial class Json : JsonSerializerContext;
        """)]
    [InlineData("""{"Items":[1,2],"Pairs":{"a":1},"More":[3],"Named":{"b":2},"Maybe":[4],"Free":[5]}""", """
        using System.Collections;
        public sealed class Odd : IEnumerable<int>
        {
            public IEnumerator GetEnumerator() => new[] { 7 }.GetEnumerator();
            IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 1; yield return 2; }
        }
        public sealed class OddPairs : IReadOnlyDictionary<string, int>
        {
            public IDictionaryEnumerator GetEnumerator() => new Hashtable().GetEnumerator();
            IEnumerator<KeyValuePair<string, int>> IEnumerable<KeyValuePair<string, int>>.GetEnumerator() { yield return new("a", 1); }
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            public int this[string key] => 1;
            public IEnumerable<string> Keys => [];
            public IEnumerable<int> Values => [];
            public int Count => 1;
            public bool ContainsKey(string key) => true;
            public bool TryGetValue(string key, out int value) { value = 1; return true; }
        }
        public sealed class OddList : List<int>, IEnumerable<int>
        {
            public new IEnumerator<int> GetEnumerator() { yield return 99; }
            IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 98; }
        }
        public sealed class OddDictionary : Dictionary<string, int>, IEnumerable<KeyValuePair<string, int>>
        {
            public new IEnumerator<KeyValuePair<string, int>> GetEnumerator() { yield return new("x", 99); }
            IEnumerator<KeyValuePair<string, int>> IEnumerable<KeyValuePair<string, int>>.GetEnumerator() { yield return new("y", 98); }
        }
        public struct OddStruct : IEnumerable<int>
        {
            public Span<int>.Enumerator GetEnumerator() => default;
            IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 4; }
            IEnumerator IEnumerable.GetEnumerator() { yield return 97; }
        }
        public sealed class OddStack : Stack<int>, IEnumerable<int>
        {
            public new IEnumerator<int> GetEnumerator() { yield return 99; }
            IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 5; }
        }
        [QueueMessage("a")] public partial record A(Odd Items, OddPairs Pairs, OddList More, OddDictionary Named, OddStruct? Maybe, OddStack Free)
        {
            public static A Sample => new(new(), new(), new() { 3 }, new() { ["b"] = 2 }, new OddStruct(), new());
        }
        """)]
    public void The_body_is_what_the_serializer_writes(string body, string source)
    {
        GeneratorRun run = GeneratorHarness.Run(source);
        using var image = new MemoryStream();
        EmitResult result = run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        image.Position = 0;
        var context = new AssemblyLoadContext("shapes", isCollectible: true);
        try
        {
            Assembly assembly = context.LoadFromStream(image);
            Type type = assembly.GetType("A", throwOnError: true)!;
            object message = type.GetProperty("Sample")!.GetValue(null)!;

            Assert.Equal(body, Serialize(message, type, assembly.GetType("Json")));
            Assert.Equal(body, Encoding.UTF8.GetString(EncodedBody.For(type)(message)));
        }
        finally
        {
            context.Unload();
        }
    }

    private static string Serialize(object message, Type type, Type? context) => context is null
        ? JsonSerializer.Serialize(message, type)
        : JsonSerializer.Serialize(message, type, (JsonSerializerContext)context.GetProperty("Default")!.GetValue(null)!);
}
