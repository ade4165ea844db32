using TypedSqs.Generators.Sizing;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>The arithmetic: what has no bound stays without one, and nothing turns over.</summary>
public sealed class IntervalTests
{
    private static readonly Interval Unbounded = new(2, Interval.Infinite);

    [Fact]
    public void Sums()
    {
        Assert.Equal(new Interval(5, 30), new Interval(2, 10) + new Interval(3, 20));
        Assert.Equal(new Interval(5, Interval.Infinite), new Interval(3, 20) + Unbounded);
        Assert.Equal(new Interval(5, Interval.Infinite), Unbounded + new Interval(3, 20));
        Assert.Equal(Interval.Infinite, (Interval.Exactly(Interval.Infinite - 1) + new Interval(0, 5)).Max);
        Assert.Equal(Interval.Infinite - 1, (new Interval(0, Interval.Infinite - 3) + new Interval(0, 2)).Max);
    }

    [Fact]
    public void Alternatives()
    {
        Assert.Equal(new Interval(1, 20), new Interval(1, 10).Or(new Interval(3, 20)));
        Assert.Equal(new Interval(1, 20), new Interval(3, 20).Or(new Interval(1, 10)));
        Assert.Equal(new Interval(0, 20), new Interval(3, 20).Optional);
        Assert.False(Unbounded.Or(Interval.Exactly(4)).IsBounded);
    }

    [Fact]
    public void Caps()
    {
        Assert.Equal(new Interval(3, 10), new Interval(3, 20).AtMost(10));
        Assert.Equal(new Interval(3, 20), new Interval(3, 20).AtMost(30));
        Assert.Equal(new Interval(1, 1), new Interval(3, 20).AtMost(1));
        Assert.Equal(new Interval(2, 10), Unbounded.AtMost(10));
    }

    [Fact]
    public void Repetitions()
    {
        Assert.Equal(Interval.Zero, new Interval(3, 20).UpTo(0));
        Assert.Equal(new Interval(0, 20), new Interval(3, 20).UpTo(1));
        Assert.Equal(new Interval(0, 62), new Interval(3, 20).UpTo(3));
        Assert.Equal(new Interval(0, Interval.Infinite), new Interval(3, 20).UpTo(null));
        Assert.Equal(new Interval(0, Interval.Infinite), Unbounded.UpTo(3));
        Assert.Equal(new Interval(0, Interval.Infinite), new Interval(0, Interval.Infinite / 2).UpTo(3));
        Assert.Equal(new Interval(0, 2), Interval.Zero.UpTo(3));
    }

    [Fact]
    public void Text()
    {
        Assert.Equal("[3, 20]", new Interval(3, 20).ToString());
        Assert.Equal("[2, no bound]", Unbounded.ToString());
    }
}
