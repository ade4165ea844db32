using System.Text;
using CsCheck;

namespace TypedSqs.Tests.GeneratedCode.Json;

public sealed class StringTests
{
    private const string Special = "\"\\\n\0+é\u2028\uFFFE\u007F";

    // Plain text, what the encoder escapes, surrogates in and out of pairs, and anything at all.
    private static readonly Gen<char> Characters = Gen.Frequency(
        (8, Gen.Char[' ', '~']),
        (2, Gen.Int[0, Special.Length - 1].Select(i => Special[i])),
        (1, Gen.Char['\uD800', '\uDFFF']),
        (1, Gen.Char));

    private static readonly Gen<string> Texts = Characters.Array[0, 700].Select(characters => new string(characters));

    [Fact]
    public void Texts_of_all_kinds() => Texts.Sample(value => Written.AssertSame<string?>(value, (json, v) => json.Value(v)), iter: 5_000);

    [Fact]
    public void Each_character_of_the_basic_plane()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            Written.AssertSame<string?>(((char)c).ToString(), (json, v) => json.Value(v));
            Written.AssertSame((char)c, (json, v) => json.Value(v));
            Written.AssertSame<string?>($"x{(char)c}y", (json, v) => json.Value(v));
        }
    }

    [Fact]
    public void Characters_beyond_the_basic_plane()
    {
        for (int rune = 0x10000; rune <= 0x10FFFF; rune += 97)
        {
            Written.AssertSame<string?>(new Rune(rune).ToString(), (json, v) => json.Value(v));
        }
    }

    [Fact]
    public void Pairs_across_the_chunks_of_the_slow_path()
    {
        for (int length = 0; length < 300; length++)
        {
            string value = "é" + new string('a', length) + "😀\uD83D" + new string('é', length) + "😀\uDE00";
            Written.AssertSame<string?>(value, (json, v) => json.Value(v));
        }
    }

    [Fact]
    public void Empty_null_and_long()
    {
        Written.AssertSame<string?>("", (json, v) => json.Value(v));
        Written.AssertSame<string?>(null, (json, v) => json.Value(v));
        Written.AssertSame<string?>(new string('a', 2_000_000), (json, v) => json.Value(v));
        Written.AssertSame<string?>(new string('ä', 2_000_000), (json, v) => json.Value(v));
        Written.AssertSame<char?>(null, (json, v) => json.Value(v));
        Written.AssertSame<char?>('x', (json, v) => json.Value(v));
    }

    [Fact]
    public void Keys() => Gen.Dictionary(Texts, Gen.Int)[0, 5].Sample(dictionary => Written.AssertSame(dictionary, (json, entries) =>
    {
        json.StartObject();
        foreach ((string key, int value) in entries)
        {
            json.Name(key).Value(value);
        }

        json.EndObject();
    }));
}
