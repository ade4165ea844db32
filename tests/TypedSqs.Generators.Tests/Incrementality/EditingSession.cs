namespace TypedSqs.Generators.Tests.Incrementality;

/// <summary>A project whose files say one of several things each, of which most bear on its messages in some way, and some in none.</summary>
internal static class EditingSession
{
    /// <summary>File by file, what can stand there. Not every mixture of them compiles, as in any project that is being typed.</summary>
    public static string[][] Files { get; } =
    [
        [
            Limits("Most = 2_048", "Queue = \"a\"", "int Old() => 1;"),
            Limits("Most = 2_048", "Queue = \"a\"", "long New(int number) => 2;"),
            Limits("Most = 4_096", "Queue = \"a\"", "public static class Deep { public const int Chars = 7; }"),
            Limits("Most = 4_096", "Queue = \"b.fifo\"", "public static class Deep { public const int Chars = 8; }"),
        ],
        [
            "namespace Shop; [QueueMessage(Limits.Queue, MaxMessageBytes = Limits.Most)] public sealed partial record A(Line Line, Kind Kind);",
            "namespace Shop; [QueueMessage(\"a\")] public sealed partial record A([MaxChars(Limits.Deep.Chars)] string Text, Line[]? Lines);",
            "using static Shop.Limits; namespace Shop; [QueueMessage(Queue)] public sealed partial record A([MessageGroupId] int Id, Line Line);",
            "using Q = TypedSqs.QueueMessageAttribute; namespace Shop; [Q(\"a\")] public sealed partial record A([MessageAttribute] Kind Kind);",
            "namespace Shop; public sealed partial record A(Line Line);",
        ],
        [
            "",
            "namespace Shop; partial record A { public int More { get; init; } }",
            "namespace Shop; partial record A : Unrelated;",
            "namespace Shop; [QueueMessage(\"c\")] partial record A;",
        ],
        [
            "namespace Shop; public record Line(int Number) : LineBase;",
            "namespace Shop; public record Line([MaxChars(9)] string Name) : LineBase { public const int Length = 3; }",
            "namespace Shop; public record Line(Unrelated.Nested Nested);",
            "namespace Shop; public record struct Line(Kind? Kind);",
        ],
        [
            "namespace Shop; public record LineBase;",
            "namespace Shop; public record LineBase { public int Inherited { get; init; } }",
            "namespace Shop; public record LineBase { [JsonIgnore] public int Inherited { get; init; } public void Run() { } }",
        ],
        [
            "namespace Shop; public enum Kind { One, Two }",
            "namespace Shop; public enum Kind { One = Limits.Most, Two }",
            "namespace Shop; [JsonConverter(typeof(JsonStringEnumConverter<Kind>))] public enum Kind { One, Two, Three }",
        ],
        [
            "namespace Shop; public class Unrelated { public class Nested { public int Number { get; set; } } }",
            "namespace Shop; public class Unrelated { public class Nested { public long Number { get; set; } public string? Text { get; set; } } }",
            "namespace Shop; public record Unrelated { public int OfBase { get; init; } public record Nested; }",
            "namespace Shop; public class Unrelated { public void Run(int number) { } }",
            "namespace Shop; public static class AProducer;",
        ],
        [
            "",
            "global using Shop; global using Alias = Shop.Line;",
            "global using static Shop.Limits; global using Alias = Shop.Unrelated.Nested;",
        ],
        [
            "",
            "namespace Shop; [JsonSerializable(typeof(A))] public partial class Json : JsonSerializerContext;",
            "namespace Shop; [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)] [JsonSerializable(typeof(A)), JsonSerializable(typeof(Outer.B))] public partial class Json : JsonSerializerContext;",
            "namespace Shop; [JsonSourceGenerationOptions(WriteIndented = true)] [JsonSerializable(typeof(A))] public partial class Json : JsonSerializerContext;",
        ],
        [
            "namespace Shop; public static partial class Outer { [QueueMessage(\"b\")] public sealed partial record B(int Number); }",
            "namespace Shop; public static partial class Outer { [QueueMessage(\"b\")] public sealed partial record B(Alias Of); }",
            "namespace Shop; public partial class Outer : Unrelated { [QueueMessage(\"b\")] public sealed partial record B(Nested Of); }",
        ],
        [
            "",
            "[assembly: QueueMessageDefaults(MaxMessageBytes = Shop.Limits.Most)]",
            "[assembly: QueueMessageDefaults(JsonPropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]",
            "#nullable disable\nnamespace Shop; public static class Other { public static string Text; }",
        ],
    ];

    private static string Limits(string most, string queue, string member) => $$"""
        namespace Shop;
        public static class Limits
        {
            public const int {{most}};
            public const string {{queue}};
            public static {{member.Replace("public static ", "", StringComparison.Ordinal)}}
        }
        """;
}
