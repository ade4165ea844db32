using Amazon;
using Amazon.Runtime;
using Amazon.SQS;
using Quickstart;
using TypedSqs.EndToEnd.Tests.Messages;

namespace TypedSqs.EndToEnd.Tests.Failures;

/// <summary>What bad input gets: an error at the earliest moment, with the property, the limit and the remedy, and never the content.</summary>
public sealed class BadInputTests
{
    private const string Secret = "secret-7c9e";

    private static readonly OrderPlaced Order = new("c-1", Guid.NewGuid(), OrderKind.Retail, 1, []);

    [Fact]
    public async Task UnknownQueue_SaysWhichAndWhatToDo()
    {
        await using var endpoint = await Endpoint.StartAsync();

        var failure = await Refused(endpoint.Sender, Order);

        Assert.Equal((SendFailureReason.QueueNotFound, DeliveryState.NotSent), (failure.Reason, failure.Delivery));
        Assert.Contains("orders.fifo", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task QueueOfAnotherRegion_IsRefusedBeforeTheRequest()
    {
        var http = new RecordingHttpClientFactory("{}");
        using var client = new AmazonSQSClient(
            new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { RegionEndpoint = RegionEndpoint.EUCentral1, HttpClientFactory = http });
        var options = new TypedSqsOptions
        {
            Queues = { ["orders.fifo"] = new() { QueueUrl = "https://sqs.us-east-1.amazonaws.com/123456789012/orders.fifo" } },
        };

        var failure = await Refused(new SqsSender(client, options), Order);

        Assert.Equal(SendFailureReason.WrongRegion, failure.Reason);
        Assert.Contains("us-east-1", failure.Message, StringComparison.Ordinal);
        Assert.Contains("eu-central-1", failure.Message, StringComparison.Ordinal);
        Assert.Empty(http.Requests);
    }

    [Fact]
    public async Task OversizeMessage_NamesItsLargestPart()
    {
        await using var endpoint = await Endpoint.StartAsync("orders.fifo");

        var failure = await Refused(endpoint.Sender, Order with { Note = Secret + new string('x', 262_144) });

        Assert.Equal(SendFailureReason.MessageTooLarge, failure.Reason);
        Assert.Equal(262_144, failure.Limit);
        Assert.Equal("Note", failure.LargestParts[0].Name);
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("ümlaut")]
    public async Task BadGroupId_NamesTheProperty(string customerId)
    {
        await using var endpoint = await Endpoint.StartAsync("orders.fifo");

        var failure = await Refused(endpoint.Sender, Order with { CustomerId = customerId });

        Assert.Equal((SendFailureReason.InvalidMessageGroupId, "CustomerId"), (failure.Reason, failure.Property));
    }

    /// <summary>Not attribute arguments: those are kept as UTF-8, which an unpaired surrogate has no place in.</summary>
    public static TheoryData<string> RefusedTexts => ["a\ud800b", "\ufffe", "\u0007"];

    [Theory]
    [MemberData(nameof(RefusedTexts), DisableDiscoveryEnumeration = true)]
    public async Task CharacterThatSqsRefuses_IsRefusedInRawBodiesAndAttributes(string text)
    {
        await using var endpoint = await Endpoint.StartAsync("greetings");

        var body = await Refused(endpoint.Sender, new Greeting(Secret + text, "LEE", Priority.High));
        var attribute = await Refused(endpoint.Sender, new Greeting("Hello", Secret + text, Priority.High));

        Assert.Equal((SendFailureReason.InvalidCharacter, "Text"), (body.Reason, body.Property));
        Assert.Equal((SendFailureReason.InvalidCharacter, "Author"), (attribute.Reason, attribute.Property));
    }

    [Fact]
    public async Task ValueWithoutAJsonForm_IsRefusedWithItsPath()
    {
        await using var endpoint = await Endpoint.StartAsync("measures");

        var failure = await Refused(endpoint.Sender, new Measures([1, double.NaN]));

        Assert.Equal((SendFailureReason.NotSerializable, "Values[1]"), (failure.Reason, failure.Property));
    }

    private static async Task<TypedSqsException> Refused<T>(IMessageSender sender, T message)
        where T : IQueueMessage<T>
    {
        var failure = await Assert.ThrowsAsync<TypedSqsException>(
            () => new Producer<T>(sender).SendAsync(message, TestContext.Current.CancellationToken));
        Assert.Equal(typeof(T).FullName, failure.MessageType);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        return failure;
    }
}
