using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>Reads a <c>JsonSerializerContext</c> by its attributes: what System.Text.Json generates for it cannot be seen from here.</summary>
internal static class JsonContextParser
{
    /// <summary>Whether the type is a context at all: <c>[JsonSerializable]</c> can stand on any class.</summary>
    public static bool IsContext(INamedTypeSymbol type)
    {
        for (var link = type.BaseType; link is not null; link = link.BaseType)
        {
            if (link.IsNamed(WellKnownNames.JsonSerializerContext))
            {
                return true;
            }
        }

        return false;
    }

    public static JsonContextModel Parse(INamedTypeSymbol context)
    {
        var options = context.FindAttribute(WellKnownNames.JsonSourceGenerationOptionsAttribute);
        return new JsonContextModel
        {
            TypeName = context.ToFullName(),
            Lists = context.GetAttributes()
                .Where(attribute => attribute.Is(WellKnownNames.JsonSerializableAttribute))
                .Select(attribute => attribute.ConstructorArguments.FirstOrDefault().Value)
                .OfType<ITypeSymbol>()
                .Select(type => type.ToUnannotatedName())
                .ToEquatableArray(),
            Naming = (NamingPolicy?)(options?.Named("PropertyNamingPolicy") as int?) ?? DefaultNaming(options),
            Ignore = (IgnoreCondition?)(options?.Named("DefaultIgnoreCondition") as int?) ?? IgnoreCondition.Never,
            UseStringEnumConverter = options?.Named("UseStringEnumConverter") is true,
            IgnoresCase = options?.Named("PropertyNameCaseInsensitive") as bool? ?? IsWeb(options),
            OptionOfItsOwn = FindOptionOfItsOwn(options),
            OnlyWithin = FindOnlyWithin(context)?.ToFullName(),
        };
    }

    /// <summary>What a private context can be named in; no code beside a file-local one can name it.</summary>
    private static INamedTypeSymbol? FindOnlyWithin(INamedTypeSymbol context)
    {
        for (var link = context; link is not null; link = link.ContainingType)
        {
            if (link.IsFileLocal || link.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            {
                return link.IsFileLocal ? context : link.ContainingType;
            }
        }

        return null;
    }

    /// <summary><c>JsonSerializerDefaults.Web</c> (1) and <c>Strict</c> (2) stand in the constructor; Web names in camel case and ignores case.</summary>
    private static NamingPolicy DefaultNaming(AttributeData? options)
        => IsWeb(options) ? NamingPolicy.CamelCase : NamingPolicy.Unspecified;

    private static bool IsWeb(AttributeData? options) => options?.ConstructorArguments.FirstOrDefault().Value is 1;

    private static string? FindOptionOfItsOwn(AttributeData? options)
    {
        if (options?.ConstructorArguments.FirstOrDefault().Value is 2)
        {
            return "JsonSerializerDefaults.Strict";
        }

        return options?.NamedArguments
            .FirstOrDefault(argument => ChangesWriting(argument.Key, argument.Value))
            .Key;
    }

    private static bool ChangesWriting(string option, TypedConstant value) => option switch
    {
        "Converters" => value is { Kind: TypedConstantKind.Array, IsNull: false, Values.Length: > 0 },
        "IgnoreReadOnlyFields" or "IgnoreReadOnlyProperties" or "IncludeFields" or "RespectNullableAnnotations" or "WriteIndented" => value.Value is true,
        "DictionaryKeyPolicy" or "MaxDepth" or "ReferenceHandler" => value.Value is not 0,

        // The context of .NET 10 then writes no member at all.
        "DefaultIgnoreCondition" => value.Value is (int)IgnoreCondition.WhenWriting,

        // AllowReadingFromString (1), which Web sets, says nothing of writing.
        "NumberHandling" => value.Value is not (0 or 1),
        _ => false,
    };
}
