using System.Net;
using System.Text;

namespace TypedSqs.PackageTests;

/// <summary>A new user who has no project: installs the tool and sends to it.</summary>
public sealed class ToolTests(PackedFeed feed)
{
    [Fact]
    public async Task LocalSqs_IsInstalled_CreatesItsQueues_AndTakesMessages()
    {
        string folder = feed.CreateFolder("tool");
        string tools = Path.Combine(folder, "tools");
        var (exitCode, output) = await DotNet.RunAsync(folder, "tool", "install", "TypedSqs.LocalSqs", "--version", feed.Version, "--tool-path", tools);
        Assert.True(exitCode == 0, output);

        using var tool = await InstalledTool.StartAsync(tools, "--port", "0", "--queue", "orders.fifo");

        using var client = new HttpClient { BaseAddress = tool.Address };
        Assert.Contains(
            "\"MD5OfMessageBody\":\"5d41402abc4b2a76b9719d911017c592\"",
            await CallAsync(client, "SendMessage", """{"QueueUrl":"orders.fifo","MessageBody":"hello","MessageGroupId":"g","MessageDeduplicationId":"d"}"""),
            StringComparison.Ordinal);
        Assert.Contains("\"Body\":\"hello\"", await CallAsync(client, "ReceiveMessage", """{"QueueUrl":"orders.fifo"}"""), StringComparison.Ordinal);
        Assert.Contains("<title>LocalSqs</title>", await client.GetStringAsync(tool.Address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> CallAsync(HttpClient client, string operation, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent(body, Encoding.UTF8, "application/x-amz-json-1.0") };
        request.Headers.Add("X-Amz-Target", "AmazonSQS." + operation);
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.StatusCode == HttpStatusCode.OK, answer);
        return answer;
    }
}
