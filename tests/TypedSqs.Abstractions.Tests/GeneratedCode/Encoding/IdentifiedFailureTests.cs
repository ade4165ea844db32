using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Encoding;

/// <summary>What a writer or a text form refuses is told with the message type, and with the property as far as it can be known.</summary>
public sealed class IdentifiedFailureTests
{
    private static readonly Probe Fine = new(1, 2, 3, 4, "n", 5);

    [Fact]
    public void A_message_that_is_fine() => Assert.Null(Failure(Fine));

    [Fact]
    public void Not_a_number_is_told_with_its_property()
    {
        IsRefused("Low", Fine with { Low = double.NaN });
        IsRefused("High", Fine with { High = double.PositiveInfinity });
        IsRefused("High", Fine with { Low = null, High = double.NaN });
        IsRefused("Stream", Fine with { Stream = double.NaN });
        IsRefused("Id", Fine with { Id = double.NaN });
        IsRefused("Id", Fine with { Stream = null, Id = double.NaN });
        IsRefused("Low", Fine with { Low = double.NaN }); // nothing is left of the messages before

        static void IsRefused(string property, Probe message)
        {
            TypedSqsException? failure = Failure(message);
            Assert.Equal((SendFailureReason.InvalidAttribute, property, "Shop.Probe", "probes"), (failure?.Reason, failure?.Property, failure?.MessageType, failure?.Queue));
            Assert.StartsWith($"Shop.Probe ({property}) was not sent: a value of an attribute or id is NaN or an infinity", failure?.Message, StringComparison.Ordinal);
            Assert.Contains("Shop.Probe", failure?.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_the_writer_of_the_body_refuses_is_told_with_the_type()
    {
        Says("Shop.Probe was not sent: Note has 4 characters, and [MaxChars] declares at most 3;", "Note", Fine with { Note = "four" });
        Says("Shop.Probe was not sent: Level is NaN or an infinity, which JSON has no form for;", "Level", Fine with { Level = double.NaN });

        static void Says(string text, string property, Probe message)
        {
            TypedSqsException? failure = Failure(message);
            Assert.StartsWith(text, failure?.Message, StringComparison.Ordinal);
            Assert.Equal(property, failure?.Property);
        }
    }

    private static TypedSqsException? Failure(Probe message)
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        try
        {
            encoder.Encode(message);
            return null;
        }
        catch (TypedSqsException failure)
        {
            return failure;
        }
        finally
        {
            encoder.Return();
        }
    }

    /// <summary>As generated code is: ids, the body, attributes in the order of the contract, constants.</summary>
    private sealed record Probe(double? Low, double? High, double? Stream, double? Id, string Note, double Level) : IQueueMessage<Probe>
    {
        public static MessageContract Contract { get; } = new()
        {
            MessageType = "Shop.Probe",
            QueueName = "probes",
            MaxMessageBytes = 1_024,
            Attributes = [new() { Name = "photo", DataType = "Binary", Property = "Photo" }, new() { Name = "low", DataType = "Number", Property = nameof(Low) }, new() { Name = "high", DataType = "Number", Property = nameof(High) }, new() { Name = "schema", DataType = "String" }],
            MessageGroupIdProperties = [nameof(Stream)],
            MessageDeduplicationIdProperties = [nameof(Id)],
        };

        public static void Encode(MessageEncoder encoder, Probe message)
        {
            encoder.SetMessageGroupId(CanonicalText.Of(message.Stream));
            encoder.SetMessageDeduplicationId(CanonicalText.Of(message.Id));
            encoder.Json.StartObject();
            encoder.Json.Name("Note"u8).Value(message.Note, maxChars: 3);
            encoder.Json.Name("Level"u8).Value(message.Level);
            encoder.Json.EndObject();
            encoder.AddBinaryAttribute("photo", "Binary", (byte[]?)null);
            encoder.AddAttribute("low", "Number", CanonicalText.Of(message.Low));
            encoder.AddAttribute("high", "Number", CanonicalText.Of(message.High));
            encoder.AddAttribute("schema", "String", "1");
        }
    }
}
