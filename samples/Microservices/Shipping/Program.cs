using Amazon.SQS;
using Shipping;

var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Shipping", LogLevel.Information);
builder.Services.AddSingleton<IAmazonSQS>(_ => new AmazonSQSClient());
builder.Services.AddTypedSqs(builder.Configuration.GetSection("TypedSqs"));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddHostedService<Warehouse>();
builder.Build().Run();
