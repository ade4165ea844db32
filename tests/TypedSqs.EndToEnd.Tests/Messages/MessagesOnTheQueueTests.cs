using System.Text.Json;
using Amazon.SQS.Model;
using Contracts;

namespace TypedSqs.EndToEnd.Tests.Messages;

/// <summary>From a record to a message in a queue, and back through the plain AWS SDK.</summary>
public sealed class MessagesOnTheQueueTests
{
    [Fact]
    public async Task Texts_AreStringsInOneForm()
    {
        var message = await RoundTrip(new Texts("a,\"ü", 'x', true, Guid.Empty, Colour.Blue, Colour.Blue, new Uri("https://example.com/a b"), null, "01.50"));

        // SQS itself removes the zeroes of a number that a text property holds.
        Assert.Equal(
            [
                "Colour String deep-blue", "Flag String true", "Id String 00000000-0000-0000-0000-000000000000", "Letter String x",
                "Link String https://example.com/a b", "Number Number 1", "Text String a,\"ü", "Typed Number.typed 1.5",
            ],
            Attributes(message));
    }

    [Fact]
    public async Task Numbers_ArePlainDecimals()
    {
        var message = await RoundTrip(new Numbers(-1, ulong.MaxValue, -Int128.One, (Half)0.1, 1e10f, 1e-7, 7.50m, null, 5));

        Assert.Equal(
            [
                "given.Name Number 5", "half Number 0.1", "huge Number -1", "large Number 18446744073709551615", "price Number.money 7.5",
                "ratio Number 10000000000", "small_one Number -1", "weight Number 0.0000001",
            ],
            Attributes(message));
    }

    [Fact]
    public async Task Times_AreIso8601AndBytesAreBinary()
    {
        var at = new DateTimeOffset(2026, 11, 23, 9, 30, 0, 500, TimeSpan.FromHours(2));
        var message = await RoundTrip(
            new Times(at.UtcDateTime, at, new DateOnly(2026, 11, 23), new TimeOnly(9, 30), TimeSpan.FromDays(1.5), [1, 2], new byte[] { 3 }));

        Assert.Equal(
            [
                "Bytes Binary AQI=", "Date String 2026-11-23", "Memory Binary Aw==", "Offset String 2026-11-23T09:30:00.5+02:00",
                "Span String 1.12:00:00", "Time String 09:30:00", "Utc String.iso8601 2026-11-23T07:30:00.5Z",
            ],
            Attributes(message));
        Assert.DoesNotContain("Memory", message.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JoinedIds_AreOrderedAndCannotBeMistaken()
    {
        var first = await RoundTrip(new Joined { First = "a|b", Second = "c", Sequence = 7 });
        var second = await RoundTrip(new Joined { First = "a", Second = "b|c", Sequence = 7 });

        Assert.Equal(@"a\|b|c", first.Attributes["MessageGroupId"]);
        Assert.Equal(@"a|b\|c", second.Attributes["MessageGroupId"]);
        Assert.Equal("7", first.Attributes["MessageDeduplicationId"]);
        Assert.Equal(["Source String tests"], Attributes(first));
    }

    [Fact]
    public async Task BinaryBody_IsBase64AndTheGroupIsATenant()
    {
        var message = await RoundTrip(new Blob(new byte[] { 0, 255 }, "tenant-1"));

        Assert.Equal("AP8=", message.Body);
        Assert.Equal("tenant-1", message.Attributes["MessageGroupId"]);
    }

    [Fact]
    public async Task WhatEmittedCodeCannotWrite_IsWrittenByTheContextWithItsOptions()
    {
        var value = new Anything("n", JsonDocument.Parse("[1,null]").RootElement, new Circle(2));

        var message = await RoundTrip(value);

        Assert.Equal("""{"name":"n","payload":[1,null],"shape":{"$type":"circle","radius":2}}""", message.Body);
        Assert.Equal(JsonSerializer.Serialize(value, TestJson.Default.Anything), message.Body);
    }

    [Fact]
    public async Task MessageOfAContractsLibrary_NeedsNothingMore()
    {
        var message = await RoundTrip(new ParcelShipped("t", "DHL", Guid.Empty, DateTimeOffset.UnixEpoch, []));

        Assert.Equal(["Carrier String DHL", "SchemaVersion Number 2"], Attributes(message));
    }

    private static async Task<Message> RoundTrip<T>(T message)
        where T : IQueueMessage<T>
    {
        await using var endpoint = await Endpoint.StartAsync(T.Contract.QueueName);
        var receipt = await new Producer<T>(endpoint.Sender).SendAsync(message, TestContext.Current.CancellationToken);
        var received = await endpoint.ReceiveAsync(T.Contract.QueueName);
        Assert.Equal(receipt.MessageId, received.MessageId);
        return received;
    }

    private static IEnumerable<string> Attributes(Message message) => message.MessageAttributes
        .OrderBy(attribute => attribute.Key, StringComparer.Ordinal)
        .Select(attribute => $"{attribute.Key} {attribute.Value.DataType} "
            + (attribute.Value.BinaryValue is { } bytes ? Convert.ToBase64String(bytes.ToArray()) : attribute.Value.StringValue));
}
