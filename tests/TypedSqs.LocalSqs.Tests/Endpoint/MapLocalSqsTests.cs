using System.Net;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TypedSqs.Local.Tests.Endpoint;

public sealed class MapLocalSqsTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/sqs")]
    [InlineData("sqs/eu/")]
    public async Task An_application_answers_as_SQS_beside_its_own_routes(string path)
    {
        await using var app = NewApp();
        var sqs = app.MapLocalSqs(path).CreateQueue("orders");
        app.MapGet("/hello", (RequestDelegate)(http => http.Response.WriteAsync("hello")));
        await app.StartAsync(Bench.Token);
        string address = app.Urls.Single() + "/" + path.Trim('/');
        using var client = NewClient(address);

        string url = (await client.GetQueueUrlAsync("orders", Bench.Token)).QueueUrl;
        Assert.Equal(address.TrimEnd('/') + "/000000000000/orders", url);
        await client.SendMessageAsync(url, "x", Bench.Token);
        Assert.Equal("x", Assert.Single(sqs.GetMessages("orders")).Body);
        sqs.Purge(url);
        Assert.Empty(sqs.GetMessages(url));
        await client.SendMessageAsync(url, "x", Bench.Token);
        Assert.Equal("x", (await client.ReceiveMessageAsync(url, Bench.Token)).Messages.Single().Body);

        sqs.Faults.Add(Fault.Throttle("SendMessage", "orders"));
        await Assert.ThrowsAsync<RequestThrottledException>(() => client.SendMessageAsync(url, "x", Bench.Token));

        using var browser = new HttpClient();
        Assert.Equal("hello", await browser.GetStringAsync(new Uri(app.Urls.Single() + "/hello"), Bench.Token));
        Assert.Contains("LocalSqs", await browser.GetStringAsync(new Uri(address), Bench.Token), StringComparison.Ordinal);
        Assert.Contains("\"orders\"", await browser.GetStringAsync(new Uri(address.TrimEnd('/') + "/_sqs/queues"), Bench.Token), StringComparison.Ordinal);
        using var other = await browser.GetAsync(new Uri(app.Urls.Single() + "/other"), Bench.Token);
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
        using var query = await browser.PostAsync(new Uri(url), new FormUrlEncodedContent([new("Action", "SendMessage")]), Bench.Token);
        Assert.Contains("AWS Query protocol", await query.Content.ReadAsStringAsync(Bench.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_receiver_that_waits_is_answered_when_the_application_stops()
    {
        var time = new ObservedTime();
        await using var app = NewApp();
        app.MapLocalSqs(options: new LocalSqsOptions { TimeProvider = time, Queues = ["q"] });
        await app.StartAsync(Bench.Token);
        using var client = NewClient(app.Urls.Single());
        var waiting = client.ReceiveMessageAsync(new ReceiveMessageRequest("q") { WaitTimeSeconds = 20 }, Bench.Token);
        await time.TimerSetAsync();
        await app.StopAsync(Bench.Token);
        Assert.Null((await waiting).Messages);
    }

    [Fact]
    public async Task Conventions_hold_for_all_of_it()
    {
        await using var app = NewApp();
        var metadata = new object();
        app.MapLocalSqs().Add(endpoint => endpoint.Metadata.Add(metadata));
        await app.StartAsync(Bench.Token);
        var endpoints = ((Microsoft.AspNetCore.Routing.IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).ToList();
        Assert.NotEmpty(endpoints);
        Assert.All(endpoints, endpoint => Assert.Contains(metadata, endpoint.Metadata));
    }

    private static WebApplication NewApp()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        return builder.Build();
    }

    private static AmazonSQSClient NewClient(string address) => new(
        new BasicAWSCredentials("local", "local"),
        new AmazonSQSConfig { ServiceURL = address, AuthenticationRegion = "us-east-1", MaxErrorRetry = 0 });
}
