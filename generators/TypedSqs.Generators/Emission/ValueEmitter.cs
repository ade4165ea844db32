using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Emission;

/// <summary>The expression that writes one value.</summary>
internal static class ValueEmitter
{
    /// <param name="json">An expression for the writer, at the place where the value goes.</param>
    /// <param name="value">An expression for the value.</param>
    /// <param name="shape">How it is written.</param>
    /// <param name="message">The message with its options.</param>
    /// <param name="names">The names within its producer.</param>
    public static string Write(string json, string value, ValueShape shape, ResolvedMessage message, EmittedNames names) => shape switch
    {
        EnumShape named when named.ByName || message.EnumsByName => $"{json}.Value({value}, {names.EnumTable(named.EnumType)})",
        EnumShape number => $"{json}.Value(({number.Number}{(number.IsNullable ? "?" : "")}){value})",
        CompositeReference composite => $"{names.Method(composite.Key)}({json}, {value})",
        ContextShape context => $"{json}.Value({value}, {names.TypeInfo(context.TypeName)})",
        LeafShape { MaxLength: { } max, Kind: LeafKind.Text or LeafKind.Uri } => $"{json}.Value({value}, maxChars: {CSharpLiteral.Int(max)})",
        LeafShape { MaxLength: { } max } => $"{json}.Value({value}, maxItems: {CSharpLiteral.Int(max)})",
        LeafShape { Range: { } range } leaf
            => $"{json}.Value<{leaf.TypeName.TrimEnd('?')}>({value}, min: {CSharpLiteral.Int(range.Min)}, max: {CSharpLiteral.Int(range.Max)})",
        _ => $"{json}.Value({value})",
    };
}
