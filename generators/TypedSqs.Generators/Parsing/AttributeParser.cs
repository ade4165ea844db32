using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>The message attributes: from properties, and constant ones.</summary>
internal static class AttributeParser
{
    public static EquatableArray<MessageAttributeModel> Parse(MessageProperties properties, EnumTable enums, Refusals refusals)
    {
        var models = new List<MessageAttributeModel>();
        foreach (var (property, attribute) in properties.With(WellKnownNames.MessageAttributeAttribute))
        {
            var symbol = property.Symbol;
            string? dataType = attribute.Named("DataType") as string;
            if (ScalarParser.Parse(symbol, properties.Type, enums, enumAsNumber: dataType is not null && DataTypeRules.IsNumber(dataType)) is not { } value)
            {
                refusals.Add(MessageRules.AttributeTypeNotSupported, symbol.LocationOf(properties.Type), symbol.Name, symbol.Type.ToPlainName());
            }
            else if (dataType is not null && WhyNot(dataType, value.Kind) is { } wrong)
            {
                refusals.Add(MessageRules.DataTypeInvalid, symbol.IsBeside(properties.Type) ? attribute.LocationOf(symbol) : properties.Type.LocationOf(), symbol.Name, dataType, wrong);
            }
            else
            {
                string? name = attribute.ConstructorArguments.FirstOrDefault().Value as string;
                models.Add(new MessageAttributeModel(name, dataType ?? DefaultDataType(value.Kind), value));
            }
        }

        return models.ToEquatableArray();
    }

    public static EquatableArray<ConstantAttributeModel> ParseConstants(INamedTypeSymbol type, Refusals refusals)
    {
        var models = new List<ConstantAttributeModel>();
        foreach (var attribute in type.GetAttributes().Where(attribute => attribute.Is(WellKnownNames.ConstantMessageAttributeAttribute)))
        {
            var location = attribute.LocationOf(type);
            // While it is being typed an attribute can lack arguments.
            string name = attribute.ConstructorArguments.ElementAtOrDefault(0).Value as string ?? "";
            string value = attribute.ConstructorArguments.ElementAtOrDefault(1).Value as string ?? "";
            string dataType = attribute.Named("DataType") as string ?? "String";
            bool isNumber = DataTypeRules.IsNumber(dataType);
            if (DataTypeRules.Check(dataType) is { } wrongType)
            {
                refusals.Add(MessageRules.DataTypeInvalid, location, name, dataType, wrongType);
            }
            else if (DataTypeRules.IsBinary(dataType))
            {
                refusals.Add(MessageRules.DataTypeInvalid, location, name, dataType, "is Binary, and a constant attribute is String or Number");
            }
            else if (WhyNotValue(value, isNumber) is { } wrongValue)
            {
                refusals.Add(MessageRules.ConstantValueInvalid, location, type.Name, name, wrongValue);
            }

            models.Add(new ConstantAttributeModel(name, dataType, value));
        }

        return models.ToEquatableArray();
    }

    private static string DefaultDataType(LeafKind kind) => kind switch
    {
        LeafKind.Number => "Number",
        LeafKind.ByteArray or LeafKind.ByteMemory => "Binary",
        _ => "String",
    };

    private static string? WhyNot(string dataType, LeafKind kind)
    {
        bool hasBytes = kind is LeafKind.ByteArray or LeafKind.ByteMemory;
        return DataTypeRules.Check(dataType) ?? (DataTypeRules.IsBinary(dataType), DataTypeRules.IsNumber(dataType)) switch
        {
            (true, _) when !hasBytes => "is Binary, which takes byte[] or ReadOnlyMemory<byte>",
            (false, _) when hasBytes => "is not Binary, and that is what bytes are sent as",
            (_, true) when kind is not (LeafKind.Number or LeafKind.Text) => "is Number, but the property is neither a number, an enum nor text that holds one",
            _ => null,
        };
    }

    private static string? WhyNotValue(string value, bool isNumber)
    {
        if (value.Length == 0)
        {
            return "is empty, and SQS refuses that";
        }

        return isNumber ? NumberRules.Check(value)
            : TextRules.IndexOfRefused(value) is >= 0 and var index ? $"has a character at index {index} that SQS refuses"
            : null;
    }
}
