using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Quickstart;
using TypedSqs;

if (args.Length % 2 != 0 || args.Where((_, i) => i % 2 == 0).Any(name => name != "--queue-url"))
{
    Console.Error.WriteLine("usage: Quickstart [--queue-url URL]...   a URL that ends in .fifo takes the orders, another one the greeting");
    return 2;
}

await using var target = await Target.ChooseAsync(args);
Console.WriteLine(target.Description);

var builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.Services.AddSingleton(target.Client);
builder.Services.AddTypedSqs(target.Configure);
using var host = builder.Build();

// In an application these are injected: public OrdersController(IProducer<OrderPlaced> orders).
var greetings = host.Services.GetRequiredService<IProducer<Greeting>>();
var orders = host.Services.GetRequiredService<IProducer<OrderPlaced>>();

try
{
    if (target.Takes(GreetingProducer.QueueName))
    {
        Report.Sent(await greetings.SendAsync(new Greeting("Hello, this is a test message!", "LEE", Priority.High)), GreetingProducer.Contract);
    }

    if (target.Takes(OrderPlacedProducer.QueueName))
    {
        OrderLine[] lines = [new("espresso-1kg", 2), new("filter-no4", 1)];
        var order = new OrderPlaced("customer-17", Guid.Parse("0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88"), OrderKind.Wholesale, 61.50m, lines);
        Report.Sent(await orders.SendAsync(order), OrderPlacedProducer.Contract);
        Report.Sent(await orders.SendAsync(order), OrderPlacedProducer.Contract, "the same order again: accepted, but not delivered twice");
        Report.Sent(await orders.SendAsync(order with { OrderId = Guid.CreateVersion7(), Note = "Ring twice" }), OrderPlacedProducer.Contract);

        // What SQS would refuse never leaves the process.
        await orders.SendAsync(order with { Note = new string('x', 300_000) });
    }
}
catch (TypedSqsException failure) when (failure.Reason == SendFailureReason.MessageTooLarge)
{
    Report.Refused(failure);
}
catch (TypedSqsException failure)
{
    Report.Refused(failure);
    return 1;
}

await target.ShowReceivedAsync();
return 0;
