namespace TypedSqs.Generators.Sizing;

/// <summary>The least and the most bytes of something. <see cref="Infinite"/> is no bound; sums and products stay there.</summary>
internal readonly record struct Interval(long Min, long Max)
{
    public const long Infinite = long.MaxValue;

    public static readonly Interval Zero = new(0, 0);

    public static Interval Exactly(long bytes) => new(bytes, bytes);

    public bool IsBounded => Max != Infinite;

    public static Interval operator +(Interval left, Interval right) => new(left.Min + right.Min, Add(left.Max, right.Max));

    /// <summary>This or nothing.</summary>
    public Interval Optional => this with { Min = 0 };

    /// <summary>This or the other.</summary>
    public Interval Or(Interval other) => new(Math.Min(Min, other.Min), Math.Max(Max, other.Max));

    /// <summary>This, where a guard sees to it that it is no more.</summary>
    public Interval AtMost(long max) => new(Math.Min(Min, max), Math.Min(Max, max));

    /// <summary>From none up to so many of this, with a separator of one byte between them.</summary>
    public Interval UpTo(int? count) => count switch
    {
        null => new(0, Infinite),
        0 => Zero,
        { } n => new(0, Add(Multiply(Max, n), n - 1)),
    };

    /// <summary>Two numbers. A record would write its properties, of which one is an interval again.</summary>
    public override string ToString() => IsBounded ? $"[{Min}, {Max}]" : $"[{Min}, no bound]";

    private static long Add(long left, long right)
        => left == Infinite || right == Infinite || left > Infinite - right ? Infinite : left + right;

    private static long Multiply(long left, long right)
        => left == Infinite || (left > 0 && right > Infinite / left) ? Infinite : left * right;
}
