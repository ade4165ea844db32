using System.Text;
using System.Text.Json;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Sending;

public class SqsSenderTests
{
    private const int LimitOfSqs = 1_048_576;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_wire_carries_the_message_and_nothing_empty()
    {
        var aws = new ScriptedAws();
        using var client = aws.Client();

        var receipt = await new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Equal(new SendReceipt("id-1", null, 5), receipt);
        Assert.Equal($$"""{"MessageBody":"Hello","QueueUrl":"{{FakeSqs.UrlOf("greetings")}}"}""", Assert.Single(aws.Sent));
    }

    [Fact]
    public async Task Attributes_ids_and_delay_are_on_the_wire()
    {
        var aws = new ScriptedAws();
        using var client = aws.Client();
        var sender = new SqsSender(client);

        await sender.SendAsync(new Greeting("Hello", "LEE"), new SendOptions { Delay = TimeSpan.FromSeconds(1.5), MessageGroupId = "tenant" }, Token);
        await sender.SendAsync(new Photo { Title = "t", Thumbnail = [0, 1] }, cancellationToken: Token);

        Assert.Equal(
            $$$"""{"DelaySeconds":2,"MessageAttributes":{"Author":{"DataType":"String","StringValue":"LEE"}},"MessageBody":"Hello","MessageGroupId":"tenant","QueueUrl":"{{{FakeSqs.UrlOf("greetings")}}}"}""",
            aws.Sent[0]);
        var thumbnail = JsonDocument.Parse(aws.Sent[1]).RootElement.GetProperty("MessageAttributes").GetProperty("Thumbnail");
        Assert.Equal("""{"BinaryValue":"AAE=","DataType":"Binary"}""", thumbnail.GetRawText());
    }

    [Fact]
    public async Task A_receipt_has_the_sequence_number_and_the_size_with_attributes()
    {
        using var client = new FakeSqs
        {
            OnSend = (_, _) => Task.FromResult(new SendMessageResponse { MessageId = "m", SequenceNumber = "18850000000000000000" }),
        };
        var sender = new SqsSender(client);

        Assert.Equal(new SendReceipt("m", "18850000000000000000", 4), await sender.SendAsync(new Order("text", "c", "i"), cancellationToken: Token));
        Assert.Equal(5 + 6 + 6 + 3, (await sender.SendAsync(new Greeting("Hello", "LEE"), cancellationToken: Token)).SizeBytes);
    }

    [Fact]
    public async Task Options_win_over_what_properties_say()
    {
        using var client = new FakeSqs();

        await new SqsSender(client).SendAsync(
            new Order("text", "customer", "id"),
            new SendOptions { MessageGroupId = "group", MessageDeduplicationId = "dedup", Queue = "other.fifo" },
            Token);

        Assert.Equal(("group", "dedup", FakeSqs.UrlOf("other.fifo")), (client.OnlySent.MessageGroupId, client.OnlySent.MessageDeduplicationId, client.OnlySent.QueueUrl));
    }

    /// <summary>That it compiles is most of it: without a preference it would be a token.</summary>
    [Fact]
    public async Task New_without_a_type_is_options()
    {
        using var client = new FakeSqs();
        var orders = new Producer<Order>(new SqsSender(client));

        await orders.SendAsync(new Order("text", "customer", "id"), new() { MessageGroupId = "group" }, Token);
        await orders.SendAsync(new Order("text", "customer", "id"), Token);

        Assert.Equal(["group", "customer"], client.Sent.Select(request => request.MessageGroupId));
    }

    [Fact]
    public async Task What_options_leave_null_stays_as_declared()
    {
        using var client = new FakeSqs();

        await new SqsSender(client).SendAsync(new Order("text", "customer", "id"), new SendOptions(), Token);

        Assert.Equal(("customer", "id", null), (client.OnlySent.MessageGroupId, client.OnlySent.MessageDeduplicationId, client.OnlySent.DelaySeconds));
    }

    [Theory]
    [InlineData("00000000-0000-0000-0000-000000000000", null)]
    [InlineData("id", "00000000-0000-0000-0000-000000000000")]
    public async Task An_empty_Guid_as_deduplication_id_is_refused_before_any_request(string id, string? chosen)
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client);
        var order = new Order("text", "customer", id);

        var sent = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(order, new SendOptions { MessageDeduplicationId = chosen }, Token));
        var prepared = Assert.Throws<TypedSqsException>(() => sender.Prepare(order, new PrepareOptions { Send = new SendOptions { MessageDeduplicationId = chosen } }));

        Assert.All([sent, prepared], failure => Assert.Equal(
            (SendFailureReason.InvalidMessageDeduplicationId, DeliveryState.NotSent, 0), (failure.Reason, failure.Delivery, failure.Attempts)));
        Assert.Empty(client.Asked);
        Assert.Empty(client.Sent);
    }

    [Fact]
    public async Task What_is_changed_after_the_call_returned_is_not_sent()
    {
        var url = new TaskCompletionSource<GetQueueUrlResponse>();
        using var client = new FakeSqs { OnGetQueueUrl = (_, _) => url.Task };
        var photo = new Photo { Title = "before", Thumbnail = [1, 2, 3] };

        var send = new SqsSender(client).SendAsync(photo, cancellationToken: Token);
        photo.Title = "after";
        photo.Thumbnail[0] = 9;
        url.SetResult(new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf("photos") });
        await send;

        Assert.Equal("before", client.OnlySent.MessageBody);
        Assert.Equal([1, 2, 3], client.OnlySent.MessageAttributes["Thumbnail"].BinaryValue.ToArray());
    }

    [Fact]
    public async Task Messages_that_are_prepared_together_do_not_mix()
    {
        var url = new TaskCompletionSource<GetQueueUrlResponse>();
        using var client = new FakeSqs { OnGetQueueUrl = (_, _) => url.Task };
        var sender = new SqsSender(client);

        var sends = Enumerable.Range(0, 20).Select(n => sender.SendAsync(new Greeting($"body {n}", $"author {n}"), cancellationToken: Token)).ToArray();
        url.SetResult(new GetQueueUrlResponse { QueueUrl = FakeSqs.UrlOf("greetings") });
        await Task.WhenAll(sends);

        Assert.Equal(
            Enumerable.Range(0, 20).Select(n => ($"body {n}", $"author {n}")).Order(),
            client.Sent.Select(request => (request.MessageBody, request.MessageAttributes["Author"].StringValue)).Order());
    }

    [Fact]
    public async Task A_failure_of_a_converter_is_told_with_its_cause_and_the_encoder_is_clean_afterwards()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client);

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => sender.SendAsync(Unwritable.ByConverter, cancellationToken: Token));
        await sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);

        Assert.Equal((SendFailureReason.NotSerializable, DeliveryState.NotSent, false), (failure.Reason, failure.Delivery, failure.IsTransient));
        Assert.Equal(("Tests.Unwritable", "unwritables"), (failure.MessageType, failure.Queue));
        Assert.Same(Unwritable.ByConverter.Failure, failure.InnerException);
        Assert.DoesNotContain(Unwritable.ByConverter.Failure.Message, failure.Message, StringComparison.Ordinal);
        Assert.Equal("Hello", client.OnlySent.MessageBody);
    }

    [Fact]
    public void The_encoder_goes_back_to_its_thread_whatever_happens()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client);
        var encoder = MessageEncoder.Rent();
        encoder.Return();

        _ = sender.SendAsync(new Greeting("Hello"), cancellationToken: Token);
        _ = sender.SendAsync(new Greeting(""), cancellationToken: Token);
        _ = sender.SendAsync(Unwritable.ByConverter, cancellationToken: Token);

        var next = MessageEncoder.Rent();
        next.Return();
        Assert.Same(encoder, next);
    }

    [Fact]
    public async Task A_failure_that_the_encoder_names_stays_what_it_is()
    {
        using var client = new FakeSqs();
        var cause = new TypedSqsException(SendFailureReason.InvalidAttribute, "An attribute.");

        Assert.Same(cause, await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Unwritable(cause), cancellationToken: Token)));
    }

    [Fact]
    public async Task Failures_are_in_the_task_and_a_null_message_is_thrown()
    {
        using var client = new FakeSqs();
        var sender = new SqsSender(client);

        Assert.Throws<ArgumentNullException>("message", () => { _ = sender.SendAsync<Greeting>(null!, cancellationToken: Token); });
        var send = sender.SendAsync(new Greeting(""), cancellationToken: Token);
        Assert.True(send.IsFaulted);
        Assert.Equal(SendFailureReason.EmptyBody, (await Assert.ThrowsAsync<TypedSqsException>(() => send)).Reason);
        Assert.Empty(client.Asked);
    }

    [Theory]
    [InlineData(null, 2_048, true)]
    [InlineData(null, 2_049, false)]
    [InlineData(1_024, 1_024, true)]
    [InlineData(1_024, 1_025, false)]
    [InlineData(4_096, 4_096, true)]
    [InlineData(4_096, 4_097, false)]
    public async Task The_queues_limit_wins_over_the_declared_one(int? configured, int size, bool fits)
    {
        using var client = new FakeSqs();
        var options = new TypedSqsOptions { Queues = { ["greetings"] = new QueueOptions { MaxMessageBytes = configured } } };

        var send = new SqsSender(client, options).SendAsync(new Greeting(new string('x', size)), cancellationToken: Token);

        if (fits)
        {
            Assert.Equal(size, (await send).SizeBytes);
            return;
        }

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => send);
        Assert.Equal((SendFailureReason.MessageTooLarge, (long?)size, (long?)(configured ?? 2_048)), (failure.Reason, failure.ActualSize, failure.Limit));
        Assert.Empty(client.Asked);
        Assert.Empty(client.Sent);
    }

    [Theory]
    [InlineData(LimitOfSqs, true)]
    [InlineData(LimitOfSqs + 1, false)]
    public async Task No_declaration_lifts_the_limit_of_sqs(int size, bool fits)
    {
        using var client = new FakeSqs();

        var failure = await Record.ExceptionAsync(() => new SqsSender(client).SendAsync(new Boundless(size), cancellationToken: Token));

        Assert.Equal(fits, failure is null);
        Assert.Equal(fits ? null : LimitOfSqs, (failure as TypedSqsException)?.Limit);
    }

    [Fact]
    public async Task A_client_without_configuration_will_do()
    {
        var client = BareSqs.Create();

        var receipt = await new SqsSender(client).SendAsync(new Greeting("Hello"), new SendOptions { Queue = FakeSqs.UrlOf("q") }, Token);

        Assert.Equal("bare", receipt.MessageId);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task An_answer_without_an_id_is_no_success(string? id)
    {
        using var client = new FakeSqs { OnSend = (_, _) => Task.FromResult(new SendMessageResponse { MessageId = id }) };

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token));

        Assert.Equal((SendFailureReason.NoAnswer, DeliveryState.Unknown), (failure.Reason, failure.Delivery));
    }

    [Fact]
    public async Task A_fifo_message_without_a_group_is_refused_before_anything_is_asked()
    {
        using var client = new FakeSqs();

        var failure = await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Order("t", null, "i"), cancellationToken: Token));

        Assert.Equal(SendFailureReason.MissingMessageGroupId, failure.Reason);
        Assert.Empty(client.Asked);
    }

    [Fact]
    public async Task A_struct_is_sent_as_a_class_is()
    {
        using var client = new FakeSqs();

        await new SqsSender(client).SendAsync(new Tick(7), cancellationToken: Token);

        Assert.Equal("7", client.OnlySent.MessageBody);
    }

    [Fact]
    public async Task Text_beyond_ascii_arrives_as_it_is()
    {
        const string Text = "Grüße, 世界 😀";
        var aws = new ScriptedAws();
        using var client = aws.Client();

        var receipt = await new SqsSender(client).SendAsync(new Greeting(Text), cancellationToken: Token);

        Assert.Equal(Text, JsonDocument.Parse(aws.Sent[0]).RootElement.GetProperty("MessageBody").GetString());
        Assert.Equal(Encoding.UTF8.GetByteCount(Text), receipt.SizeBytes);
    }
}
