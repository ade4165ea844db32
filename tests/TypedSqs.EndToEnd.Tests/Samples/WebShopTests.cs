using System.Net;
using System.Net.Http.Json;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>A web application that hands requests to a background worker.</summary>
public sealed class WebShopTests
{
    private static readonly object[] Lines = [new { Sku = "espresso-1kg", Quantity = 2 }];

    [Fact]
    public async Task OrderThatIsAccepted_IsPackedByTheWorker()
    {
        using var shop = SampleProcess.Start("WebShop", "--urls", "http://127.0.0.1:0");
        using var browser = await BrowserOf(shop);
        var id = Guid.CreateVersion7();

        using var answer = await PutAsync(browser, id, new { CustomerId = "customer-17", Lines });
        await shop.LineWithAsync($"Packed order {id}");

        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal("packed", await browser.GetFromJsonAsync<string>(answer.Headers.Location, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("customer 17", 10, HttpStatusCode.UnprocessableEntity, "InvalidMessageGroupId")]
    [InlineData("customer-17", 2_001, HttpStatusCode.RequestEntityTooLarge, "BoundExceeded")]
    public async Task OrderThatSqsWouldRefuse_IsRefusedWithItsReasonAndWithoutItsContent(string customer, int noteLength, HttpStatusCode status, string reason)
    {
        using var shop = SampleProcess.Start("WebShop", "--urls", "http://127.0.0.1:0");
        using var browser = await BrowserOf(shop);
        string note = new('x', noteLength);

        using var answer = await PutAsync(browser, Guid.CreateVersion7(), new { CustomerId = customer, Lines, Note = note });
        string problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(reason, problem, StringComparison.Ordinal);
        Assert.DoesNotContain(customer == "customer-17" ? note : customer, problem, StringComparison.Ordinal);
    }

    /// <summary>The text for operators names the queue, the account and the permission.</summary>
    [Fact]
    public async Task OrderThatTheShopMayNotSend_IsNotExplainedToTheBrowser()
    {
        await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["orders.fifo"] }, TestContext.Current.CancellationToken);
        sqs.Faults.Add(Fault.Error("AccessDenied", 403, "No.", "SendMessageBatch")); // the queue is buffered
        using var shop = SampleProcess.StartAt(sqs.ServiceUrl, "WebShop", "--urls", "http://127.0.0.1:0");
        using var browser = await BrowserOf(shop);

        using var answer = await PutAsync(browser, Guid.CreateVersion7(), new { CustomerId = "customer-17", Lines });
        string problem = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("The order is not confirmed", problem, StringComparison.Ordinal);
        Assert.All(["orders.fifo", sqs.AccountId, "AccessDenied", "sqs:"], secret => Assert.DoesNotContain(secret, problem, StringComparison.Ordinal));
        Assert.Contains("sqs:SendMessage", await shop.LineWithAsync("An order is not confirmed: "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestWithoutLines_IsNoOrder()
    {
        using var shop = SampleProcess.Start("WebShop", "--urls", "http://127.0.0.1:0");
        using var browser = await BrowserOf(shop);

        using var answer = await PutAsync(browser, Guid.CreateVersion7(), new { CustomerId = "customer-17" });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private static async Task<HttpClient> BrowserOf(SampleProcess shop)
    {
        string line = await shop.LineWithAsync("Now listening on: ");
        return new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]) };
    }

    private static Task<HttpResponseMessage> PutAsync(HttpClient browser, Guid id, object order) =>
        browser.PutAsJsonAsync(new Uri($"/orders/{id}", UriKind.Relative), order, TestContext.Current.CancellationToken);
}
