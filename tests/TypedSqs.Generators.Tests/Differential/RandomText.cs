using System.Text;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Text with all that an encoder has to think about.</summary>
internal static class RandomText
{
    public static string Create(Random random)
    {
        var text = new StringBuilder();
        int length = random.Chance(0.05) ? random.Next(200, 2000) : random.Next(0, 12);
        while (text.Length < length)
        {
            if (random.Chance(0.1))
            {
                text.Append(char.ConvertFromUtf32(random.Pick(0x1F600, 0x10000, 0x10FFFF, 0x2F800)));
            }
            else
            {
                text.Append(Character(random));
            }
        }

        return text.ToString();
    }

    public static char Character(Random random) => random.Next(8) switch
    {
        0 => random.Pick('"', '\\', '<', '>', '&', '\'', '+', '`', '/', '\u007F', '\u0085', '\u2028', '\u2029', '\uFEFF', '\uFFFE', '\uFFFF'),
        1 => (char)random.Next(0, 0x20),
        2 => (char)random.Next(0xD800, 0xE000),
        3 => (char)random.Next(0x80, 0x800),
        4 => (char)random.Next(0x800, 0x10000),
        _ => (char)random.Next(0x20, 0x7F),
    };
}
