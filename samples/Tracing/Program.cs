using System.Diagnostics;
using Amazon.Runtime;
using Amazon.SQS;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Tracing;
using TypedSqs;
using TypedSqs.Local;

// In an application: builder.Services.AddOpenTelemetry().WithTracing(tracing => tracing.AddSource(TypedSqsTelemetry.ActivitySourceName))…
using var tracing = Sdk.CreateTracerProviderBuilder().AddSource(TypedSqsTelemetry.ActivitySourceName, Consumer.SourceName).AddConsoleExporter().Build();
using var metrics = Sdk.CreateMeterProviderBuilder().AddMeter(TypedSqsTelemetry.MeterName).AddConsoleExporter().Build();
using var shop = new ActivitySource(Consumer.SourceName);

await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["orders", "events"] });
using var client = new AmazonSQSClient(
    new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = sqs.ServiceUrl, AuthenticationRegion = sqs.Region });
await using var sender = new SqsSender(client, new TypedSqsOptions { Queues = { ["events"] = new QueueOptions { Buffer = new BufferOptions() } } });
var orders = new OrderPlacedProducer(sender);
var views = new PageViewedProducer(sender);

Console.WriteLine("== One message, and three that share requests");
using (shop.StartActivity("checkout"))
{
    await orders.SendAsync(new OrderPlaced(Guid.CreateVersion7(), 61.50m));
    await Task.WhenAll(Enumerable.Range(1, 3).Select(page => views.SendAsync(new PageViewed(page))));
}

Console.WriteLine("== A consumer continues the trace");
await Consumer.ReceiveAsync(client, sqs.GetQueueUrl("orders"), shop);

Console.WriteLine("== What was measured"); // written when the provider is disposed
