using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using TypedSqs.GeneratedCode;
using TypedSqs.Tests.GeneratedCode.Json;

namespace TypedSqs.Tests.GeneratedCode.Text;

public sealed partial class EnumNamesTests
{
    [Fact]
    public void Values_with_one_name_each() => AssertAll<Plain>(-3, 12);

    [Fact]
    public void Names_of_one_value() => AssertAll<Aliases>(-3, 12);

    [Fact]
    public void Negative_values() => AssertAll<Negative>(-130, 130);

    [Fact]
    public void Flags_with_zero() => AssertAll<FlagsWithZero>(-70, 70);

    [Fact]
    public void Flags_without_zero() => AssertAll<FlagsWithoutZero>(-70, 70);

    [Fact]
    public void Flags_with_supersets_out_of_order() => AssertAll<Supersets>(-300, 300);

    [Fact]
    public void Flags_in_all_bits_of_a_byte() => AssertAll<ByteFlags>(0, 255);

    [Fact]
    public void Flags_with_a_sign_bit() => AssertAll<SignedFlags>(-128, 127);

    [Fact]
    public void Flags_of_which_some_are_negative() => AssertAll<SignAndWide>(short.MinValue, short.MaxValue);

    [Fact]
    public void Flags_that_overlap() => AssertAll<Overlaps>(0, 70);

    [Fact]
    public void More_names_than_a_stable_sort_takes() => AssertAll<Many>(-40, 80);

    [Fact]
    public void More_flags_than_a_stable_sort_takes() => AssertAll<ManyFlags>(0, 5_000);

    [Fact]
    public void Flags_of_sixty_four_bits() => Gen.ULong.Sample(number =>
    {
        AssertSame((LongFlags)number, NamesOf<LongFlags>());
        AssertSame((LongFlags)(number & 0x8000_0000_0000_0003), NamesOf<LongFlags>());
    });

    [Fact]
    public void Nothing_is_null()
    {
        EnumNames<Plain> names = NamesOf<Plain>();
        Assert.Null(names.NameOf((Plain?)null));
        Assert.Equal("Two", names.NameOf((Plain?)Plain.Two));
        Assert.Equal("null", Written.By(json => json.Value((Plain?)null, names)));
        Assert.Equal("\"Two\"", Written.By(json => json.Value((Plain?)Plain.Two, names)));
    }

    [Fact]
    public void An_enum_without_members()
    {
        AssertAll<Empty>(-2, 2);
        AssertAll<EmptyFlags>(-2, 2);
    }

    private static void AssertAll<T>(int from, int to)
        where T : struct, Enum
    {
        EnumNames<T> names = NamesOf<T>();
        for (int i = from; i <= to; i++)
        {
            AssertSame((T)Enum.ToObject(typeof(T), i), names);
        }
    }

    private static void AssertSame<T>(T value, EnumNames<T> names)
        where T : struct, Enum
    {
        string expected = JsonSerializer.Serialize(value, Oracle<T>.Options);
        string actual = Written.By(json => json.Value(value, names));
        if (expected != actual)
        {
            Assert.Fail($"{typeof(T)} {Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)}: expected {expected} and not {actual}");
        }

        Assert.Equal(expected.Trim('"'), names.NameOf(value));
    }

    // In the order of declaration, as a compiler sees the members: reflection keeps the order of the metadata.
    private static EnumNames<T> NamesOf<T>()
        where T : struct, Enum => new(
        typeof(T).IsDefined(typeof(FlagsAttribute), inherit: false),
        [.. typeof(T).GetFields().Where(field => field.IsLiteral).Select(field => ((T)field.GetValue(null)!, field.Name))]);

    private static class Oracle<T>
        where T : struct, Enum
    {
        public static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter<T>() } };
    }
}
