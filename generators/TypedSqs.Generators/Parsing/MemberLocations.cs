using System.Globalization;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>Where a path of a message begins: at the message's own property, since that is where it can be mended.</summary>
internal static class MemberLocations
{
    private const string ConstantPrefix = "#";

    /// <summary>The path of a constant message attribute, by its place among them.</summary>
    public static string PathOfConstant(int index) => ConstantPrefix + index.ToString(CultureInfo.InvariantCulture);

    /// <param name="message">The message type.</param>
    /// <param name="path">A path such as <c>Lines[].Comment</c>; empty for the message itself.</param>
    public static Location Of(INamedTypeSymbol message, string path)
    {
        if (path.StartsWith(ConstantPrefix, StringComparison.Ordinal))
        {
            return message.GetAttributes()
                .Where(attribute => attribute.Is(WellKnownNames.ConstantMessageAttributeAttribute))
                .ElementAt(int.Parse(path.Substring(ConstantPrefix.Length), CultureInfo.InvariantCulture))
                .LocationOf(message);
        }

        string property = path.Split('.', '[')[0];
        for (var type = message; type is not null && property.Length > 0; type = type.BaseType)
        {
            if (type.GetMembers(property).FirstOrDefault() is { } member && member.IsBeside(message))
            {
                return member.LocationOf();
            }
        }

        return message.LocationOf();
    }
}
