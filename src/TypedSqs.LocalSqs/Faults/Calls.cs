using System.Globalization;

namespace TypedSqs.Local;

/// <summary>
/// Which calls a <see cref="Fault"/> meets. Calls are counted from 1, by each fault for itself, among those of its operation and queue,
/// from when it was added.
/// </summary>
public sealed class Calls
{
    private readonly Func<int, bool> _contains;
    private readonly string _text;

    private Calls(string text, Func<int, bool> contains)
    {
        _text = text;
        _contains = contains;
    }

    /// <summary>Every call.</summary>
    public static Calls All { get; } = new("all calls", _ => true);

    /// <summary>The first calls: <c>First(3)</c> meets 1, 2 and 3, and lets the fourth through.</summary>
    /// <param name="count">How many: 1 or more.</param>
    /// <returns>The calls, for a factory of <see cref="Fault"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    public static Calls First(int count) => Between(1, count);

    /// <summary>One call.</summary>
    /// <param name="number">Which: 1 or more.</param>
    /// <returns>The calls, for a factory of <see cref="Fault"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="number"/> is below 1.</exception>
    public static Calls Nth(int number) => Between(number, number);

    /// <summary>A run of calls, both ends included: <c>Between(2, 4)</c> meets 2, 3 and 4.</summary>
    /// <param name="first">The first that is met: 1 or more.</param>
    /// <param name="last">The last that is met: <paramref name="first"/> or more.</param>
    /// <returns>The calls, for a factory of <see cref="Fault"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="first"/> is below 1, or <paramref name="last"/> below <paramref name="first"/>.</exception>
    public static Calls Between(int first, int last)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, first);
        return new Calls(Text($"calls {first} to {last}"), number => number >= first && number <= last);
    }

    /// <summary>Each nth call: <c>Every(10)</c> meets 10, 20, 30.</summary>
    /// <param name="interval">1 or more.</param>
    /// <returns>The calls, for a factory of <see cref="Fault"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="interval"/> is below 1.</exception>
    public static Calls Every(int interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        return new Calls(Text($"every call number {interval}"), number => number % interval == 0);
    }

    /// <summary>
    /// Some calls by chance, the same ones in each run: whether a call is met follows from the seed and its number alone, whatever else
    /// happens at the same time.
    /// </summary>
    /// <param name="probability">0 to 1.</param>
    /// <param name="seed">Another seed meets other calls.</param>
    /// <returns>The calls, for a factory of <see cref="Fault"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not from 0 to 1.</exception>
    public static Calls WithProbability(double probability, int seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(probability, 0);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(probability, 1);
        return new Calls(Text($"calls with probability {probability}, seed {seed}"), number => Chance(seed, number) < probability);
    }

    /// <summary>Which calls they are, in words.</summary>
    public override string ToString() => _text;

    internal bool Contains(int number) => _contains(number);

    /// <summary>A number from 0 to 1, exclusive: SplitMix64 of the pair.</summary>
    private static double Chance(int seed, int number)
    {
        ulong state = ((ulong)(uint)seed << 32) | (uint)number;
        state = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        state = (state ^ (state >> 27)) * 0x94D049BB133111EB;
        state ^= state >> 31;
        return (state >> 11) * (1.0 / (1UL << 53));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
