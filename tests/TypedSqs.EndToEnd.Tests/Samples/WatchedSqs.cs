using Amazon.Runtime;
using Amazon.SQS;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using TypedSqs.Local;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>An SQS that outlives its clients, and says when a batch comes: a test can do something at that very moment.</summary>
internal sealed class WatchedSqs : IAsyncDisposable
{
    private readonly WebApplication _application;
    private int _batches;

    private WatchedSqs(string[] queues)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Services.AddRoutingCore();
        _application = builder.Build();
        _application.Use(WatchAsync);
        Faults = _application.MapLocalSqs("/", new LocalSqsOptions { Queues = queues }).Faults;
    }

    /// <summary>Is told the number of a batch, from 1 on, before it is read. What it returns is whether the batch is taken.</summary>
    public Func<int, bool> OnBatch { get; set; } = static _ => true;

    public FaultList Faults { get; }

    public int Batches => Volatile.Read(ref _batches);

    public string Url => _application.Urls.Single();

    public static async Task<WatchedSqs> StartAsync(params string[] queues)
    {
        var sqs = new WatchedSqs(queues);
        await sqs._application.StartAsync(TestContext.Current.CancellationToken);
        return sqs;
    }

    public AmazonSQSClient NewClient() =>
        new(new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = Url, AuthenticationRegion = "us-east-1" });

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private Task WatchAsync(HttpContext context, RequestDelegate next)
    {
        bool isBatch = context.Request.Headers["X-Amz-Target"].ToString().EndsWith(".SendMessageBatch", StringComparison.Ordinal);
        if (isBatch && !OnBatch(Interlocked.Increment(ref _batches)))
        {
            context.Abort();
            return Task.CompletedTask;
        }

        return next(context);
    }
}
