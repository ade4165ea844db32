using System.Numerics;
using System.Text.Json;
using System.Text.Json.Serialization;
using CsCheck;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Json;

public sealed class KeyTests
{
    private static readonly EnumNames<DayOfWeek> DayNames = new(false, [.. Enum.GetValues<DayOfWeek>().Select(day => (day, day.ToString()))]);

    private static readonly JsonSerializerOptions EnumsByName = new() { Converters = { new JsonStringEnumConverter<DayOfWeek>() } };

    [Fact]
    public void Guids() => Gen.Guid.Sample(key => AssertKey(key, (json, k) => json.Name(k)));

    [Fact]
    public void Characters()
    {
        for (int c = 0; c <= char.MaxValue; c += 13)
        {
            AssertKey((char)c, (json, k) => json.Name(k));
        }
    }

    [Fact]
    public void Integers() => Gen.Long.Sample(key =>
    {
        AssertInteger((sbyte)key);
        AssertInteger((byte)key);
        AssertInteger((short)key);
        AssertInteger((ushort)key);
        AssertInteger((int)key);
        AssertInteger((uint)key);
        AssertInteger(key);
        AssertInteger((ulong)key);
        AssertInteger(Int128.MinValue + key);
        AssertInteger(UInt128.MaxValue - (UInt128)(ulong)key);
    });

    [Theory]
    [InlineData(DayOfWeek.Sunday)]
    [InlineData((DayOfWeek)99)]
    [InlineData((DayOfWeek)(-1))]
    public void Enums(DayOfWeek key)
    {
        string expected = JsonSerializer.Serialize(new Dictionary<DayOfWeek, int> { [key] = 1 }, EnumsByName);
        Assert.Equal(expected, Object(json => json.Name(key, DayNames)));
    }

    private static void AssertInteger<T>(T key)
        where T : struct, IBinaryInteger<T> => AssertKey(key, (json, k) => json.Name(k));

    private static void AssertKey<T>(T key, Func<JsonBodyWriter, T, JsonBodyWriter> name)
        where T : notnull =>
        Assert.Equal(JsonSerializer.Serialize(new Dictionary<T, int> { [key] = 1 }), Object(json => name(json, key)));

    private static string Object(Func<JsonBodyWriter, JsonBodyWriter> name) => Written.By(json =>
    {
        json.StartObject();
        name(json).Value(1);
        json.EndObject();
    });
}
