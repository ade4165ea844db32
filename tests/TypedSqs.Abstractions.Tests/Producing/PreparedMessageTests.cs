using System.Text.Json;
using System.Text.Json.Nodes;

namespace TypedSqs.Abstractions.Tests.Producing;

/// <summary>The stored form: what is written is read, what was written once is read for ever, and nothing else is read.</summary>
public class PreparedMessageTests
{
    /// <summary>A row as version 1 wrote it. It never changes: rows like it are in the stores of users.</summary>
    private const string Version1 =
        """
        {"version":1,"id":"0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88","preparedAt":"2026-11-26T10:35:00.5+00:00","type":"Shop.OrderPlaced","queue":"orders.fifo","fifo":true,"limit":262144,"body":"{\"Total\":61.50,\"Note\":\"naïve <\uD83D\uDE00>\"}","attributes":[{"name":"Kind","type":"String","text":"Retail"},{"name":"Digest","type":"Binary.sha","bytes":"AAH/"}],"groupId":"customer-17","deduplicationId":"d-1","delaySeconds":0}
        """;

    [Fact]
    public void What_version_1_wrote_is_read()
    {
        var message = PreparedMessage.Parse(Version1);

        Assert.Equal(Guid.Parse("0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88"), message.Id);
        Assert.Equal(new DateTimeOffset(2026, 11, 26, 10, 35, 0, 500, TimeSpan.Zero), message.PreparedAt);
        Assert.Equal(("Shop.OrderPlaced", "orders.fifo", true, 262_144), (message.MessageType, message.Queue, message.IsFifo, message.MaxMessageBytes));
        Assert.Equal("""{"Total":61.50,"Note":"naïve <😀>"}""", message.Body);
        Assert.Equal(("customer-17", "d-1", 0), (message.MessageGroupId, message.MessageDeduplicationId, message.DelaySeconds));
        Assert.Collection(
            message.Attributes,
            kind => Assert.Equal(("Kind", "String", "Retail", null), (kind.Name, kind.DataType, kind.Text, kind.Bytes)),
            digest =>
            {
                Assert.Equal(("Digest", "Binary.sha", null), (digest.Name, digest.DataType, digest.Text));
                Assert.Equal([0, 1, 255], digest.Bytes.GetValueOrDefault().ToArray());
            });
    }

    [Fact]
    public void What_is_read_is_written_again_byte_for_byte() => Assert.Equal(Version1, PreparedMessage.Parse(Version1).ToJson());

    [Fact]
    public void A_message_of_nothing_but_the_necessary_comes_back()
    {
        var message = new PreparedMessage
        {
            Id = Guid.CreateVersion7(),
            PreparedAt = DateTimeOffset.UnixEpoch,
            MessageType = "T",
            Queue = "q",
            MaxMessageBytes = 1_024,
            Body = "x",
        };

        var read = PreparedMessage.Parse(message.ToJson());

        Assert.Equal((message.Id, "T", "q", false, "x"), (read.Id, read.MessageType, read.Queue, read.IsFifo, read.Body));
        Assert.Equal((null, null, null), (read.MessageGroupId, read.MessageDeduplicationId, read.DelaySeconds));
        Assert.Empty(read.Attributes);
    }

    [Fact]
    public void The_size_is_what_sqs_counts() =>
        // {"Total":61.50,"Note":"naïve <😀>"} in UTF-8, Kind + String + Retail, Digest + Binary.sha + 3 bytes
        Assert.Equal(38 + 16 + 19, PreparedMessage.Parse(Version1).SizeBytes);

    [Fact]
    public void A_body_with_quotes_is_not_blown_up_in_the_store()
    {
        var message = PreparedMessage.Parse(Version1);

        Assert.Contains("{\\\"Total\\\":61.50", message.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(int.MaxValue)]
    public void Another_version_is_refused_by_its_number_whatever_else_it_holds(int version)
    {
        var failure = Assert.Throws<TypedSqsException>(() => PreparedMessage.Parse($$"""{"shards":[1],"version":{{version}}}"""));

        Assert.Equal(
            (SendFailureReason.InvalidPreparedMessage, DeliveryState.NotSent, true), (failure.Reason, failure.Delivery, failure.IsMessageFault));
        Assert.Contains($"version {version} ", failure.Message, StringComparison.Ordinal);
        Assert.Contains("reads 1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_change_of_its_shape_is_refused()
    {
        foreach (var property in JsonNode.Parse(Version1)!.AsObject().Select(pair => pair.Key).Where(IsNeeded))
        {
            Refused(row => row.Remove(property));
            Refused(row => row[property] = null);
            Refused(row => row[property] = new JsonArray());
        }

        Refused(row => row["other"] = 1);
        Refused(row => row["attributes"] = new JsonArray((JsonNode?)null));
        Refused(row => row["attributes"]![0]!.AsObject().Remove("name"));
        Refused(row => row["attributes"]![0]!["other"] = "x");
        Refused(row => row["attributes"]![1]!["bytes"] = "not base64");

        static bool IsNeeded(string property) => property is not ("fifo" or "attributes" or "groupId" or "deduplicationId" or "delaySeconds");

        static void Refused(Action<JsonObject> change)
        {
            var row = JsonNode.Parse(Version1)!.AsObject();
            change(row);
            Assert.Equal(SendFailureReason.InvalidPreparedMessage, Assert.Throws<TypedSqsException>(() => PreparedMessage.Parse(row.ToJsonString())).Reason);
        }
    }

    [Fact]
    public void A_row_that_was_cut_off_anywhere_is_refused()
    {
        for (var length = 0; length < Version1.Length; length++)
        {
            var cut = Version1[..length];
            Assert.Equal(SendFailureReason.InvalidPreparedMessage, Assert.Throws<TypedSqsException>(() => PreparedMessage.Parse(cut)).Reason);
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"version\"")]
    [InlineData("""{"version":null}""")]
    [InlineData("""{"version":1,"version":1}""")]
    public void What_is_no_row_at_all_is_refused(string json) =>
        Assert.Equal(SendFailureReason.InvalidPreparedMessage, Assert.Throws<TypedSqsException>(() => PreparedMessage.Parse(json)).Reason);

    [Theory]
    [InlineData("{}", 3, 1)]
    [InlineData("x", 1, 1)]
    [InlineData("{\n  x}", 3, 2)]
    public void The_place_of_the_damage_is_counted_from_one(string json, int position, int line) => Assert.EndsWith(
        $" from byte {position} of line {line} on.", Assert.Throws<TypedSqsException>(() => PreparedMessage.Parse(json)).Message, StringComparison.Ordinal);

    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_as_it_stands_and_escaped()
    {
        foreach (var half in new[] { "\ud83d", "\\ud83d" })
        {
            var row = Version1.Replace("naïve", half, StringComparison.Ordinal);
            Assert.Equal(SendFailureReason.InvalidPreparedMessage, Assert.Throws<TypedSqsException>(() => PreparedMessage.Parse(row)).Reason);
        }
    }

    [Fact]
    public void A_refusal_and_the_texts_hold_no_content()
    {
        var broken = Version1.Replace("\"limit\":262144", "\"limit\":\"secret\"", StringComparison.Ordinal);
        var failure = Assert.Throws<TypedSqsException>(() => PreparedMessage.Parse(broken));
        var message = PreparedMessage.Parse(Version1);

        Assert.DoesNotContain("secret", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
        Assert.Equal("Shop.OrderPlaced for 'orders.fifo', 0198c5a2-7f3e-7c11-9a53-2f6b1d0c4e88", message.ToString());
        Assert.Equal("Kind (String)", message.Attributes[0].ToString());
    }

    [Fact]
    public void The_text_is_json_that_others_can_query()
    {
        using var row = JsonDocument.Parse(PreparedMessage.Parse(Version1).ToJson());

        Assert.Equal("orders.fifo", row.RootElement.GetProperty("queue").GetString());
    }
}
