using System.Globalization;
using System.Text;

namespace TypedSqs.Local.Tests.Protocol;

/// <summary>A request with something broken in it, the same one for the same seed.</summary>
/// <param name="Operation">The operation that it is sent to.</param>
/// <param name="Kind">What is broken.</param>
/// <param name="Body">The body as it goes over the wire.</param>
internal sealed record FuzzedRequest(string Operation, string Kind, byte[] Body)
{
    private static readonly string[] Operations =
    [
        "CreateQueue", "GetQueueUrl", "DeleteQueue", "GetQueueAttributes", "SetQueueAttributes", "PurgeQueue", "SendMessage", "SendMessageBatch",
        "ReceiveMessage", "DeleteMessage", "DeleteMessageBatch", "ChangeMessageVisibility", "ChangeMessageVisibilityBatch",
        "ListDeadLetterSourceQueues", "StartMessageMoveTask", "ListMessageMoveTasks", "CancelMessageMoveTask", "TagQueue", "UntagQueue",
        "ListQueueTags", "AddPermission", "RemovePermission",
    ];

    private static readonly string[] Kinds =
    [
        "truncated", "trailing", "bad UTF-8", "duplicate key", "wrong type", "huge number", "deep nesting", "not an object", "random bytes",
    ];

    /// <summary>The members whose type is known, with values that no operation can want.</summary>
    private static readonly (string Member, string[] Wrong)[] WrongTypes =
    [
        ("QueueUrl", ["1", "true", "[]", "{}", "[\"q\"]", "1e400"]),
        ("QueueName", ["1", "false", "[]", "{}"]),
    ];

    public static FuzzedRequest New(int seed)
    {
        var random = new Random(seed);
        string kind = Kinds[random.Next(Kinds.Length)];
        return new FuzzedRequest(Operations[random.Next(Operations.Length)], kind, NewBody(random, kind));
    }

    private static byte[] NewBody(Random random, string kind)
    {
        // Both members, so that each operation finds one of the wrong type among those that it reads first.
        string body = "{\"QueueUrl\":\"none\",\"QueueName\":\"no name\",\"SourceArn\":\"none\",\"TaskHandle\":\"none\",\"MessageBody\":\"" + Noise(random) + "\"}";
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        switch (kind)
        {
            case "truncated":
                return bytes[..random.Next(bytes.Length)];
            case "trailing":
                return [.. bytes, .. "}"u8];
            case "bad UTF-8":
                // A byte that UTF-8 never has, inside of a string.
                bytes[15 + random.Next(3)] = (byte)random.Next(0xF8, 0x100);
                return bytes;
            case "duplicate key":
                return Encoding.UTF8.GetBytes(body[..^1] + ",\"Queue\\u0055rl\":\"q\"}");
            case "wrong type":
                return Encoding.UTF8.GetBytes("{" + string.Join(',', WrongTypes.Select(pair => $"\"{pair.Member}\":{pair.Wrong[random.Next(pair.Wrong.Length)]}")) + "}");
            case "huge number":
                string digits = new('9', random.Next(1, 5_000));
                return Encoding.UTF8.GetBytes("{\"QueueUrl\":" + digits + ",\"QueueName\":1e" + random.Next(400, 99_999).ToString(CultureInfo.InvariantCulture) + "}");
            case "deep nesting":
                int depth = random.Next(65, 20_000);
                return Encoding.UTF8.GetBytes("{\"QueueUrl\":" + new string('[', depth) + (random.Next(2) == 0 ? new string(']', depth) : "") + "}");
            case "not an object":
                return Encoding.UTF8.GetBytes(random.Next(4) switch { 0 => "[]", 1 => "null", 2 => "\"q\"", _ => "17" });
            default:
                random.NextBytes(bytes);
                bytes[0] = 0;
                return bytes;
        }
    }

    private static string Noise(Random random)
    {
        var text = new StringBuilder();
        for (int length = random.Next(40); length > 0; length--)
        {
            text.Append(CultureInfo.InvariantCulture, $"\\u{random.Next(0x10000):x4}");
        }

        return text.ToString();
    }
}
