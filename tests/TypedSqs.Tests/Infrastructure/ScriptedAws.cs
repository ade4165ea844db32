using System.Net;
using System.Text;
using System.Text.Json;
using Amazon;
using Amazon.Runtime;
using Amazon.SQS;

namespace TypedSqs.Tests.Infrastructure;

/// <summary>The wire behind a real client of the AWS SDK: what it throws is what its own pipeline makes of these answers.</summary>
internal sealed class ScriptedAws : HttpMessageHandler
{
    private readonly List<(string Operation, string Body)> _requests = [];

    /// <summary>Answers SendMessage; may throw what a connection throws.</summary>
    public Func<CancellationToken, Task<HttpResponseMessage>> OnSend { get; set; } = _ => Json(HttpStatusCode.OK, """{"MessageId":"id-1"}""");

    /// <summary>Answers GetQueueUrl.</summary>
    public Func<string, Task<HttpResponseMessage>> OnGetQueueUrl { get; set; } =
        name => Json(HttpStatusCode.OK, $$"""{"QueueUrl":"{{FakeSqs.UrlOf(name)}}"}""");

    public IReadOnlyList<string> Sent => [.. _requests.Where(request => request.Operation == "SendMessage").Select(request => request.Body)];

    public int Lookups => _requests.Count(request => request.Operation == "GetQueueUrl");

    public AmazonSQSClient Client(int maxErrorRetry = 0) => new(
        new BasicAWSCredentials("test", "test"),
        new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.USEast1, MaxErrorRetry = maxErrorRetry, HttpClientFactory = new Factory(this) });

    public static Task<HttpResponseMessage> Json(HttpStatusCode status, string body, string? queryError = null) =>
        Text(status, body, "application/x-amz-json-1.0", queryError);

    public static Task<HttpResponseMessage> Text(HttpStatusCode status, string body, string type, string? queryError = null)
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body, Encoding.UTF8, type) };
        response.Headers.Add("x-amzn-RequestId", "request-1");
        if (queryError is not null)
        {
            response.Headers.Add("x-amzn-query-error", queryError);
        }

        return Task.FromResult(response);
    }

    /// <summary>An error as SQS writes it: the shape in the body, the code of the query protocol in a header. Each can be missing.</summary>
    public static Task<HttpResponseMessage> Error(int status, string? shape, string? queryError, string message = "Some text.")
    {
        var fields = new Dictionary<string, string> { ["message"] = message };
        if (shape is not null)
        {
            fields["__type"] = shape;
        }

        return Json((HttpStatusCode)status, JsonSerializer.Serialize(fields), queryError is null ? null : queryError + ";Sender");
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var operation = request.Headers.GetValues("X-Amz-Target").Single().Split('.')[1];
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        lock (_requests)
        {
            _requests.Add((operation, body));
        }

        return operation == "GetQueueUrl"
            ? await OnGetQueueUrl(JsonDocument.Parse(body).RootElement.GetProperty("QueueName").GetString()!)
            : await OnSend(cancellationToken);
    }

    private sealed class Factory(ScriptedAws aws) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(aws, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
