using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>Writes one method for each object, collection and dictionary of the body.</summary>
internal sealed class BodyEmitter
{
    private readonly IndentedWriter _writer;
    private readonly ResolvedMessage _message;
    private readonly EmittedNames _names;

    private BodyEmitter(IndentedWriter writer, ResolvedMessage message, EmittedNames names)
        => (_writer, _message, _names) = (writer, message, names);

    public static void Write(IndentedWriter writer, ResolvedMessage message, EmittedNames names)
    {
        if (message.ContextWritesBody)
        {
            return;
        }

        var emitter = new BodyEmitter(writer, message, names);
        foreach (var composite in message.Model.Composites)
        {
            writer.WriteBlank();
            emitter.WriteMethod(composite);
        }
    }

    private void WriteMethod(CompositeShape composite)
    {
        bool needsNullCheck = composite is { CanBeNull: true } and not NullableShape && !IsOnlyTheMessage(composite);
        string header = $"""
            private static void {_names.Method(composite.Key)}(
                {RunTime.JsonBodyWriter} json,
                {composite.TypeName}{(needsNullCheck ? "?" : "")} value)
            """;
        using (_writer.WriteBlock(header))
        {
            if (needsNullCheck)
            {
                _writer.Write("""
                    if (value is null)
                    {
                        json.Null();
                        return;
                    }

                    """);
            }

            switch (composite)
            {
                case ObjectShape:
                    WriteObject(_message.Objects.First(resolved => resolved.TypeName == composite.TypeName));
                    break;
                case SequenceShape sequence:
                    WriteSequence(sequence);
                    break;
                case DictionaryShape dictionary:
                    WriteDictionary(dictionary);
                    break;
                case NullableShape nullable:
                    WriteNullable(nullable);
                    break;
            }
        }
    }

    /// <summary>The message itself is never null, unless it also stands somewhere within itself.</summary>
    private bool IsOnlyTheMessage(CompositeShape composite)
    {
        var reference = new CompositeReference(composite.TypeName, composite.Key);
        return _message.Model.JsonBody == reference && !_message.Model.Composites.SelectMany(shape => shape.Values).Contains(reference);
    }

    private void WriteObject(ResolvedObject resolved)
    {
        var locals = new HashSet<string>(StringComparer.Ordinal) { "json", "value" };
        _writer.Write("json.StartObject();");
        bool wasBlock = false;
        foreach (var member in resolved.Members)
        {
            bool isBlock = member.Ignore != IgnoreCondition.Never;
            if (isBlock || wasBlock)
            {
                _writer.WriteBlank();
            }

            WriteMember(member, locals);
            wasBlock = isBlock;
        }

        if (wasBlock)
        {
            _writer.WriteBlank();
        }

        _writer.Write("json.EndObject();");
    }

    private void WriteMember(ResolvedMember resolved, HashSet<string> locals)
    {
        var member = resolved.Member;
        string name = $"json.Name({CSharpLiteral.Utf8(JsonEscape.Escape(resolved.JsonName))})";
        string access = member.ReadThrough is { } type ? $"(({type})value).{member.Identifier}" : $"value.{member.Identifier}";
        if (resolved.Ignore == IgnoreCondition.Never)
        {
            WriteNamed(name, access, member, locals);
            return;
        }

        string local = LocalFor(member.Name, locals);
        string condition = resolved.Ignore == IgnoreCondition.WhenWritingNull ? $"{access} is {{ }} {local}"
            : member.HasEquality ? $"{access} is var {local} && {local} != default"
            : $"{access} is var {local} && !{RunTime.EqualityComparer}<{member.Value!.TypeName}>.Default.Equals({local}, default)";
        using (_writer.WriteBlock($"if ({condition})"))
        {
            WriteNamed(name, local, member, locals);
        }
    }

    private void WriteNamed(string name, string value, MemberShape member, HashSet<string> locals)
    {
        if (member.MaxBytes is not { } maxBytes)
        {
            _writer.Write(ValueEmitter.Write(name, value, member.Value!, _message, _names) + ";");
            return;
        }

        string start = LocalFor(member.Name + "Start", locals);
        _writer.Write($"""
            {name};
            int {start} = json.BytesWritten;
            {ValueEmitter.Write("json", value, member.Value!, _message, _names)};
            json.CheckBytes({start}, maxBytes: {CSharpLiteral.Int(maxBytes)});
            """);
    }

    private void WriteSequence(SequenceShape sequence)
    {
        if (sequence.TypeName.StartsWith("global::System.Collections.Immutable.ImmutableArray<", StringComparison.Ordinal))
        {
            _writer.Write("json.CheckNotDefault(value.IsDefault);");
        }

        _writer.Write("json.StartArray();");
        WriteCounter(sequence.MaxItems);
        using (_writer.WriteBlock($"foreach (var item in {Enumerated(sequence.EnumeratedAs)})"))
        {
            WriteCheck(sequence.MaxItems);
            _writer.Write(ValueEmitter.Write("json", "item", sequence.Item, _message, _names) + ";");
        }

        _writer.WriteBlank();
        _writer.Write("json.EndArray();");
    }

    private void WriteDictionary(DictionaryShape dictionary)
    {
        string name = dictionary.KeyShape switch
        {
            EnumShape key => $"json.Name(key, {_names.EnumTable(key.EnumType)})",
            LeafShape { MaxLength: { } max } => $"json.Name(key, maxChars: {CSharpLiteral.Int(max)})",
            _ => "json.Name(key)",
        };
        _writer.Write("json.StartObject();");
        WriteCounter(dictionary.MaxItems);
        using (_writer.WriteBlock($"foreach (var (key, item) in {Enumerated(dictionary.EnumeratedAs)})"))
        {
            WriteCheck(dictionary.MaxItems);
            _writer.Write(ValueEmitter.Write(name, "item", dictionary.Value, _message, _names) + ";");
        }

        _writer.WriteBlank();
        _writer.Write("json.EndObject();");
    }

    private static string Enumerated(string? type) => type is null ? "value" : $"({type})value";

    private void WriteCounter(int? maxItems)
    {
        if (maxItems is not null)
        {
            _writer.Write("int count = 0;");
        }
    }

    private void WriteCheck(int? maxItems)
    {
        if (maxItems is { } max)
        {
            _writer.Write($"json.CheckItems(++count, maxItems: {CSharpLiteral.Int(max)}, value);");
        }
    }

    private void WriteNullable(NullableShape nullable) => _writer.Write($$"""
        if (value is { } present)
        {
            {{ValueEmitter.Write("json", "present", nullable.Inner, _message, _names)}};
        }
        else
        {
            json.Null();
        }
        """);

    /// <summary>A local named after its property, in camel case; no two of a method are the same.</summary>
    private static string LocalFor(string property, HashSet<string> locals)
    {
        string camel = char.ToLowerInvariant(property[0]) + property.Substring(1);
        string candidate = camel;
        for (int i = 2; !locals.Add(candidate); i++)
        {
            candidate = camel + CSharpLiteral.Int(i);
        }

        return CSharpNames.Identifier(candidate);
    }
}
