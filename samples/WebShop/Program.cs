using Common;
using Microsoft.AspNetCore.Http.HttpResults;
using TypedSqs;
using WebShop;

await using var sqs = await SqsTarget.ChooseAsync(OrderPlacedProducer.QueueName);
Console.WriteLine(sqs.Description);

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton(sqs.Client);
builder.Services.AddTypedSqs(builder.Configuration.GetSection("TypedSqs"));
builder.Services.AddSingleton<OrderBook>();
builder.Services.AddHostedService<OrderWorker>();
builder.Services.AddProblemDetails();
builder.Services.AddExceptionHandler<SendProblems>();
builder.Services.ConfigureHttpJsonOptions(json =>
{
    json.SerializerOptions.TypeInfoResolverChain.Insert(0, RequestJson.Default);
    json.SerializerOptions.RespectNullableAnnotations = true;
    json.SerializerOptions.RespectRequiredConstructorParameters = true;
});

var app = builder.Build();
app.UseExceptionHandler();

// The answer is given when SQS has stored the order: it is not lost, whatever happens to this process.
app.MapPut("/orders/{orderId:guid}", async Task<Accepted> (
    Guid orderId, OrderRequest order, IProducer<OrderPlaced> orders, OrderBook book, CancellationToken cancellationToken) =>
{
    await orders.SendAsync(new OrderPlaced(orderId, order.CustomerId, order.Lines, order.Note), cancellationToken);
    book.Place(orderId);
    return TypedResults.Accepted($"/orders/{orderId}");
});

app.MapGet("/orders/{orderId:guid}", Results<Ok<string>, NotFound> (Guid orderId, OrderBook book) =>
    book.StateOf(orderId) is { } state ? TypedResults.Ok(state) : TypedResults.NotFound());

app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($$"""
    Order something, see what became of it, and order what SQS would refuse:
      curl -i -X PUT {{app.Urls.First()}}/orders/0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88 -H 'content-type: application/json' -d '{"customerId":"customer-17","lines":[{"sku":"espresso-1kg","quantity":2}]}'
      curl {{app.Urls.First()}}/orders/0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88
      curl -i -X PUT {{app.Urls.First()}}/orders/0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e89 -H 'content-type: application/json' -d '{"customerId":"customer 17","lines":[]}'
    """));

app.Run();
