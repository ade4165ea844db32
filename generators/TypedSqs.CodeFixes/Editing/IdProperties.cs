using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>The properties of a type that make a good id: never null, one text for one value, and the same when the message is built again.</summary>
internal static class IdProperties
{
    /// <summary>Those that the type itself declares, in the source of the place's project.</summary>
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol type, Place place)
    {
        var madeAnew = RandomProperties.Of(type, place);
        return type.Properties()
            .Where(property => property is { GetMethod: not null, NullableAnnotation: not NullableAnnotation.Annotated }
                && property.GetMethod.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
            .Where(property => IsIdType(property.Type))
            .Where(property => property.AttributeSyntax(WellKnownNames.MessageBodyAttribute) is null && property.Declaration() is not null)
            .Where(property => !madeAnew.Contains(property));
    }

    private static bool IsIdType(ITypeSymbol type)
        => type.SpecialType is SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64)
            || type.TypeKind == TypeKind.Enum
            || type.ToMetadataPath() == "System.Guid";
}
