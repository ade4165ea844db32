using System.Net;
using System.Net.Http.Json;
using Amazon.Runtime;
using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using TypedSqs.Local;
using static TypedSqs.EndToEnd.Tests.Testing.Orders;

#pragma warning disable xUnit1051 // The page shows calls as an application has them, which need not have a token.

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>A whole application, the real AWS SDK, and an endpoint in the process of the test.</summary>
public sealed class EmbeddedEndpointTests
{
    [Fact]
    public async Task OrderThatIsThrottled_IsTriedAgainAndArrives()
    {
        await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["orders.fifo"] });
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("any", "any"),
            new AmazonSQSConfig { ServiceURL = sqs.ServiceUrl, AuthenticationRegion = sqs.Region, MaxErrorRetry = 0 });
        await using var app = await ShopApplication.StartAsync(services => services.AddSingleton<IAmazonSQS>(client));
        using var browser = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        Fault throttle = sqs.Faults.Add(Fault.Throttle("SendMessage", calls: Calls.First(1)));
        using var refused = await browser.PostAsJsonAsync("/orders", Order);
        using var accepted = await browser.PostAsJsonAsync("/orders", Order);

        Assert.Equal([HttpStatusCode.ServiceUnavailable, HttpStatusCode.Accepted], [refused.StatusCode, accepted.StatusCode]);
        Assert.Equal(1, throttle.Injected);
        LocalMessage message = Assert.Single(sqs.GetMessages("orders.fifo"));
        Assert.Equal(("customer-17", "DE"), (message.MessageGroupId, message.MessageAttributes["Country"].StringValue));
    }
}
