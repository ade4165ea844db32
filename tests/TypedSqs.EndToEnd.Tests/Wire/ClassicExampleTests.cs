using System.Text.Json.Nodes;
using Amazon.Runtime;
using Amazon.SQS;
using Quickstart;

namespace TypedSqs.EndToEnd.Tests.Wire;

/// <summary>The classic example of SQS in Python, typed: the request is the one that boto3 makes.</summary>
public sealed class ClassicExampleTests
{
    [Fact]
    public async Task Greeting_IsTheRequestThatBoto3Makes()
    {
        var recorded = JsonNode.Parse(await File.ReadAllTextAsync("Wire/boto3-classic-example.json", TestContext.Current.CancellationToken))!;
        const string Text = "Hello, this is a test message!";
        var http = new RecordingHttpClientFactory($$"""{"MessageId":"m-1","MD5OfMessageBody":"{{Md5(Text)}}"}""");
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { RegionEndpoint = Amazon.RegionEndpoint.USEast1, HttpClientFactory = http });
        var options = new TypedSqsOptions { Queues = { ["greetings"] = new() { QueueUrl = recorded["body"]!["QueueUrl"]!.GetValue<string>() } } };
        var producer = new GreetingProducer(new SqsSender(client, options));

        await producer.SendAsync(new Greeting(Text, "LEE", Priority.High), TestContext.Current.CancellationToken);

        var (request, body) = Assert.Single(http.Requests);
        Assert.True(JsonNode.DeepEquals(recorded["body"], JsonNode.Parse(body)), body);
        Assert.Equal(recorded["path"]!.GetValue<string>(), request.RequestUri!.AbsolutePath);
        foreach (var (name, value) in recorded["headers"]!.AsObject())
        {
            var headers = name == "Content-Type" ? request.Content!.Headers : (System.Net.Http.Headers.HttpHeaders)request.Headers;
            Assert.Equal(value!.GetValue<string>(), Assert.Single(headers.GetValues(name)));
        }
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5351", Justification = "SQS answers with the MD5 of the body, and the SDK checks it.")]
    private static string Md5(string text) => Convert.ToHexStringLower(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
}
