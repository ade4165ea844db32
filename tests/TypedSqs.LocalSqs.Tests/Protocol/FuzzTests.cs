using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TypedSqs.Local.Tests.Protocol;

/// <summary>Requests with something broken in them: each is answered, none as a fault of the service.</summary>
public sealed class FuzzTests
{
    private const int Seed = 20_261_102;
    private const int RequestsOfEach = 60;
    private const int Seeds = 10_000;

    private static readonly string[] Values =
    [
        "null", "1", "-1", "1e400", "true", "[]", "{}", "\"\"", "\"x\"", "\"\\ud800\"", "[null]", "[1]", "[{}]", "{\"a\":null}", "{\"a\":{}}", "{\"\":\"\"}",
        "{\"a\":{\"DataType\":\"Number\",\"StringValue\":\"1e-\"}}", "{\"a\":{\"DataType\":[],\"StringListValues\":{}}}", "[{\"Id\":1}]", "[{\"Id\":\"a\"}]",
    ];

    private static readonly string[] Members =
    [
        "QueueUrl", "QueueName", "MessageBody", "DelaySeconds", "MessageAttributes", "MessageSystemAttributes", "MessageGroupId",
        "MessageDeduplicationId", "Entries", "ReceiptHandle", "VisibilityTimeout", "MaxNumberOfMessages", "AttributeNames",
        "MessageAttributeNames", "Attributes", "NextToken", "MaxResults", "ReceiveRequestAttemptId", "QueueNamePrefix",
        "SourceArn", "DestinationArn", "TaskHandle", "MaxNumberOfMessagesPerSecond", "Tags", "TagKeys", "tags", "Label", "AWSAccountIds", "Actions",
    ];

    [Theory]
    [InlineData("CreateQueue")]
    [InlineData("GetQueueUrl")]
    [InlineData("ListQueues")]
    [InlineData("GetQueueAttributes")]
    [InlineData("SetQueueAttributes")]
    [InlineData("SendMessage")]
    [InlineData("SendMessageBatch")]
    [InlineData("ReceiveMessage")]
    [InlineData("DeleteMessage")]
    [InlineData("DeleteMessageBatch")]
    [InlineData("ChangeMessageVisibility")]
    [InlineData("ChangeMessageVisibilityBatch")]
    [InlineData("ListDeadLetterSourceQueues")]
    [InlineData("StartMessageMoveTask")]
    [InlineData("ListMessageMoveTasks")]
    [InlineData("CancelMessageMoveTask")]
    [InlineData("TagQueue")]
    [InlineData("UntagQueue")]
    [InlineData("AddPermission")]
    [InlineData("RemovePermission")]
    public async Task A_broken_request_is_the_sender_s_fault(string operation)
    {
        await using var bench = await Bench.StartAsync("q", "q.fifo");
        var random = new Random(Seed);
        for (var number = 0; number < RequestsOfEach; number++)
        {
            byte[] body = NewBody(random, number);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
            request.Headers.Add("X-Amz-Target", "AmazonSQS." + operation);
            using var response = await bench.Http.SendAsync(request, Bench.Token);

            var status = (int)response.StatusCode;
            Assert.True(status is 200 or (>= 400 and < 500), $"{status} for {Encoding.UTF8.GetString(body)}");
            bool isBroken = number % 6 is 2 or 5;
            Assert.False(isBroken && status == 200, "accepted: " + Encoding.UTF8.GetString(body));
        }
    }

    /// <remarks>Each one is broken, so each is refused; the last request finds the endpoint well.</remarks>
    [Fact]
    public async Task Ten_thousand_broken_requests_are_each_refused_with_a_text()
    {
        await using var bench = await Bench.StartAsync("q");
        await Parallel.ForEachAsync(Enumerable.Range(0, Seeds), Bench.Token, async (seed, token) =>
        {
            var fuzzed = FuzzedRequest.New(seed);
            using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(fuzzed.Body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
            request.Headers.Add("X-Amz-Target", "AmazonSQS." + fuzzed.Operation);
            using var response = await bench.Http.SendAsync(request, token);
            string answer = await response.Content.ReadAsStringAsync(token);

            var status = (int)response.StatusCode;
            Assert.True(status is >= 400 and < 500, $"seed {seed}, {fuzzed.Kind} to {fuzzed.Operation}: {status} {answer}");
            Assert.False(string.IsNullOrEmpty((string?)JsonNode.Parse(answer)!["message"]), $"seed {seed}, {fuzzed.Kind} to {fuzzed.Operation}: no text");
        });
        await bench.Client.SendMessageAsync(bench.Url("q"), "well", Bench.Token);
    }

    /// <summary>A body with random members of random types; every third one is no JSON at all, and every sixth has bytes that may be no UTF-8.</summary>
    private static byte[] NewBody(Random random, int number)
    {
        string queue = random.Next(2) == 0 ? "\"q\"" : "\"q.fifo\"";
        var members = new Dictionary<string, string> { ["QueueUrl"] = queue };
        for (int count = random.Next(1, 6); count > 0; count--)
        {
            members[Members[random.Next(random.Next(8) == 0 ? 0 : 1, Members.Length)]] = Values[random.Next(Values.Length)];
        }

        byte[] body = Encoding.UTF8.GetBytes("{" + string.Join(',', members.Select(member => $"\"{member.Key}\":{member.Value}")) + "}");
        if (number % 6 == 0)
        {
            body[random.Next(body.Length)] = (byte)random.Next(256);
        }

        return (number % 6) switch
        {
            2 => body[..random.Next(body.Length)],
            5 => [.. body, .. "}"u8],
            _ => body,
        };
    }
}
