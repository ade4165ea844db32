using CsCheck;

namespace TypedSqs.Tests.GeneratedCode.Json;

public sealed class ScalarTests
{
    private static readonly Gen<DateTime> DateTimes =
        Gen.Select(Gen.Long[0, DateTime.MaxValue.Ticks], Gen.Int[0, 2], Gen.Int[0, 7], (ticks, kind, zeroes) =>
            new DateTime(ticks - (ticks % (long)Math.Pow(10, zeroes)), (DateTimeKind)kind));

    private static readonly Gen<TimeSpan> TimeSpans =
        Gen.Select(Gen.Long, Gen.Int[0, 7], (ticks, zeroes) => new TimeSpan(ticks - (ticks % (long)Math.Pow(10, zeroes))));

    [Fact]
    public void Booleans_and_null()
    {
        Written.AssertSame(true, (json, v) => json.Value(v));
        Written.AssertSame(false, (json, v) => json.Value(v));
        Written.AssertSame<bool?>(true, (json, v) => json.Value(v));
        Written.AssertSame<bool?>(null, (json, v) => json.Value(v));
        Assert.Equal("null", Written.By(json => json.Null()));
    }

    [Fact]
    public void Guids() => Gen.Guid.Sample(value =>
    {
        Written.AssertSame(value, (json, v) => json.Value(v));
        Written.AssertSame<Guid?>(value, (json, v) => json.Value(v));
    });

    [Fact]
    public void Dates_and_times() => DateTimes.Sample(
        value =>
        {
            Written.AssertSame(value, (json, v) => json.Value(v));
            Written.AssertSame<DateTime?>(value, (json, v) => json.Value(v));
        },
        iter: 20_000);

    [Fact]
    public void Dates_and_times_with_an_offset() => Gen.Select(DateTimes, Gen.Int[-14 * 60, 14 * 60]).Sample(
        (time, minutes) =>
        {
            DateTime local = DateTime.SpecifyKind(time, DateTimeKind.Unspecified);
            long utcTicks = local.Ticks - (minutes * TimeSpan.TicksPerMinute);
            if (utcTicks >= 0 && utcTicks <= DateTime.MaxValue.Ticks)
            {
                var value = new DateTimeOffset(local, TimeSpan.FromMinutes(minutes));
                Written.AssertSame(value, (json, v) => json.Value(v));
                Written.AssertSame<DateTimeOffset?>(value, (json, v) => json.Value(v));
            }
        },
        iter: 20_000);

    [Fact]
    public void Extremes_of_time()
    {
        foreach (DateTimeKind kind in Enum.GetValues<DateTimeKind>())
        {
            Written.AssertSame(DateTime.SpecifyKind(DateTime.MinValue, kind), (json, v) => json.Value(v));
            Written.AssertSame(DateTime.SpecifyKind(DateTime.MaxValue, kind), (json, v) => json.Value(v));
        }

        Written.AssertSame(DateTimeOffset.MinValue, (json, v) => json.Value(v));
        Written.AssertSame(DateTimeOffset.MaxValue, (json, v) => json.Value(v));
        Written.AssertSame(TimeSpan.MinValue, (json, v) => json.Value(v));
        Written.AssertSame(TimeSpan.MaxValue, (json, v) => json.Value(v));
        Written.AssertSame(TimeSpan.Zero, (json, v) => json.Value(v));
        Written.AssertSame(TimeOnly.MinValue, (json, v) => json.Value(v));
        Written.AssertSame(TimeOnly.MaxValue, (json, v) => json.Value(v));
        Written.AssertSame(DateOnly.MinValue, (json, v) => json.Value(v));
        Written.AssertSame(DateOnly.MaxValue, (json, v) => json.Value(v));
    }

    [Fact]
    public void Days() => Gen.Int[0, DateOnly.MaxValue.DayNumber].Sample(day =>
    {
        Written.AssertSame(DateOnly.FromDayNumber(day), (json, v) => json.Value(v));
        Written.AssertSame<DateOnly?>(DateOnly.FromDayNumber(day), (json, v) => json.Value(v));
    });

    [Fact]
    public void Spans_and_times_of_day() => TimeSpans.Sample(
        value =>
        {
            Written.AssertSame(value, (json, v) => json.Value(v));
            Written.AssertSame<TimeSpan?>(value, (json, v) => json.Value(v));
            TimeOnly time = TimeOnly.FromTimeSpan(new TimeSpan(Math.Abs(value.Ticks % TimeSpan.TicksPerDay)));
            Written.AssertSame(time, (json, v) => json.Value(v));
            Written.AssertSame<TimeOnly?>(time, (json, v) => json.Value(v));
        },
        iter: 20_000);

    [Fact]
    public void Nothing_is_null()
    {
        Written.AssertSame<Guid?>(null, (json, v) => json.Value(v));
        Written.AssertSame<DateTime?>(null, (json, v) => json.Value(v));
        Written.AssertSame<DateTimeOffset?>(null, (json, v) => json.Value(v));
        Written.AssertSame<DateOnly?>(null, (json, v) => json.Value(v));
        Written.AssertSame<TimeOnly?>(null, (json, v) => json.Value(v));
        Written.AssertSame<TimeSpan?>(null, (json, v) => json.Value(v));
        Written.AssertSame<Version?>(null, (json, v) => json.Value(v));
        Written.AssertSame<Uri?>(null, (json, v) => json.Value(v));
    }

    [Fact]
    public void Versions()
    {
        Written.AssertSame<Version?>(new Version(1, 2), (json, v) => json.Value(v));
        Written.AssertSame<Version?>(new Version(1, 2, 3), (json, v) => json.Value(v));
        Written.AssertSame<Version?>(new Version(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue), (json, v) => json.Value(v));
    }

    [Theory]
    [InlineData("https://example.com/ä?x=1&y='2'")]
    [InlineData("relative/path+with<odd>\"characters\"")]
    [InlineData("HTTP://EXAMPLE.com:80/%7Efoo/../bar")]
    public void Uris_as_they_were_given(string text) =>
        Written.AssertSame<Uri?>(new Uri(text, UriKind.RelativeOrAbsolute), (json, v) => json.Value(v));

    [Fact]
    public void Bytes() => Gen.Byte.Array[0, 300].Sample(value =>
    {
        Written.AssertSame<byte[]?>(value, (json, v) => json.Value(v));
        Written.AssertSame<ReadOnlyMemory<byte>>(value, (json, v) => json.Value(v));
        Written.AssertSame<Memory<byte>>(value, (json, v) => json.Value(v));
        Written.AssertSame<ReadOnlyMemory<byte>?>(value, (json, v) => json.Value(v));
        Written.AssertSame<Memory<byte>?>(value, (json, v) => json.Value(v));
    });

    [Fact]
    public void Bytes_that_are_null_or_many()
    {
        Written.AssertSame<byte[]?>(null, (json, v) => json.Value(v));
        Written.AssertSame<ReadOnlyMemory<byte>?>(null, (json, v) => json.Value(v));
        Written.AssertSame<Memory<byte>?>(null, (json, v) => json.Value(v));
        Written.AssertSame<byte[]?>(new byte[1_000_000], (json, v) => json.Value(v));
    }
}
