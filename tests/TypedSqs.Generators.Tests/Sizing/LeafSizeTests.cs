using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Sizing;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>The table of leaves: for each, what System.Text.Json and the text form of attributes really write reaches both ends, and goes beyond neither.</summary>
public sealed class LeafSizeTests
{
    private static readonly MethodInfo JsonOf = typeof(LeafSizeTests).GetMethod(nameof(Json), BindingFlags.NonPublic | BindingFlags.Static)!;

    // Kinds without a least value of their own length begin at one byte, since null and bounds widen them anyway.
    public static TheoryData<Type, int, int> JsonTable => new()
    {
        { typeof(bool), 4, 5 },
        { typeof(char), 3, 8 },
        { typeof(sbyte), 1, 4 },
        { typeof(byte), 1, 3 },
        { typeof(short), 1, 6 },
        { typeof(ushort), 1, 5 },
        { typeof(int), 1, 11 },
        { typeof(uint), 1, 10 },
        { typeof(long), 1, 20 },
        { typeof(ulong), 1, 20 },
        { typeof(Int128), 1, 40 },
        { typeof(UInt128), 1, 39 },
        { typeof(Half), 1, 11 },
        { typeof(float), 1, 15 },
        { typeof(double), 1, 24 },
        { typeof(decimal), 1, 31 },
        { typeof(Guid), 38, 38 },
        { typeof(DateTime), 21, 35 },
        { typeof(DateTimeOffset), 27, 35 },
        { typeof(DateOnly), 12, 12 },
        { typeof(TimeOnly), 10, 18 },
        { typeof(TimeSpan), 10, 28 },
        { typeof(Version), 5, 45 },
    };

    public static TheoryData<Type, int, int> AttributeTable => new()
    {
        { typeof(bool), 4, 5 },
        { typeof(char), 1, 3 },
        { typeof(sbyte), 1, 4 },
        { typeof(byte), 1, 3 },
        { typeof(short), 1, 6 },
        { typeof(ushort), 1, 5 },
        { typeof(int), 1, 11 },
        { typeof(uint), 1, 10 },
        { typeof(long), 1, 20 },
        { typeof(ulong), 1, 20 },
        { typeof(Int128), 1, 40 },
        { typeof(UInt128), 1, 39 },
        { typeof(Half), 1, 11 },
        { typeof(float), 1, 48 },
        { typeof(double), 1, 327 },
        { typeof(decimal), 1, 31 },
        { typeof(Guid), 36, 36 },
        { typeof(DateTime), 19, 33 },
        { typeof(DateTimeOffset), 25, 33 },
        { typeof(DateOnly), 10, 10 },
        { typeof(TimeOnly), 8, 16 },
        { typeof(TimeSpan), 8, 26 },
        { typeof(Version), 3, 43 },
    };

    [Theory]
    [MemberData(nameof(JsonTable))]
    public void In_JSON(Type type, int min, int max)
    {
        var shape = new LeafShape(FullName(type), Kind(type));
        Assert.Equal(new Interval(min, max), LeafSizes.Json(shape));
        Reaches(min, max, Values(type).Select(value => JsonSize(value, type)));
    }

    [Theory]
    [MemberData(nameof(AttributeTable))]
    public void In_attributes(Type type, int min, int max)
    {
        Assert.Equal(new Interval(min, max), LeafSizes.Attribute(Scalar(type), isNumber: false));
        Reaches(min, max, Values(type).Select(Weight.Attribute));
    }

    [Fact]
    public void A_double_that_SQS_takes_as_a_number_is_no_longer_than_147()
    {
        Assert.Equal(new Interval(1, 147), LeafSizes.Attribute(Scalar(typeof(double)), isNumber: true));
        var random = new Random(1);
        double[] edges = [-1.2345678901234567E-128, -1e126, -9.9999999999999999e125];
        int[] sizes =
        [
            .. edges.Concat(Enumerable.Range(0, 100_000).Select(_ => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue))))
                .Where(double.IsFinite)
                .Select(number => GeneratedCode.CanonicalText.Of(number))
                .Where(text => NumberRules.Check(text) is null)
                .Select(text => text.Length),
        ];
        Assert.InRange(sizes.Max(), 146, 147);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void Texts_and_bytes_by_their_length(int length)
    {
        string text = new('\u4E2D', length);
        byte[] bytes = new byte[length];
        Assert.Equal(JsonSize(text, typeof(string)), LeafSizes.Json(new LeafShape("string", LeafKind.Text, length)).Max);
        Assert.Equal(JsonSize(bytes, typeof(byte[])), LeafSizes.Json(new LeafShape("byte[]", LeafKind.ByteArray, length)).Max);
        Assert.Equal(Weight.Attribute(text), LeafSizes.Attribute(Scalar(typeof(string)) with { MaxChars = length }, isNumber: false).Max);
        Assert.Equal(length, LeafSizes.Attribute(Scalar(typeof(byte[])) with { MaxBytes = length }, isNumber: false).Max);
    }

    [Fact]
    public void No_character_costs_more_than_six_bytes_in_JSON_or_three_in_UTF8()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string text = ((char)c).ToString();
            Assert.InRange(JsonSize(text, typeof(string)), 3, 8);
            Assert.InRange(Weight.Attribute(text), 1, 3);
        }

        // Those of two UTF-16 characters, one of each plane's page.
        for (int c = 0x10000; c <= 0x10FFFF; c += 0x101)
        {
            Assert.InRange(JsonSize(char.ConvertFromUtf32(c), typeof(string)), 4, 14);
        }
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(-9, 100, 3)]
    [InlineData(-100, 9, 4)]
    [InlineData(int.MinValue, int.MaxValue, 11)]
    [InlineData(-10, -1, 3)]
    [InlineData(999, 1000, 4)]
    public void Integers_by_their_range(int min, int max, int bytes) =>
        Assert.Equal(new Interval(1, bytes), LeafSizes.Json(new LeafShape("int", LeafKind.Number, Range: new IntegerRange(min, max))));

    [Fact]
    public void Keys_of_dictionaries_have_quotes()
    {
        Assert.Equal(new Interval(3, 13), LeafSizes.JsonKey(new LeafShape("int", LeafKind.Number)));
        Assert.Equal(new Interval(38, 38), LeafSizes.JsonKey(new LeafShape("global::System.Guid", LeafKind.Guid)));
        Assert.Equal(new Interval(2, 32), LeafSizes.JsonKey(new LeafShape("string", LeafKind.Text, 5)));
        Assert.Equal(13 + 1 + 1 + 2, JsonSize(new Dictionary<int, int> { [int.MinValue] = 0 }, typeof(Dictionary<int, int>)));
    }

    private static void Reaches(int min, int max, IEnumerable<int> sizes)
    {
        int[] all = [.. sizes];
        Assert.True(all.Min() == min && all.Max() == max, $"{min} to {max} expected, {all.Min()} to {all.Max()} written");
    }

    /// <summary>Each value where there are few, else edges and random ones.</summary>
    private static IEnumerable<object> Values(Type type)
    {
        var random = new Random(1);
        return type == typeof(Half) ? Enumerable.Range(0, ushort.MaxValue + 1).Select(bits => BitConverter.UInt16BitsToHalf((ushort)bits)).Where(Half.IsFinite).Cast<object>()
            : type == typeof(char) ? Enumerable.Range(0, char.MaxValue + 1).Select(c => (object)(char)c)
            : type == typeof(short) ? Enumerable.Range(short.MinValue, ushort.MaxValue + 1).Select(number => (object)(short)number)
            : Longest.Candidates(type).Concat(Enumerable.Range(0, 20_000)
                .Select(_ => Differential.RandomLeaf.Create(random, type)!)
                .Where(value => value switch { float number => float.IsFinite(number), double number => double.IsFinite(number), _ => true }));
    }

    private static int JsonSize(object value, Type type) => (int)JsonOf.MakeGenericMethod(type).Invoke(null, [value])!;

    private static int Json<T>(object value) => JsonSerializer.SerializeToUtf8Bytes((T)value).Length;

    private static LeafKind Kind(Type type) => LeafTypes.Classify(Symbol(type))!.Value;

    private static string FullName(Type type) => Symbol(type).ToFullName();

    private static ITypeSymbol Symbol(Type type) => type == typeof(byte[])
        ? Compilation.CreateArrayTypeSymbol(Compilation.GetSpecialType(SpecialType.System_Byte))
        : Compilation.GetTypeByMetadataName(type.FullName!)!;

    private static readonly Compilation Compilation = TestCompilation.Create("");

    private static ScalarModel Scalar(Type type) => new()
    {
        Property = "P",
        Identifier = "P",
        Kind = Kind(type),
        IsNullableValue = false,
        NumberType = FullName(type),
        EnumType = null,
        MaxChars = null,
        MaxBytes = null,
        EnumNumber = null,
        Range = null,
    };
}
