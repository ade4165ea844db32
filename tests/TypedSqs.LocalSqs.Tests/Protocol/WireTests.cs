using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace TypedSqs.Local.Tests.Protocol;

public sealed class WireTests : IAsyncLifetime
{
    private Bench _bench = null!; // set by InitializeAsync

    public async ValueTask InitializeAsync() => _bench = await Bench.StartAsync("q");

    public ValueTask DisposeAsync() => _bench.DisposeAsync();

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1:4566", HttpStatusCode.OK)]
    [InlineData("[::1]:80", HttpStatusCode.OK)]
    [InlineData("sqs.us-east-1.localhost", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.Forbidden)]
    [InlineData("localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("evillocalhost", HttpStatusCode.Forbidden)]
    [InlineData("192.168.0.1", HttpStatusCode.Forbidden)]
    public async Task Only_a_loopback_host_is_answered(string host, HttpStatusCode expected)
    {
        using var request = NewRequest("ListQueues", "{}");
        request.Headers.Host = host;
        using var response = await _bench.Http.SendAsync(request, Bench.Token);
        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("AmazonSQS.Nonsense", "UnknownOperationException")]
    [InlineData("AmazonSNS.Publish", "UnknownOperationException")]
    [InlineData("", "UnknownOperationException")]
    public async Task An_unknown_operation_is_named(string target, string type)
    {
        using var request = NewRequest("x", "{}");
        request.Headers.Remove("X-Amz-Target");
        request.Headers.TryAddWithoutValidation("X-Amz-Target", target);
        var reply = await SendAsync(request);
        Assert.Equal((HttpStatusCode.BadRequest, "com.amazon.coral.service#" + type), (reply.Status, reply.Type));
        Assert.Contains($"'{target}'", reply.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_Query_protocol_is_refused_by_name_in_the_form_its_clients_read()
    {
        using var form = new FormUrlEncodedContent([new("Action", "SendMessage"), new("Version", "2012-11-05")]);
        using var response = await _bench.Http.PostAsync("/000000000000/q", form, Bench.Token);
        string answer = await response.Content.ReadAsStringAsync(Bench.Token);
        Assert.Equal((HttpStatusCode.BadRequest, "text/xml"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Contains("does not speak the AWS Query protocol", answer, StringComparison.Ordinal);
        Assert.Contains("<Code>UnsupportedOperation</Code>", answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PUT", "application/x-amz-json-1.0")]
    [InlineData("POST", "text/plain")]
    [InlineData("POST", "application/json")]
    public async Task Other_requests_are_told_what_this_is(string method, string contentType)
    {
        using var request = NewRequest("ListQueues", "{}");
        request.Method = new HttpMethod(method);
        request.Content!.Headers.ContentType = new MediaTypeHeaderValue(contentType);
        var reply = await SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, reply.Status);
        Assert.StartsWith("This is an Amazon SQS endpoint.", reply.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{\"QueueUrl\":\"q\",\"QueueUrl\":\"q\"}")]
    [InlineData("{\"QueueUrl\":1}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":{}}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":\"x\",\"DelaySeconds\":\"1\"}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":\"x\",\"DelaySeconds\":1.5}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":\"x\",\"DelaySeconds\":99999999999}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":\"x\",\"MessageAttributes\":[]}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":\"x\",\"MessageAttributes\":{\"a\":\"b\"}}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":\"x\",\"MessageAttributes\":{\"\\ud800\":{}}}")]
    [InlineData("{\"QueueUrl\":\"q\",\"MessageBody\":\"x\",\"MessageAttributes\":{\"a\":{\"DataType\":\"Binary\",\"BinaryValue\":\"*\"}}}")]
    public async Task A_request_of_another_shape_is_a_SerializationException(string json)
    {
        using var request = NewRequest("SendMessage", json);
        var reply = await SendAsync(request);
        Assert.Equal((HttpStatusCode.BadRequest, "com.amazon.coral.service#SerializationException"), (reply.Status, reply.Type));
        Assert.NotEmpty(reply.Text!);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_request_has_a_largest_size(bool announced)
    {
        using var request = NewRequest("SendMessage", "");
        var content = new ByteArrayContent(new byte[RequestBody.MaxLength + 1]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Content = content;
        request.Headers.TransferEncodingChunked = !announced;
        using var response = await _bench.Http.SendAsync(request, Bench.Token);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("HTTP content length exceeded 6381568 bytes.", await response.Content.ReadAsStringAsync(Bench.Token));
    }

    [Fact]
    public async Task The_largest_message_fits_though_each_of_its_bytes_is_escaped()
    {
        string json = "{\"QueueUrl\":\"q\",\"MessageBody\":\"" + string.Concat(Enumerable.Repeat("\\u0022", 1_048_576)) + "\"}";
        using var request = NewRequest("SendMessage", json);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(request)).Status);
    }

    [Fact]
    public async Task An_answer_has_a_request_id_and_needs_no_authorization()
    {
        using var request = NewRequest("ListQueues", "{}");
        using var response = await _bench.Http.SendAsync(request, Bench.Token);
        Assert.True(Guid.TryParse(response.Headers.GetValues("x-amzn-RequestId").Single(), out _));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static HttpRequestMessage NewRequest(string operation, string json)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(json)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-amz-json-1.0");
        request.Headers.Add("X-Amz-Target", "AmazonSQS." + operation);
        return request;
    }

    private async Task<Reply> SendAsync(HttpRequestMessage request)
    {
        using var response = await _bench.Http.SendAsync(request, Bench.Token);
        return await Reply.ReadAsync(response);
    }
}
