using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>What SQS refuses of a constant: ids, attribute values, raw bodies and delays, of messages and of the options of a send.</summary>
internal static class ConstantRefusals
{
    /// <summary>What the value is sent as, and what is wrong with it; <see langword="null"/> where nothing is known to be.</summary>
    public static (string Role, string Why)? Of(SentTypes sent, INamedTypeSymbol type, IPropertySymbol property, IOperation value)
    {
        bool isMessage = SentTypes.IsMessage(type);
        if ((!isMessage && type.ToMetadataPath() is not (WellKnownNames.SendOptions or WellKnownNames.PrepareOptions)) || KnownValue(value) is not { } constant)
        {
            return null;
        }

        return isMessage
            ? OfMessage(sent.PropertiesOf(type), property, constant)
            : OfOption(property.Name, constant);
    }

    private static (string Role, string Why)? OfOption(string name, object constant) => (name, constant) switch
    {
        ("MessageGroupId", string id) => Id(id, "message group id"),
        ("MessageDeduplicationId", string id) => Id(id, "message deduplication id"),
        ("Delay", TimeSpan delay) => Delay(delay.TotalSeconds),
        ("IdAttribute", string attribute) when AttributeNameRules.Check(attribute) is { } why => ("the name of a message attribute", why),
        _ => null,
    };

    private static (string Role, string Why)? OfMessage(MessageProperties properties, IPropertySymbol property, object constant)
    {
        // Of an id that several properties make up, one alone says nothing.
        bool IsId(string attribute) => properties.With(attribute).ToList() is [var only] && Is(only.Property.Symbol);
        bool Has(string attribute) => properties.With(attribute).Any(match => Is(match.Property.Symbol));
        bool Is(IPropertySymbol candidate) => SymbolEqualityComparer.Default.Equals(candidate, property);

        return constant switch
        {
            int seconds when Has(WellKnownNames.DelaySecondsAttribute) => Delay(seconds),
            TimeSpan delay when Has(WellKnownNames.DelaySecondsAttribute) => Delay(delay.TotalSeconds),
            double and (double.NaN or double.PositiveInfinity or double.NegativeInfinity)
                when Has(WellKnownNames.MessageAttributeAttribute) => ("message attribute", "is no number that SQS has"),
            double or float when Has(WellKnownNames.MessageAttributeAttribute) => Number(constant, DataTypeOf(properties, property)),
            char character when Has(WellKnownNames.MessageAttributeAttribute) => RefusedCharacter(character.ToString(), "message attribute"),
            string text => (IsId(WellKnownNames.MessageGroupIdAttribute) ? Id(text, "message group id") : null)
                ?? (IsId(WellKnownNames.MessageDeduplicationIdAttribute) ? Id(text, "message deduplication id") : null)
                ?? (Has(WellKnownNames.MessageAttributeAttribute) ? Attribute(text, DataTypeOf(properties, property)) : null)
                ?? (Has(WellKnownNames.MessageBodyAttribute) ? Body(text) : null),
            _ => null,
        };
    }

    /// <summary>A constant of C#, or a span of time made from one.</summary>
    public static object? KnownValue(IOperation value)
        => value.ConstantValue is { HasValue: true, Value: var constant } ? constant
            : value is IInvocationOperation { TargetMethod: { Name: var unit, ContainingType: var owner }, Arguments: [{ Value: var amount }, .. var others] }
                && owner.ToMetadataPath() == "System.TimeSpan"
                && others.All(argument => argument.IsImplicit)
                && amount.WithoutConversions().ConstantValue is { HasValue: true, Value: (int or long or double) and var number }
                ? Span(unit, Convert.ToDouble(number, CultureInfo.InvariantCulture))
            : null;

    private static TimeSpan? Span(string unit, double amount)
    {
        double? seconds = unit switch
        {
            "FromMilliseconds" => amount / 1000,
            "FromSeconds" => amount,
            "FromMinutes" => amount * 60,
            "FromHours" => amount * 3600,
            "FromDays" => amount * 86400,
            _ => null,
        };
        return seconds is { } known && Math.Abs(known) < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(known) : null;
    }

    private static (string Role, string Why)? Delay(double seconds) => seconds is >= 0 and <= SqsLimits.MaxDelaySeconds ? null
        : ("delay", string.Format(CultureInfo.InvariantCulture, "is {0} seconds, and SQS takes 0 to {1}", seconds, SqsLimits.MaxDelaySeconds));

    private static (string Role, string Why)? Id(string id, string role)
        => IdRules.Check(id) is { } why ? (role, $"{why}, and SQS takes 1 to 128 characters from U+0021 to U+007E") : null;

    private static (string Role, string Why)? Body(string text) => text.Length == 0
        ? ("message body", "is empty, and SQS wants at least one character")
        : RefusedCharacter(text, "message body");

    private static (string Role, string Why)? Attribute(string text, string? dataType)
    {
        if (text.Length == 0)
        {
            return ("message attribute", "is empty, and SQS refuses that; null leaves the attribute out");
        }

        return dataType is not null && DataTypeRules.IsNumber(dataType)
            ? NumberRules.Check(text) is { } why ? ("message attribute", why) : null
            : RefusedCharacter(text, "message attribute");
    }

    private static (string Role, string Why)? Number(object number, string? dataType)
        => (dataType is null || DataTypeRules.IsNumber(dataType)) && NumberRules.Check(((IFormattable)number).ToString("R", CultureInfo.InvariantCulture)) is { } why
            ? ("message attribute", why)
            : null;

    private static string? DataTypeOf(MessageProperties properties, IPropertySymbol property)
        => properties.With(WellKnownNames.MessageAttributeAttribute)
            .First(match => SymbolEqualityComparer.Default.Equals(match.Property.Symbol, property)).Attribute.Named("DataType") as string;

    private static (string Role, string Why)? RefusedCharacter(string text, string role)
        => TextRules.IndexOfRefused(text) is >= 0 and var index
            ? (role, string.Format(CultureInfo.InvariantCulture, "has the character U+{0:X4} at index {1}, and SQS refuses that", (int)text[index], index))
            : null;
}
