using System.Diagnostics;
using Contracts;
using TypedSqs.Local;

// Two services, each a process of its own, and an SQS between them: what the cloud does, on a laptop.
await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = [OrderPlacedProducer.QueueName, ParcelShippedProducer.QueueName] });
Console.WriteLine($"SQS runs in this process; its page shows the queues: {sqs.ServiceUrl}");

using var shipping = Start("Shipping");
using var orders = Start("Orders");
await orders.WaitForExitAsync();

// It waits for orders as long as it lives; there are none left.
shipping.Kill();
await shipping.WaitForExitAsync();
return orders.ExitCode;

Process Start(string service)
{
    var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"{service}.dll")]);
    start.Environment["AWS_ENDPOINT_URL_SQS"] = sqs.ServiceUrl;
    start.Environment["AWS_REGION"] = sqs.Region;
    start.Environment["AWS_ACCESS_KEY_ID"] = start.Environment["AWS_SECRET_ACCESS_KEY"] = "local";
    return Process.Start(start) ?? throw new InvalidOperationException($"{service} did not start.");
}
