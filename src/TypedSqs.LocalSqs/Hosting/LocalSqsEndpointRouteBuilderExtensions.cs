using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TypedSqs.Local;

namespace Microsoft.AspNetCore.Builder;

/// <summary>Puts an SQS endpoint into an ASP.NET Core application.</summary>
public static class LocalSqsEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Answers as Amazon SQS does, and shows the page of the queues to a browser. Point the SDK's <c>ServiceURL</c> at the application's address with
    /// <paramref name="path"/>. For development and tests: requests are not authenticated, and only those whose Host is a loopback name, or
    /// one of <see cref="LocalSqsOptions.AllowedHosts"/>, are answered.
    /// </summary>
    /// <param name="endpoints">The application.</param>
    /// <param name="path">
    /// Where it is. Default: <c>/</c>. The AWS SDK for JavaScript keeps only scheme, host and port of a queue's URL, and needs the default.
    /// </param>
    /// <param name="options">How it is set up; <see cref="LocalSqsOptions.Port"/> and <see cref="LocalSqsOptions.Address"/> are those of the application.</param>
    /// <returns>The endpoint, with its faults.</returns>
    /// <exception cref="ArgumentException">The account is not twelve digits, or a queue has a name that SQS refuses.</exception>
    public static LocalSqsEndpoints MapLocalSqs(this IEndpointRouteBuilder endpoints, string path = "/", LocalSqsOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(path);
        string basePath = path.Trim('/') is { Length: > 0 } trimmed ? "/" + trimmed : "";
        var service = new SqsService(options ?? new LocalSqsOptions());
        if (endpoints.ServiceProvider.GetService<IHostApplicationLifetime>() is { } lifetime)
        {
            lifetime.ApplicationStopping.Register(() => _ = service.StopAsync());
            lifetime.ApplicationStopped.Register(service.Dispose);
        }

        RequestDelegate handler = http => service.HandleAsync(http, basePath, http.Request.Path.Value![basePath.Length..]); // routed here
        return new LocalSqsEndpoints(service,
        [
            endpoints.MapMethods(basePath + "/", [HttpMethods.Get, HttpMethods.Head, HttpMethods.Post], handler),
            endpoints.MapGet(basePath + QueuePages.DataPath + "{*rest}", handler),
            // Clients of the Query protocol post to the URL of the queue, and are told that it is not spoken.
            endpoints.MapPost(basePath + "/{account:length(12)}/{queue}", handler),
        ]);
    }
}
