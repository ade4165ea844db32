using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;

namespace TypedSqs.Generators.Parsing;

/// <summary>The enums that a message may write by name, each once.</summary>
internal sealed class EnumTable
{
    private readonly Dictionary<string, EnumModel> _enums = new(StringComparer.Ordinal);

    /// <summary>The full name of the enum, which is also its key.</summary>
    public string Add(INamedTypeSymbol type)
    {
        string name = type.ToFullName();
        if (!_enums.ContainsKey(name))
        {
            _enums.Add(name, new EnumModel(name, type.Name, type.HasAttribute(WellKnownNames.FlagsAttribute), Members(type)));
        }

        return name;
    }

    public EquatableArray<EnumModel> ToModel()
        => _enums.Values.OrderBy(model => model.TypeName, StringComparer.Ordinal).ToEquatableArray();

    /// <summary>The keyword of the type beneath an enum: <c>int</c>.</summary>
    public static string NumberKeyword(INamedTypeSymbol type) => type.EnumUnderlyingType!.ToDisplayString();

    private static EquatableArray<EnumMemberModel> Members(INamedTypeSymbol type) => type.GetMembers()
        .OfType<IFieldSymbol>()
        .Where(field => field.HasConstantValue)
        .Select(field => new EnumMemberModel(Value(type, field), EnumNames.Of(field)))
        .ToEquatableArray();

    /// <summary>Its number where its name would be a warning of its own, or an error.</summary>
    private static string Value(INamedTypeSymbol type, IFieldSymbol field) => UseWarnings.HasOwn(field)
        ? $"({type.ToFullName()})({((IFormattable)field.ConstantValue!).ToString(null, CultureInfo.InvariantCulture)})"
        : $"{type.ToFullName()}.{CSharpNames.Identifier(field.Name)}";
}
