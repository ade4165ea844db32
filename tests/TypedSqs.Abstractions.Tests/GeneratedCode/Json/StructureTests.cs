using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Json;

public sealed class StructureTests
{
    private static readonly Gen<JsonNode?> Leaves = Gen.OneOf(
        Gen.Const((JsonNode?)null),
        Gen.Int.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.Bool.Select(value => (JsonNode?)JsonValue.Create(value)),
        Gen.String.Select(value => (JsonNode?)JsonValue.Create(value)));

    private static readonly Gen<JsonNode?> Trees = Tree(4);

    [Fact]
    public void Commas_are_where_they_belong() => Trees.Sample(
        tree => Written.By(json => Write(json, tree)) == (tree?.ToJsonString() ?? "null"),
        iter: 5_000);

    [Fact]
    public void Sixty_four_levels_are_written()
    {
        string nested = Nest(64);
        Assert.Equal(new string('[', 64) + new string(']', 64), nested);
    }

    [Fact]
    public void A_sixty_fifth_level_is_refused()
    {
        var e = Assert.Throws<TypedSqsException>(() => Nest(65));
        Assert.Equal(SendFailureReason.NotSerializable, e.Reason);
        Assert.Contains("64 levels", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cycle_ends_before_the_stack_does()
    {
        var node = new Node();
        node.Next = node;
        var e = Assert.Throws<TypedSqsException>(() => Written.By(json => Write(json, node)));
        Assert.Equal("Next.Next.Next.Next.Next.Next.Next.Next…", e.Property);
    }

    [Fact]
    public void A_writer_is_as_new_after_a_failure()
    {
        Assert.Throws<TypedSqsException>(() => Nest(65));
        Assert.Equal("[1]", Written.By(json =>
        {
            json.StartArray();
            json.Value(1);
            json.EndArray();
        }));
    }

    private static Gen<JsonNode?> Tree(int depth) => depth == 0
        ? Leaves
        : Gen.OneOf(
            Leaves,
            Tree(depth - 1).Array[0, 4].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())])),
            Gen.Dictionary(Gen.String, Tree(depth - 1))[0, 4].Select(entries => (JsonNode?)new JsonObject(
                entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value?.DeepClone())))));

    private static void Write(JsonBodyWriter json, JsonNode? node)
    {
        switch (node)
        {
            case null:
                json.Null();
                break;
            case JsonArray array:
                json.StartArray();
                foreach (JsonNode? item in array)
                {
                    Write(json, item);
                }

                json.EndArray();
                break;
            case JsonObject entries:
                json.StartObject();
                foreach ((string key, JsonNode? value) in entries)
                {
                    Write(json.Name(key), value);
                }

                json.EndObject();
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.Number:
                json.Value(value.GetValue<int>());
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                json.Value(value.GetValue<string>());
                break;
            default:
                json.Value(node.GetValue<bool>());
                break;
        }
    }

    private static void Write(JsonBodyWriter json, Node node)
    {
        json.StartObject();
        json.Name("Id"u8).Value(7);
        Write(json.Name("Next"u8), node.Next!);
        json.EndObject();
    }

    private static string Nest(int levels) => Written.By(json =>
    {
        for (int i = 0; i < levels; i++)
        {
            json.StartArray();
        }

        for (int i = 0; i < levels; i++)
        {
            json.EndArray();
        }
    });

    private sealed class Node
    {
        public Node? Next { get; set; }
    }
}
