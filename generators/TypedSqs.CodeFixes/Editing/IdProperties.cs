using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.CodeFixes.Editing;

/// <summary>The message's own properties that make a good id: never null, one text for one value, and the same when the message is built again.</summary>
internal static class IdProperties
{
    public static IEnumerable<IPropertySymbol> Of(INamedTypeSymbol message) => message.Properties()
        .Where(property => property is { GetMethod: not null, NullableAnnotation: not NullableAnnotation.Annotated }
            && property.GetMethod.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal)
        .Where(property => IsIdType(property.Type))
        .Where(property => property.AttributeSyntax(WellKnownNames.MessageBodyAttribute) is null && property.Declaration() is not null)
        .Where(property => !IsMadeAnew(property.Declaration()!));

    /// <summary>By name alone: to offer one property less does no harm.</summary>
    private static bool IsMadeAnew(SyntaxNode declaration)
        => declaration.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(access => access.Name.Identifier.ValueText is
            "NewGuid" or "CreateVersion7" or "Now" or "UtcNow" or "Today" or "GetUtcNow" or "GetLocalNow"
            or "GetTimestamp" or "TickCount" or "TickCount64" or "Shared" or "GetRandomFileName");

    private static bool IsIdType(ITypeSymbol type)
        => type.SpecialType is SpecialType.System_String or (>= SpecialType.System_SByte and <= SpecialType.System_UInt64)
            || type.TypeKind == TypeKind.Enum
            || type.ToMetadataPath() == "System.Guid";
}
