using System.Net;
using System.Net.Sockets;
using Amazon.SQS.Model;

namespace TypedSqs.Local.Tests.Endpoint;

public sealed class LocalSqsTests
{
    [Fact]
    public async Task Starts_without_options_on_a_free_port_of_the_loopback_address()
    {
        await using var sqs = await LocalSqs.StartAsync(cancellationToken: Bench.Token);
        Assert.Equal("127.0.0.1", sqs.Endpoint.Host);
        Assert.Equal(sqs.Endpoint.AbsoluteUri, sqs.ServiceUrl);
        Assert.NotEqual(0, sqs.Endpoint.Port);
    }

    [Fact]
    public async Task Two_run_side_by_side_and_know_nothing_of_each_other()
    {
        await using var one = await Bench.StartAsync("q");
        await using var other = await Bench.StartAsync();
        await Assert.ThrowsAsync<QueueDoesNotExistException>(() => other.Client.SendMessageAsync("q", "x", Bench.Token));
    }

    [Fact]
    public async Task Takes_the_port_region_and_account_that_it_is_told()
    {
        int port;
        using (var probe = new TcpListener(IPAddress.Loopback, 0))
        {
            probe.Start();
            port = ((IPEndPoint)probe.LocalEndpoint).Port;
        }

        await using var sqs = await LocalSqs.StartAsync(
            new LocalSqsOptions { Port = port, Region = "eu-central-1", AccountId = "123456789012", Queues = ["q"] }, Bench.Token);
        using var client = Bench.NewClient(sqs);
        var attributes = await client.GetQueueAttributesAsync(sqs.GetQueueUrl("q"), ["QueueArn"], Bench.Token);

        Assert.Equal(port, sqs.Endpoint.Port);
        Assert.Equal("arn:aws:sqs:eu-central-1:123456789012:q", attributes.QueueARN);
        await Assert.ThrowsAnyAsync<IOException>(() => LocalSqs.StartAsync(new LocalSqsOptions { Port = port }, Bench.Token));
    }

    [Fact]
    public async Task Says_in_the_words_of_SQS_why_a_queue_cannot_be_created()
    {
        var error = await Assert.ThrowsAsync<ArgumentException>(
            () => LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["a b"] }, Bench.Token));
        Assert.StartsWith("Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("12345678901")]
    [InlineData("12345678901x")]
    public async Task An_account_has_twelve_digits(string accountId) => await Assert.ThrowsAsync<ArgumentException>(
        () => LocalSqs.StartAsync(new LocalSqsOptions { AccountId = accountId }, Bench.Token));

    [Fact]
    public async Task Listens_and_answers_elsewhere_when_it_is_told()
    {
        await using var sqs = await LocalSqs.StartAsync(
            new LocalSqsOptions { Address = IPAddress.Any, AllowedHosts = ["queues"], Queues = ["q"] }, Bench.Token);
        Assert.Equal("0.0.0.0", sqs.Endpoint.Host);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(sqs, "queues:9324"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(sqs, "localhost"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(sqs, "evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(sqs, "0.0.0.0"));
    }

    private static async Task<HttpStatusCode> StatusAsync(LocalSqs sqs, string host)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(sqs.Endpoint) { Host = "127.0.0.1", Path = "/_sqs/queues" }.Uri);
        request.Headers.Host = host;
        using var response = await http.SendAsync(request, Bench.Token);
        return response.StatusCode;
    }
}
