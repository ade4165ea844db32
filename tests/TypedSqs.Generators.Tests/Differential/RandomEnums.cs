using System.Globalization;
using System.Text;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Enums: of each underlying type, as numbers or as strings, with flags, renamed members and two names for one value.</summary>
internal static class RandomEnums
{
    public static (string Declaration, bool IsString) Declare(Random random, string name)
    {
        string underlying = random.Pick("int", "byte", "sbyte", "short", "ushort", "uint", "long", "ulong");
        bool isFlags = random.Chance(0.3);
        bool isString = random.Chance(0.5);

        var declaration = new StringBuilder();
        declaration.Append(isFlags ? "    [System.Flags]\n" : "");
        declaration.Append(isString ? string.Create(CultureInfo.InvariantCulture, $"    [JsonConverter(typeof(JsonStringEnumConverter<{name}>))]\n") : "");
        declaration.Append(CultureInfo.InvariantCulture, $"    public enum {name} : {underlying} {{ ");
        int count = random.Next(1, 6);
        for (int index = 0; index < count; index++)
        {
            // Without a comma (a set of flags is a list) and without space at either end: the serializer refuses those.
            string renamed = isString && random.Chance(0.3)
                ? string.Create(CultureInfo.InvariantCulture, $"[JsonStringEnumMemberName(\"{random.Pick("new name", "<ü>", "quote'", "☃")}{index}\")] ")
                : "";
            string value = isFlags
                ? string.Create(CultureInfo.InvariantCulture, $"{(random.Chance(0.2) ? 0 : 1 << index)}")
                : string.Create(CultureInfo.InvariantCulture, $"{random.Next(0, 100)}");
            declaration.Append(CultureInfo.InvariantCulture, $"{renamed}{random.Pick("First", "second", "Drei_", "Ünicode", "@Event")}{index} = {value}, ");
        }

        return (declaration.Append("}\n").ToString(), isString);
    }
}
