using Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Outbox;
using Outbox.Crashing;
using Outbox.Relay;
using Outbox.Shop;
using TypedSqs;

// Outbox [--orders N] [--database FILE] [--crash-after STEP]: takes orders while a relay sends what they promise to queues.
if (Arguments.Parse(args) is not { } arguments)
{
    Console.Error.WriteLine(Arguments.Usage);
    return 2;
}

await using var sqs = await SqsTarget.ChooseAsync(OrderPlacedProducer.QueueName, InvoiceWantedProducer.QueueName);
var crash = new Crash(arguments.CrashAfter);

var builder = Host.CreateApplicationBuilder();
builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Outbox", LogLevel.Information).AddSimpleConsole(console => console.SingleLine = true);
builder.Services.AddSingleton(sqs.Client);
builder.Services.AddTypedSqs();
builder.Services.AddSingleton<IMessageSender>(services => new CrashingSender(services.GetRequiredService<SqsSender>(), crash));
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddDbContextFactory<ShopContext>(db => db.UseSqlite($"Data Source={arguments.Database}").AddInterceptors(new CrashingSaves(crash)));
builder.Services.AddSingleton<OrderDesk>();
builder.Services.AddHostedService<OutboxRelay>();
using var host = builder.Build();

var shop = host.Services.GetRequiredService<IDbContextFactory<ShopContext>>();
await using var db = await shop.CreateDbContextAsync();
await db.Database.EnsureCreatedAsync();
Console.WriteLine($"{sqs.Description}; the database is {arguments.Database}");
Console.WriteLine($"outbox    {await db.Outbox.CountAsync()} rows from before");
await host.StartAsync();

var desk = host.Services.GetRequiredService<OrderDesk>();
for (int number = 0; number < arguments.Orders; number++)
{
    var order = new Order { Id = Guid.CreateVersion7(), Customer = $"customer-{number % 3}", Total = 10.50m + number };
    await desk.TakeAsync(order);
    Console.WriteLine($"committed order {order.Id} of {order.Customer}, and two messages with it");
}

while (await db.Outbox.Ready().AnyAsync())
{
    await Task.Delay(TimeSpan.FromMilliseconds(50));
}

await host.StopAsync();
Console.WriteLine($"outbox    {await db.Outbox.CountAsync()} rows left");
if (sqs.IsOwn)
{
    await Received.ShowAsync(sqs.Client, OrderPlacedProducer.QueueName, InvoiceWantedProducer.QueueName);
}

return 0;
