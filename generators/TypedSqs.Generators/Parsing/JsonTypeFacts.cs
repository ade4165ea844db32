using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>What System.Text.Json makes of a type, as far as its declaration tells.</summary>
internal static class JsonTypeFacts
{
    /// <summary>A type whose members nest its own arguments deeper, as in <c>class G&lt;T&gt; { G&lt;List&lt;T&gt;&gt; Next }</c>, has no last type.</summary>
    private const int MaxDepth = 8;

    /// <summary>Why no JSON can be written for a type at all, as the end of a sentence; <see langword="null"/> where it can.</summary>
    public static string? WhyImpossible(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => "is a delegate, which has no JSON form; keep it out of the body with [JsonIgnore]",
        { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer } => "is a pointer, which has no JSON form; keep it out of the body with [JsonIgnore]",
        { IsRefLikeType: true } => "is a ref struct, which has no JSON form; keep it out of the body with [JsonIgnore]",
        { IsTupleType: true } => "is a tuple: System.Text.Json writes it as {} and its values are lost; use a record",
        { SpecialType: SpecialType.System_IntPtr } => "is a native integer, which System.Text.Json refuses; use long",
        { SpecialType: SpecialType.System_UIntPtr } => "is a native integer, which System.Text.Json refuses; use ulong",
        IArrayTypeSymbol { Rank: > 1 } => "is an array of several dimensions, which System.Text.Json refuses; use an array of arrays",
        _ when type.IsNamed("System.Type") => "is System.Type, which System.Text.Json refuses; send its name as a string",
        { SpecialType: SpecialType.None } => DerivedAttributes.Of(type) ?? EnumNames.WhyNot(type) ?? FSharpTypes.WhyNot(type),
        _ => null,
    };

    /// <summary>What of the type's own declaration only a context can follow, as the end of a sentence; <see langword="null"/> for nothing.</summary>
    public static string? WhyContext(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Object } => "is object, whose run-time type decides",
        { TypeKind: TypeKind.Dynamic } => "is dynamic, whose run-time type decides",
        { TypeKind: TypeKind.TypeParameter } => "is not a closed type",
        _ when IsTooDeep(type) => $"nests type arguments more than {MaxDepth.ToString(CultureInfo.InvariantCulture)} deep",
        _ when type.HasAttribute(WellKnownNames.JsonConverterAttribute) => "has a [JsonConverter]",
        _ when type.HasAttribute(WellKnownNames.JsonPolymorphicAttribute) || type.HasAttribute(WellKnownNames.JsonDerivedTypeAttribute)
            => "is polymorphic",
        _ when type.HasAttribute(WellKnownNames.JsonNumberHandlingAttribute) => "has [JsonNumberHandling]",
        _ => null,
    };

    /// <summary>Whether a type nests type arguments so deep that there may be no end to it.</summary>
    public static bool IsTooDeep(ITypeSymbol type) => DepthOf(type) > MaxDepth;

    private static int DepthOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => DepthOf(array.ElementType) + 1,
        INamedTypeSymbol { TypeArguments: { Length: > 0 } arguments } => arguments.Max(DepthOf) + 1,
        _ => 0,
    };

    /// <summary>What of a member only a context that knows the whole object can follow.</summary>
    public static string? WhyContext(ISymbol member)
        => member.HasAttribute(WellKnownNames.JsonExtensionDataAttribute) ? "has [JsonExtensionData]"
            : member.HasAttribute(WellKnownNames.JsonNumberHandlingAttribute) ? "has [JsonNumberHandling]"
            : member.HasAttribute(WellKnownNames.JsonConverterAttribute) && !IsEnumByName(member) ? "has a [JsonConverter]"
            : null;

    /// <summary>Whether <c>[JsonConverter(typeof(JsonStringEnumConverter&lt;T&gt;))]</c> stands on the symbol.</summary>
    public static bool IsEnumByName(ISymbol symbol)
        => symbol.FindAttribute(WellKnownNames.JsonConverterAttribute)?.ConstructorArguments.FirstOrDefault().Value is INamedTypeSymbol converter
            && converter.IsNamed(WellKnownNames.JsonStringEnumConverter);

    /// <summary>Whether a converter that is not known here writes an enum.</summary>
    public static bool HasOwnConverter(ITypeSymbol enumType) => enumType.HasAttribute(WellKnownNames.JsonConverterAttribute) && !IsEnumByName(enumType);

    /// <summary>
    /// Why System.Text.Json refuses such a converter of enums on that type, as the end of a sentence; <see langword="null"/> where it does not. It looks into
    /// no collection for an enum.
    /// </summary>
    public static string? WhyNotByName(ISymbol symbol, ITypeSymbol type)
    {
        var converter = symbol.FindAttribute(WellKnownNames.JsonConverterAttribute)?.ConstructorArguments.FirstOrDefault().Value as INamedTypeSymbol;
        return converter?.IsNamed(WellKnownNames.JsonStringEnumConverter) != true
            || ((type.NullableUnderlying() ?? type) is { TypeKind: TypeKind.Enum } itself
                && converter.TypeArguments.All(argument => SymbolEqualityComparer.Default.Equals(argument, itself)))
            ? null
            : $"has a {converter.Name} that is not for its type '{type.ToPlainName()}', which System.Text.Json refuses; put one on the enum itself";
    }

    /// <summary>Whether the framework declares the type: what such a type's properties mean is known to System.Text.Json, not to us.</summary>
    public static bool IsFrameworkType(ITypeSymbol type)
    {
        var root = type.ContainingNamespace;
        while (root is { ContainingNamespace.IsGlobalNamespace: false })
        {
            root = root.ContainingNamespace;
        }

        return root?.Name == "System" && !type.Locations.Any(location => location.IsInSource);
    }

    /// <summary>The item type where System.Text.Json writes the type as an array, or <see langword="null"/>.</summary>
    public static ITypeSymbol? ItemOf(ITypeSymbol type)
        => type is IArrayTypeSymbol array ? array.ElementType
            : LinkOf(type, "List") is { } list ? list.TypeArguments[0]
            : EnumerableOf(type)?.TypeArguments[0];

    /// <summary>The one <c>IEnumerable&lt;T&gt;</c> that a type implements, or <see langword="null"/>.</summary>
    public static INamedTypeSymbol? EnumerableOf(ITypeSymbol type) => OnlyInterface(type, "System.Collections.Generic.IEnumerable", 1);

    /// <summary>The type with key and value where System.Text.Json writes a type as an object with its keys as names, or <see langword="null"/>.</summary>
    public static INamedTypeSymbol? DictionaryOf(ITypeSymbol type)
        => LinkOf(type, "List") is not null ? null
            : LinkOf(type, "Dictionary")
            ?? OnlyInterface(type, "System.Collections.Generic.IDictionary", 2)
            ?? OnlyInterface(type, "System.Collections.Generic.IReadOnlyDictionary", 2);

    /// <summary>
    /// The type or a base of it that is that collection of the framework: System.Text.Json asks for it first. Most collections are one of two, and to list the
    /// interfaces of a constructed type is work.
    /// </summary>
    public static INamedTypeSymbol? LinkOf(ITypeSymbol type, string name)
    {
        for (var link = type as INamedTypeSymbol; link is { SpecialType: SpecialType.None }; link = link.BaseType)
        {
            if (IsThe(link, name))
            {
                return link;
            }
        }

        return null;
    }

    private static bool IsThe(ITypeSymbol type, string name)
        => type is INamedTypeSymbol { Arity: > 0, ContainingType: null } && type.Name == name && type.IsNamed("System.Collections.Generic." + name) && IsFrameworkType(type);

    private static INamedTypeSymbol? OnlyInterface(ITypeSymbol type, string name, int arity)
    {
        INamedTypeSymbol? found = type is INamedTypeSymbol { TypeKind: TypeKind.Interface } itself && IsIt(itself) ? itself : null;
        foreach (var candidate in type.AllInterfaces)
        {
            if (IsIt(candidate))
            {
                if (found is not null)
                {
                    return null;
                }

                found = candidate;
            }
        }

        return found;

        bool IsIt(INamedTypeSymbol candidate) => candidate.Arity == arity && candidate.IsNamed(name);
    }
}
