using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace TypedSqs.Batching.Buffering;

/// <summary>
/// The range of an option, both ends included. <see cref="RangeAttribute"/> reads a time by a type converter, which trimming may remove,
/// and writes in the culture of the thread.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BetweenAttribute : ValidationAttribute
{
    private readonly Func<object?, bool> _isWithin;
    private readonly string _range;

    /// <param name="least">A number.</param>
    /// <param name="most">A number.</param>
    public BetweenAttribute(long least, long most)
    {
        _isWithin = value => value is int or long && Convert.ToInt64(value, CultureInfo.InvariantCulture) is var number && number >= least && number <= most;
        _range = string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
    }

    /// <param name="least">A time, as configuration writes it.</param>
    /// <param name="most">A time, as configuration writes it.</param>
    public BetweenAttribute(string least, string most)
    {
        var (shortest, longest) = (TimeSpan.Parse(least, CultureInfo.InvariantCulture), TimeSpan.Parse(most, CultureInfo.InvariantCulture));
        _isWithin = value => value is TimeSpan time && time >= shortest && time <= longest;
        _range = $"{least} to {most}";
    }

    public override bool IsValid(object? value) => _isWithin(value);

    public override string FormatErrorMessage(string name) => $"must be from {_range}.";
}
