namespace TypedSqs.Local;

/// <summary>Reads what a SendMessage, or an entry of a SendMessageBatch, says of a message.</summary>
internal static class MessageReader
{
    public static OutgoingMessage Read(RequestReader request, string? traceHeader) => new()
    {
        Body = request.Text("MessageBody") ?? "",
        Attributes = Attributes(request, "MessageAttributes"),
        SystemAttributes = WithTraceHeader(Attributes(request, "MessageSystemAttributes"), traceHeader),
        GroupId = request.Text("MessageGroupId"),
        DeduplicationId = request.Text("MessageDeduplicationId"),
        DelaySeconds = request.Integer("DelaySeconds"),
    };

    public static OutgoingMessage ReadEntry(string id, RequestReader entry, string? traceHeader) =>
        Read(entry, traceHeader) with { EntryId = id };

    private static Dictionary<string, MessageAttribute> Attributes(RequestReader request, string member)
    {
        var attributes = new Dictionary<string, MessageAttribute>(StringComparer.Ordinal);
        foreach (var (name, value) in request.ObjectMap(member))
        {
            attributes.Add(name, new MessageAttribute(
                value.Text("DataType") ?? "",
                value.Text("StringValue"),
                value.Bytes("BinaryValue"),
                value.HasItems("StringListValues") || value.HasItems("BinaryListValues")));
        }

        return attributes;
    }

    /// <summary>The header of the call stands for each message that has none of its own.</summary>
    private static Dictionary<string, MessageAttribute> WithTraceHeader(Dictionary<string, MessageAttribute> attributes, string? traceHeader)
    {
        if (traceHeader is not null)
        {
            attributes.TryAdd(TraceHeader.AttributeName, new MessageAttribute("String", traceHeader, null));
        }

        return attributes;
    }
}
