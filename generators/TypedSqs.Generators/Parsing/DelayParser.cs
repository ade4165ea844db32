using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>The delay: a property, or fixed on the type.</summary>
internal static class DelayParser
{
    public static ScalarModel? Parse(MessageProperties properties, QueueModel queue, Refusals refusals)
    {
        var found = properties.With(WellKnownNames.DelaySecondsAttribute).Select(match => match.Property.Symbol).ToList();
        var symbol = found.FirstOrDefault();
        string? wrong = (found.Count, queue) switch
        {
            (0, { DelaySeconds: null }) => null,
            ( > 1, _) => $"is declared on '{found[0].Name}' and on '{found[1].Name}'; keep one",
            (1, { DelaySeconds: not null }) => $"is declared on '{symbol!.Name}' and on the type; keep one",
            (_, { IsFifo: true }) => "is declared, but SQS refuses a delay of single messages on a FIFO queue; set the delay of the queue instead",
            (0, { DelaySeconds: { } seconds }) when seconds is < 0 or > SqsLimits.MaxDelaySeconds
                => $"is {seconds.ToString(CultureInfo.InvariantCulture)} seconds; SQS takes 0 to 900",
            (1, _) when !IsDelayType(symbol!.Type) => $"is '{symbol.Name}' of type '{symbol.Type.ToPlainName()}'; it takes int (seconds) or TimeSpan",
            _ => null,
        };
        if (wrong is not null)
        {
            refusals.AddOf(properties.Type, MessageRules.DelayInvalid, LocationOf(properties.Type, found), properties.Type.Name, wrong);
            return null;
        }

        return symbol is null ? null : ScalarParser.Parse(symbol, properties.Type, new EnumTable());
    }

    private static Location LocationOf(INamedTypeSymbol type, List<IPropertySymbol> found)
        => found.LastOrDefault()?.LocationOf(type) ?? type.FindAttribute(WellKnownNames.QueueMessageAttribute)!.LocationOf(type);

    private static bool IsDelayType(ITypeSymbol type)
    {
        var underlying = type.NullableUnderlying() ?? type;
        return underlying.SpecialType == SpecialType.System_Int32 || LeafTypes.Classify(underlying) == LeafKind.TimeSpan;
    }
}
