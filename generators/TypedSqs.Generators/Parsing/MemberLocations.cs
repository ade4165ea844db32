using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>Where a path of a message begins: at the message's own property, since that is where it can be mended.</summary>
internal static class MemberLocations
{
    /// <param name="message">The message type.</param>
    /// <param name="path">A path such as <c>Lines[].Comment</c>; empty for the message itself.</param>
    public static Location Of(INamedTypeSymbol message, string path)
    {
        string property = path.Split('.', '[')[0];
        for (var type = message; type is not null && property.Length > 0; type = type.BaseType)
        {
            if (type.GetMembers(property).FirstOrDefault() is { } member && member.Locations.Any(location => location.IsInSource))
            {
                return member.LocationOf();
            }
        }

        return message.LocationOf();
    }
}
