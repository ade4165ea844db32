namespace TypedSqs.Local;

/// <summary>Reads what a SendMessage, or an entry of a SendMessageBatch, says of a message.</summary>
internal static class MessageReader
{
    /// <param name="request">The members.</param>
    /// <param name="traceHeader">The header of the call, if there is one.</param>
    /// <param name="entryId">The entry's id in a batch.</param>
    public static OutgoingMessage Read(RequestReader request, string? traceHeader, string? entryId = null) => new()
    {
        EntryId = entryId,
        Body = request.Text("MessageBody") ?? "",
        Attributes = Attributes(request, "MessageAttributes"),
        SystemAttributes = WithTraceHeader(Attributes(request, "MessageSystemAttributes"), traceHeader),
        GroupId = request.Text("MessageGroupId"),
        DeduplicationId = request.Text("MessageDeduplicationId"),
        DelaySeconds = request.Integer("DelaySeconds"),
    };

    private static IReadOnlyDictionary<string, MessageAttribute> Attributes(RequestReader request, string member)
    {
        var members = request.ObjectMap(member);
        return members.Count == 0
            ? OutgoingMessage.NoAttributes
            : members.ToDictionary(pair => pair.Key, pair => Attribute(pair.Value), StringComparer.Ordinal);
    }

    private static MessageAttribute Attribute(RequestReader value) => new(
        value.Text("DataType") ?? "",
        value.Text("StringValue"),
        value.Bytes("BinaryValue"),
        value.HasItems("StringListValues") || value.HasItems("BinaryListValues"));

    /// <summary>The header of the call stands for each message that has none of its own.</summary>
    private static IReadOnlyDictionary<string, MessageAttribute> WithTraceHeader(
        IReadOnlyDictionary<string, MessageAttribute> attributes, string? traceHeader) =>
        traceHeader is null || attributes.ContainsKey(TraceHeader.AttributeName)
            ? attributes
            : new Dictionary<string, MessageAttribute>(attributes, StringComparer.Ordinal)
            {
                [TraceHeader.AttributeName] = new MessageAttribute("String", traceHeader, null),
            };
}
