using System.Text.Json.Serialization;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>What only a <c>JsonSerializerContext</c> can write, and the context for it.</summary>
internal static class RandomContext
{
    /// <summary>Types that emitted code hands to the context.</summary>
    public static readonly string[] Types = ["object", "Animal", "Custom"];

    public static string Declare(string name, JsonKnownNamingPolicy naming, JsonIgnoreCondition ignore) => $$"""
            [JsonDerivedType(typeof(Cat), "cat")]
            [JsonDerivedType(typeof(Dog), 7)]
            public abstract record Animal { public string Name { get; set; } }
            public sealed record Cat : Animal { public int Lives { get; set; } }
            public sealed record Dog : Animal { public byte[] Bark { get; set; } public Animal Prey { get; set; } }

            [JsonConverter(typeof(CustomConverter))]
            public sealed class Custom { public string Text { get; set; } }
            public sealed class CustomConverter : JsonConverter<Custom>
            {
                public override Custom? Read(ref System.Text.Json.Utf8JsonReader reader, Type type, System.Text.Json.JsonSerializerOptions options) => null;
                public override void Write(System.Text.Json.Utf8JsonWriter writer, Custom value, System.Text.Json.JsonSerializerOptions options)
                    => writer.WriteStringValue("«" + value.Text + "»");
            }

            [JsonSourceGenerationOptions(
                PropertyNamingPolicy = JsonKnownNamingPolicy.{{naming}}, DefaultIgnoreCondition = JsonIgnoreCondition.{{ignore}})]
            [JsonSerializable(typeof(Message))]
            [JsonSerializable(typeof(object))]
            [JsonSerializable(typeof(Animal))]
            [JsonSerializable(typeof(Custom))]
            [JsonSerializable(typeof(string))]
            [JsonSerializable(typeof(int))]
            [JsonSerializable(typeof(bool))]
            internal sealed partial class {{name}} : JsonSerializerContext;
        """;
}
