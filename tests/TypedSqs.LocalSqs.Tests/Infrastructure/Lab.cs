using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace TypedSqs.Local.Tests;

/// <summary>Sends what a test wants to see answered, member by member, to queues of each kind.</summary>
internal sealed class Lab : IAsyncDisposable
{
    /// <summary>A standard queue.</summary>
    public const string Standard = "standard";

    /// <summary>A standard queue for messages of up to 1,024 bytes.</summary>
    public const string Small = "small";

    public const string Fifo = "plain.fifo";

    /// <summary>A FIFO queue with content-based deduplication.</summary>
    public const string ContentBased = "content.fifo";

    private readonly Bench _bench;

    private Lab(Bench bench) => _bench = bench;

    public Bench Bench => _bench;

    /// <summary>The last answer.</summary>
    public Reply Last { get; private set; } = null!; // read after a call

    public static async Task<Lab> StartAsync()
    {
        var bench = await Bench.StartAsync(Standard, Fifo);
        bench.Sqs.CreateQueue(Small, new Dictionary<string, string> { ["MaximumMessageSize"] = "1024" });
        bench.Sqs.CreateQueue(ContentBased, new Dictionary<string, string> { ["ContentBasedDeduplication"] = "true" });
        return new Lab(bench);
    }

    /// <summary>A map; of two members of one name, the later is meant.</summary>
    public static Dictionary<string, object?> Map(params (string Name, object? Value)[] members)
    {
        var map = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, value) in members)
        {
            map[name] = value;
        }

        return map;
    }

    public static Dictionary<string, object?> Text(string value, string type = "String") => Map(("DataType", type), ("StringValue", value));

    public static Dictionary<string, object?> Bytes(byte[] value, string type = "Binary") => Map(("DataType", type), ("BinaryValue", value));

    public async Task<string> CallAsync(string operation, Dictionary<string, object?> members, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Json.Write(members))),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", "AmazonSQS." + operation);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await _bench.Http.SendAsync(request, Bench.Token);
        Last = await Reply.ReadAsync(response);
        return Last.Outcome;
    }

    /// <summary>Sends a message; a body of "x", and the ids that a FIFO queue needs, unless the members say otherwise.</summary>
    public Task<string> SendAsync(string queue, params (string Name, object? Value)[] members)
    {
        var all = Map(("QueueUrl", _bench.Url(queue)), ("MessageBody", "x"));
        if (queue.EndsWith(".fifo", StringComparison.Ordinal))
        {
            all["MessageGroupId"] = "g";
            all["MessageDeduplicationId"] = Guid.NewGuid().ToString();
        }

        foreach (var (name, value) in members)
        {
            all[name] = value;
        }

        return CallAsync("SendMessage", all);
    }

    /// <summary>Sends one message attribute to the standard queue.</summary>
    public Task<string> SendAttributeAsync(string name, Dictionary<string, object?> attribute) =>
        SendAsync(Standard, ("MessageAttributes", Map((name, attribute))));

    public Task<string> SendSystemAttributeAsync(string name, Dictionary<string, object?> attribute) =>
        SendAsync(Standard, ("MessageSystemAttributes", Map((name, attribute))));

    public Task<string> SendBatchAsync(string queue, IEnumerable<Dictionary<string, object?>> entries) =>
        CallAsync("SendMessageBatch", Map(("QueueUrl", _bench.Url(queue)), ("Entries", entries)));

    /// <summary>Receives all that can be had now, and hands back the bodies, in order.</summary>
    public async Task<string> ReceiveAsync(string queue)
    {
        await CallAsync("ReceiveMessage", Map(
            ("QueueUrl", _bench.Url(queue)),
            ("MaxNumberOfMessages", 10),
            ("MessageAttributeNames", new[] { "All" }),
            ("AttributeNames", new[] { "All" })));
        return string.Join(',', Last.Messages.Select(message => (string?)message!["Body"]));
    }

    public async Task DeleteReceivedAsync(string queue)
    {
        foreach (var message in Last.Messages.ToList())
        {
            await CallAsync("DeleteMessage", Map(("QueueUrl", _bench.Url(queue)), ("ReceiptHandle", (string?)message!["ReceiptHandle"])));
        }
    }

    /// <summary>A batch's answer in one line: <c>200; 2 ok, Failed[bad]=InvalidMessageContents,SenderFault=true</c>.</summary>
    public string BatchOutcome()
    {
        if (Last.Outcome != Reply.Accepted)
        {
            return Last.Outcome;
        }

        int successful = Last.Json["Successful"]?.AsArray().Count ?? 0;
        var failed = (Last.Json["Failed"]?.AsArray() ?? []).Select(entry => string.Create(
            CultureInfo.InvariantCulture,
            $", Failed[{entry!["Id"]}]={entry["Code"]},SenderFault={(entry["SenderFault"]!.GetValue<bool>() ? "true" : "false")}"));
        return string.Create(CultureInfo.InvariantCulture, $"{(int)Last.Status}; {successful} ok{string.Concat(failed)}");
    }

    public ValueTask DisposeAsync() => _bench.DisposeAsync();
}
