using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>The property with <c>[MessageBody]</c>.</summary>
internal static class BodyParser
{
    /// <summary>The property that is the body, or <see langword="null"/> where the body is JSON.</summary>
    public static ScalarModel? ParseRaw(MessageProperties properties, Refusals refusals)
    {
        var found = properties.With(WellKnownNames.MessageBodyAttribute).Select(match => match.Property.Symbol).ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var symbol = found[0];
        var body = ScalarParser.Parse(symbol, properties.Type, new EnumTable());
        if (found.Count > 1)
        {
            refusals.Add(
                MessageRules.MessageBodyInvalid,
                found[1].LocationOf(properties.Type),
                found[1].Name,
                $"'{symbol.Name}' is the body already; keep [MessageBody] on one of them, or on none to send both as JSON");
        }
        else if (body is not { Kind: LeafKind.Text or LeafKind.ByteArray or LeafKind.ByteMemory, EnumType: null })
        {
            refusals.Add(
                MessageRules.MessageBodyInvalid,
                symbol.LocationOf(properties.Type),
                symbol.Name,
                $"its type is '{symbol.Type.ToPlainName()}', and a body is string, byte[] or ReadOnlyMemory<byte>; without [MessageBody] the message is sent as JSON");
        }

        return body;
    }
}
