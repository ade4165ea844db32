using Amazon.SQS;
using Orders;

// Credentials, region and endpoint come from the environment, on AWS as on a laptop: the service does not know where it runs.
var builder = Host.CreateApplicationBuilder(args);
builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning).AddFilter("Orders", LogLevel.Information);
builder.Services.AddSingleton<IAmazonSQS>(_ => new AmazonSQSClient());
builder.Services.AddTypedSqs(builder.Configuration.GetSection("TypedSqs"));
builder.Services.AddSingleton<OpenOrders>();
builder.Services.AddHostedService<Customers>();
builder.Services.AddHostedService<ShippingNews>();
builder.Build().Run();
