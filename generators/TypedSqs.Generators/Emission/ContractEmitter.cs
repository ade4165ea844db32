using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>Writes the contract: what the message declares, for code, tests and tools to read.</summary>
internal static class ContractEmitter
{
    public static void Write(IndentedWriter writer, ResolvedMessage message)
    {
        var model = message.Model;
        writer.Write("/// <summary>What the message declares.</summary>");
        using (writer.WriteBlock($"public static {RunTime.MessageContract} Contract {{ get; }} = new()", "};"))
        {
            writer.Write($"""
                MessageType = {CSharpLiteral.String(model.Type.PlainName)},
                QueueName = QueueName,
                IsFifo = IsFifo,
                MaxMessageBytes = MaxMessageBytes,
                """);
            WriteIf(writer, message.ProvenMaxBytes is not null, "ProvenMaxBytes = ProvenMaxBytes,");
            WriteIf(writer, model.Queue.ContentBasedDeduplication, "ContentBasedDeduplication = true,");
            WriteIf(writer, message.Reserve.TraceContext != TraceContextCarrier.Header, $"TraceContext = {RunTime.TraceContextCarrier}.{message.Reserve.TraceContext},");
            WriteIf(writer, message.Reserve.Attributes > 0, $"ReservedAttributes = {CSharpLiteral.Int(message.Reserve.Attributes)},");
            WriteIf(writer, message.Reserve.Bytes > 0, $"ReservedBytes = {CSharpLiteral.Int(message.Reserve.Bytes)},");
            WriteAttributes(writer, message);
            WriteIf(writer, model.RawBody is not null, $"BodyProperty = {CSharpLiteral.StringOrNull(model.RawBody?.Property)},");
            WriteIf(writer, !model.GroupId.IsEmpty, $"MessageGroupIdProperties = [{Properties(model.GroupId)}],");
            WriteIf(writer, !model.DeduplicationId.IsEmpty, $"MessageDeduplicationIdProperties = [{Properties(model.DeduplicationId)}],");
            WriteIf(writer, model.HashesDeduplicationId, "HashesMessageDeduplicationId = true,");
            WriteIf(writer, model.Delay is null && model.Queue.DelaySeconds is not null, $"DelaySeconds = {CSharpLiteral.Int(model.Queue.DelaySeconds ?? 0)},");
            WriteIf(writer, model.Delay is not null, $"DelayProperty = {CSharpLiteral.StringOrNull(model.Delay?.Property)},");
        }
    }

    private static void WriteAttributes(IndentedWriter writer, ResolvedMessage message)
    {
        var model = message.Model;
        var rows = model.Attributes
            .Select((attribute, i) => Row(message.AttributeNames[i], attribute.DataType, "Property", attribute.Value.Property))
            .Concat(model.ConstantAttributes.Select(constant => Row(constant.Name, constant.DataType, "Value", constant.Value)))
            .ToList();
        if (rows.Count == 0)
        {
            return;
        }

        writer.Write("Attributes =");
        writer.Write("[");
        using (writer.Indent())
        {
            rows.ForEach(writer.Write);
        }

        writer.Write("],");
    }

    private static string Row(string name, string dataType, string source, string of)
        => $"new() {{ Name = {CSharpLiteral.String(name)}, DataType = {CSharpLiteral.String(dataType)}, {source} = {CSharpLiteral.String(of)} }},";

    private static string Properties(EquatableArray<ScalarModel> parts)
        => string.Join(", ", parts.Select(part => CSharpLiteral.String(part.Property)));

    private static void WriteIf(IndentedWriter writer, bool condition, string line)
    {
        if (condition)
        {
            writer.Write(line);
        }
    }
}
