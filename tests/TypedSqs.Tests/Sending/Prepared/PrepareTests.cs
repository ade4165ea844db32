using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;

namespace TypedSqs.Tests.Sending.Prepared;

/// <summary>What is prepared is what a send would send, checked as a send checks, with ids that stay.</summary>
public class PrepareTests
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 11, 26, 10, 35, 0, TimeSpan.Zero));

    private static SqsSender Sender(TypedSqsOptions? options = null) => new(new FakeSqs(), options, Time);

    [Fact]
    public void It_holds_all_that_a_send_sends()
    {
        var message = Sender().Prepare(new Order("text", "customer", "id"));

        Assert.Equal(("Tests.Order", "orders.fifo", true, 262_144), (message.MessageType, message.Queue, message.IsFifo, message.MaxMessageBytes));
        Assert.Equal(("text", "customer", "id"), (message.Body, message.MessageGroupId, message.MessageDeduplicationId));
        Assert.Equal(Time.GetUtcNow(), message.PreparedAt);
        Assert.Equal(4, message.SizeBytes);
        Assert.Equal(7, message.Id.Version);
    }

    [Fact]
    public void Its_bytes_are_a_copy()
    {
        var photo = new Photo { Title = "t", Thumbnail = [1, 2, 3] };
        var message = Sender().Prepare(photo);
        photo.Thumbnail[0] = 9;

        var thumbnail = Assert.Single(message.Attributes);
        Assert.Equal([1, 2, 3], thumbnail.Bytes.GetValueOrDefault().ToArray());
        Assert.Null(thumbnail.Text);
    }

    [Fact]
    public void Each_message_has_an_id_that_rises_with_time()
    {
        var time = new FakeTimeProvider();
        var sender = new SqsSender(new FakeSqs(), timeProvider: time);

        var first = sender.Prepare(new Greeting("x")).Id;
        time.Advance(TimeSpan.FromMilliseconds(1));
        var second = sender.Prepare(new Greeting("x")).Id;

        Assert.True(first.CompareTo(second) < 0);
    }

    [Fact]
    public void Choices_of_a_send_hold()
    {
        var send = new SendOptions { Queue = "other.fifo", MessageGroupId = "g", MessageDeduplicationId = "d" };

        var order = Sender().Prepare(new Order("text", "customer", "id"), new PrepareOptions { Send = send });
        var greeting = Sender().Prepare(new Greeting("x"), new PrepareOptions { Send = new SendOptions { Delay = TimeSpan.FromSeconds(1.5) } });

        Assert.Equal(("other.fifo", "g", "d"), (order.Queue, order.MessageGroupId, order.MessageDeduplicationId));
        Assert.Equal(2, greeting.DelaySeconds);
    }

    [Fact]
    public void The_id_travels_where_it_is_asked_for_and_is_counted()
    {
        var id = Guid.CreateVersion7();

        var message = Sender().Prepare(new Greeting("Hello", "LEE"), new PrepareOptions { Id = id, IdAttribute = "MessageId" });

        Assert.Equal(id, message.Id);
        Assert.Equal(["Author LEE", $"MessageId {id}"], message.Attributes.Select(attribute => $"{attribute.Name} {attribute.Text}"));
        Assert.All(message.Attributes, attribute => Assert.Null(attribute.Bytes));
        Assert.Equal(5 + 15 + (9 + 6 + 36), message.SizeBytes);
    }

    [Fact]
    public void No_id_travels_unasked() => Assert.Empty(Sender().Prepare(new Greeting("Hello")).Attributes);

    [Theory]
    [InlineData(2_048 - 51, null)]
    [InlineData(2_048 - 50, SendFailureReason.MessageTooLarge)]
    public void The_limit_holds_with_the_id(int length, SendFailureReason? expected)
    {
        var failure = Record.Exception(() => Sender().Prepare(new Greeting(new string('x', length)), new PrepareOptions { IdAttribute = "MessageId" }));

        Assert.Equal(expected, (failure as TypedSqsException)?.Reason);
    }

    [Theory]
    [InlineData("Author")]
    [InlineData("AWS.Id")]
    [InlineData("with space")]
    [InlineData("")]
    public void A_name_that_sqs_refuses_or_that_is_taken_is_refused(string name)
    {
        var failure = Assert.Throws<TypedSqsException>(() => Sender().Prepare(new Greeting("x", "LEE"), new PrepareOptions { IdAttribute = name }));

        Assert.Equal(SendFailureReason.InvalidAttribute, failure.Reason);
    }

    [Fact]
    public void An_empty_id_is_refused() =>
        Assert.Throws<ArgumentException>(() => Sender().Prepare(new Greeting("x"), new PrepareOptions { Id = Guid.Empty }));

    [Fact]
    public void What_a_send_refuses_is_refused_before_it_can_be_stored()
    {
        Assert.Equal(SendFailureReason.EmptyBody, Refusal(new Greeting("")));
        Assert.Equal(SendFailureReason.InvalidCharacter, Refusal(new Greeting("\u0001")));
        Assert.Equal(SendFailureReason.MissingMessageGroupId, Refusal(new Order("text", null, "id")));
        Assert.Equal(SendFailureReason.MissingMessageDeduplicationId, Refusal(new Order("text", "customer", null)));
        Assert.Equal(SendFailureReason.InvalidQueue, Refusal(new LogicalQueue()));

        static SendFailureReason Refusal<T>(T message)
            where T : IQueueMessage<T> => Assert.Throws<TypedSqsException>(() => Sender().Prepare(message)).Reason;
    }

    [Fact]
    public void A_configured_limit_wins()
    {
        var options = new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { MaxMessageBytes = 1_024 } } };

        var failure = Assert.Throws<TypedSqsException>(() => Sender(options).Prepare(new Greeting(new string('x', 1_025))));

        Assert.Equal(1_024, failure.Limit);
    }

    [Fact]
    public void Declared_content_based_deduplication_gives_the_id_that_sqs_makes_of_the_body()
    {
        var first = Sender().Prepare(new Reading("a", "21.5"));
        var second = Sender().Prepare(new Reading("a", "21.5"));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes("21.5"))), first.MessageDeduplicationId);
        Assert.Equal(first.MessageDeduplicationId, second.MessageDeduplicationId);
        Assert.NotEqual(first.Id, second.Id);
    }

    [Fact]
    public void Where_nothing_is_declared_two_equal_messages_stay_two()
    {
        var first = Sender().Prepare(new Event("a", "x"));
        var second = Sender().Prepare(new Event("a", "x"));

        Assert.Equal(first.Id.ToString(), first.MessageDeduplicationId);
        Assert.NotEqual(first.MessageDeduplicationId, second.MessageDeduplicationId);
    }

    [Fact]
    public void A_message_of_a_standard_queue_has_no_deduplication_id() => Assert.Null(Sender().Prepare(new Greeting("x")).MessageDeduplicationId);

    [Fact]
    public void A_message_that_is_null_is_refused() => Assert.Throws<ArgumentNullException>(() => Sender().Prepare<Greeting>(null!)); // the point of the test
}
