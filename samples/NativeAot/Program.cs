using System.Text.Json;
using Amazon.Runtime;
using Amazon.SQS;
using Amazon.SQS.Model;
using Contracts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NativeAot;
using TypedSqs;
using TypedSqs.Local;

// A class message, a record struct message and a message of a referenced library, sent by a natively compiled program.
await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["invoices.fifo", "readings", "parcels"] });
var config = new AmazonSQSConfig { ServiceURL = sqs.ServiceUrl, AuthenticationRegion = sqs.Region };

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<IAmazonSQS>(_ => new AmazonSQSClient(new BasicAWSCredentials("local", "local"), config));
builder.Services.AddTypedSqs(builder.Configuration.GetSection("TypedSqs"));
builder.Services.AddProducer<Reading>(); // A struct needs its line: see the method's documentation.
using var host = builder.Build();

var at = new DateTimeOffset(2026, 11, 23, 9, 30, 0, TimeSpan.Zero);
await Send(new InvoiceIssued
{
    CustomerId = "customer-17",
    Number = "2026-0815",
    Details = JsonDocument.Parse("""{"net":100,"vat":[19]}""").RootElement,
});
await Send(new Reading("boiler", 71.5, at));
await Send(new ParcelShipped("tenant-3", "DHL", Guid.Empty, at, new() { ["fragile"] = "yes" }));

string[] expected =
[
    """{"CustomerId":"customer-17","Number":"2026-0815","Revision":0,"Details":{"net":100,"vat":[19]}}""",
    """{"Sensor":"boiler","Celsius":71.5,"At":"2026-11-23T09:30:00+00:00"}""",
    """{"Tenant":"tenant-3","Carrier":"DHL","ParcelId":"00000000-0000-0000-0000-000000000000","ShippedAt":"2026-11-23T09:30:00+00:00","Labels":{"fragile":"yes"}}""",
];
string[] received = [await Receive("invoices.fifo"), await Receive("readings"), await Receive("parcels")];
foreach (string body in received)
{
    Console.WriteLine(body);
}

bool isRight = received.SequenceEqual(expected);
Console.WriteLine(isRight ? "Native AOT: all three arrived as they should." : "Native AOT: a body is not what it should be.");
return isRight ? 0 : 1;

async Task Send<T>(T message)
    where T : IQueueMessage<T>
    => await host.Services.GetRequiredService<IProducer<T>>().SendAsync(message);

async Task<string> Receive(string queue)
{
    var client = host.Services.GetRequiredService<IAmazonSQS>();
    var response = await client.ReceiveMessageAsync(new ReceiveMessageRequest { QueueUrl = sqs.GetQueueUrl(queue) });
    return response.Messages is [var message] ? message.Body : "(nothing)";
}
