using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>
/// Writes <c>Encode</c>: ids, body, attributes and delay of a message, in that order. Of one whose body is refused the group is known then, which a batch
/// must stop.
/// </summary>
internal static class EncodeEmitter
{
    public static void Write(IndentedWriter writer, ResolvedMessage message, EmittedNames names)
    {
        var model = message.Model;
        string header = $"""
            internal static void Encode(
                {RunTime.MessageEncoder} encoder,
                {model.Type.FullName} message)
            """;
        using (writer.WriteBlock(header))
        {
            WriteIds(writer, model, names);
            writer.Write(Body(message, names));
            if (model.MaxBodyBytes is { } maxBytes)
            {
                writer.Write($"encoder.CheckBody(maxBytes: {CSharpLiteral.Int(maxBytes)});");
            }

            for (int i = 0; i < model.Attributes.Count; i++)
            {
                writer.Write(Attribute(message.AttributeNames[i], model.Attributes[i], names));
            }

            foreach (var constant in model.ConstantAttributes)
            {
                writer.Write($"encoder.AddAttribute({Arguments(constant.Name, constant.DataType)}, {CSharpLiteral.String(constant.Value)});");
            }

            if (model.Delay is { } delay)
            {
                writer.Write($"encoder.SetDelay({InRange(delay)});");
            }
            else if (model.Queue.DelaySeconds is { } seconds)
            {
                writer.Write($"encoder.SetDelay({CSharpLiteral.Int(seconds)});");
            }
        }
    }

    private static string Body(ResolvedMessage message, EmittedNames names) => message.Model switch
    {
        { RawBody: { Kind: LeafKind.Text } text } => $"encoder.SetTextBody({Guarded(text, $"message.{text.Identifier}")});",
        { RawBody: { MaxBytes: not null } bytes } => $"encoder.SetBinaryBody({Guarded(bytes, $"message.{bytes.Identifier}")}.GetValueOrDefault().Span);",
        { RawBody: { Kind: LeafKind.ByteMemory, IsNullableValue: var isNullable } memory }
            => $"encoder.SetBinaryBody(message.{memory.Identifier}{(isNullable ? ".GetValueOrDefault()" : "")}.Span);",
        { RawBody: { } bytes } => $"encoder.SetBinaryBody(message.{bytes.Identifier});",
        { Type.FullName: var type } when message.ContextWritesBody => $"encoder.Json.Value(message, {names.TypeInfo(type)});",
        { JsonBody: var shape } => ValueEmitter.Write("encoder.Json", "message", shape!, message, names) + ";",
    };

    private static string Attribute(string name, MessageAttributeModel attribute, EmittedNames names)
        => attribute.Value.Kind is LeafKind.ByteArray or LeafKind.ByteMemory
            ? $"encoder.AddBinaryAttribute({Arguments(name, attribute.DataType)}, {Guarded(attribute.Value, $"message.{attribute.Value.Identifier}")});"
            : $"encoder.AddAttribute({Arguments(name, attribute.DataType)}, {Guarded(attribute.Value, Text(attribute.Value, names))});";

    /// <summary>The text or bytes with a guard for each of their bounds: the size proof counts on them.</summary>
    private static string Guarded(ScalarModel value, string expression)
    {
        string property = CSharpLiteral.String(value.Property);
        if (value.MaxChars is { } chars)
        {
            expression = $"{RunTime.Bounded}.Chars({expression}, {CSharpLiteral.Int(chars)}, {property})";
        }

        return value.MaxBytes is { } bytes
            ? $"{RunTime.Bounded}.Bytes({expression}, {CSharpLiteral.Int(bytes)}, {property})"
            : expression;
    }

    private static string Arguments(string name, string dataType) => $"{CSharpLiteral.String(name)}, {CSharpLiteral.String(dataType)}";

    private static void WriteIds(IndentedWriter writer, QueueMessageModel model, EmittedNames names)
    {
        if (!model.GroupId.IsEmpty)
        {
            writer.Write($"encoder.SetMessageGroupId({OneOrList(model.GroupId, names)});");
        }

        if (!model.DeduplicationId.IsEmpty)
        {
            string id = model.HashesDeduplicationId
                ? $"{RunTime.CompositeId}.Sha256([{Texts(model.DeduplicationId, names)}])"
                : OneOrList(model.DeduplicationId, names);
            writer.Write($"encoder.SetMessageDeduplicationId({id});");
        }
    }

    private static string OneOrList(EquatableArray<ScalarModel> parts, EmittedNames names)
        => parts.Count == 1 ? Texts(parts, names) : $"[{Texts(parts, names)}]";

    private static string Texts(EquatableArray<ScalarModel> parts, EmittedNames names)
        => string.Join(", ", parts.Select(part => Guarded(part, Text(part, names))));

    private static string Text(ScalarModel value, EmittedNames names) => value switch
    {
        { EnumType: { } type } => $"{names.EnumTable(type)}.NameOf(message.{value.Identifier})",
        { EnumNumber: { } number } => $"{RunTime.CanonicalText}.Of(({number}{(value.IsNullableValue ? "?" : "")})message.{value.Identifier})",
        { Kind: LeafKind.Text } => $"message.{value.Identifier}",
        _ => $"{RunTime.CanonicalText}.Of({InRange(value)})",
    };

    private static string InRange(ScalarModel value) => value.Range is not { } range
        ? $"message.{value.Identifier}"
        : $"{RunTime.Bounded}.Range<{value.NumberType}>(message.{value.Identifier}, {CSharpLiteral.Int(range.Min)}, {CSharpLiteral.Int(range.Max)}, {CSharpLiteral.String(value.Property)})";
}
