using System.ComponentModel;

namespace TypedSqs.GeneratedCode;

/// <summary>Takes the parts of one message from generated code, and knows its exact size.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MessageEncoder
{
    /// <summary>An encoder for one message; give it back with <see cref="Return"/>.</summary>
    public static MessageEncoder Rent() => throw new NotImplementedException();

    /// <summary>Gives the encoder back; nothing of it may be used afterwards.</summary>
    public void Return() => throw new NotImplementedException();

    /// <summary>The JSON body.</summary>
    public JsonBodyWriter Json => throw new NotImplementedException();

    /// <summary>The body in UTF-8; empty where it is empty or null.</summary>
    public ReadOnlySpan<byte> Body => throw new NotImplementedException();

    /// <summary>The body as text.</summary>
    public string BodyText => throw new NotImplementedException();

    /// <summary>The attributes that have a value.</summary>
    public IReadOnlyList<EncodedAttribute> Attributes => throw new NotImplementedException();

    /// <summary>The message group id.</summary>
    public string? MessageGroupId => throw new NotImplementedException();

    /// <summary>The message deduplication id.</summary>
    public string? MessageDeduplicationId => throw new NotImplementedException();

    /// <summary>The delay in seconds, rounded up.</summary>
    public int? DelaySeconds => throw new NotImplementedException();

    /// <summary>What the message weighs, in bytes, as SQS counts.</summary>
    public int SizeBytes => throw new NotImplementedException();

    /// <summary>Makes the body this text, as it stands.</summary>
    public void SetTextBody(string? text) => throw new NotImplementedException();

    /// <summary>Makes the body these bytes, as base64.</summary>
    public void SetBinaryBody(ReadOnlySpan<byte> bytes) => throw new NotImplementedException();

    /// <summary>Adds a String or Number attribute; <see langword="null"/> is left out.</summary>
    public void AddAttribute(string name, string dataType, string? value) => throw new NotImplementedException();

    /// <summary>Adds a Binary attribute; <see langword="null"/> is left out.</summary>
    public void AddBinaryAttribute(string name, string dataType, ReadOnlyMemory<byte>? value) => throw new NotImplementedException();

    /// <summary>Sets the message group id.</summary>
    public void SetMessageGroupId(string? id) => throw new NotImplementedException();

    /// <summary>Sets the message deduplication id.</summary>
    public void SetMessageDeduplicationId(string? id) => throw new NotImplementedException();

    /// <summary>Sets the delay.</summary>
    public void SetDelay(TimeSpan? delay) => throw new NotImplementedException();

    /// <summary>Sets the delay.</summary>
    public void SetDelay(int? seconds) => throw new NotImplementedException();

    /// <summary>Throws <see cref="TypedSqsException"/> for whatever SQS would refuse or change.</summary>
    public void ThrowIfUnsendable(MessageContract contract, int maxMessageBytes, bool isFifo) => throw new NotImplementedException();
}
