using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace TypedSqs.EndToEnd.Tests.Testing;

/// <summary>The application of the page, as a test starts it.</summary>
internal static class ShopApplication
{
    public static async Task<WebApplication> StartAsync(Action<IServiceCollection> inTest)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.Services.AddTypedSqs(); // no configuration: the folder of the tests has one of a sample, with a buffer
        builder.Services.AddSingleton<Checkout>();
        inTest(builder.Services);

        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.MapPost("/orders", async (OrderPlaced order, Checkout checkout) =>
            await checkout.PlaceAsync(order) is "try again" ? Results.StatusCode(StatusCodes.Status503ServiceUnavailable) : Results.Accepted());
        await app.StartAsync(TestContext.Current.CancellationToken);
        return app;
    }
}
