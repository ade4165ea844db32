using System.Collections.Concurrent;
using System.ComponentModel;
using System.Globalization;
using System.Numerics;

namespace TypedSqs.GeneratedCode;

/// <summary>
/// The names of an enum, with the semantics of <see cref="System.Text.Json.Serialization.JsonStringEnumConverter{TEnum}"/>: a value has its
/// name, a combination of flags has the names of its flags, and a value that is neither has its number.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnumNames<T>
    where T : struct, Enum
{
    /// <summary>Combinations are kept up to here, so that random bits cannot fill the memory.</summary>
    private const int MaxKeptNames = 256;

    private readonly bool _isFlags;
    private readonly ulong[] _numbers;
    private readonly string[] _names;
    private readonly Dictionary<ulong, string> _members = [];
    private readonly ConcurrentDictionary<ulong, string> _combinations = [];

    /// <summary>Takes the names of an enum.</summary>
    /// <param name="isFlags">Whether the enum has <see cref="FlagsAttribute"/>.</param>
    /// <param name="members">Its members with the names to write, in the order of their declaration.</param>
    public EnumNames(bool isFlags, params ReadOnlySpan<(T Value, string Name)> members)
    {
        _isFlags = isFlags;
        _numbers = new ulong[members.Length];
        _names = new string[members.Length];
        for (int i = 0; i < members.Length; i++)
        {
            _numbers[i] = EnumNumber<T>.Bits(members[i].Value);
            _names[i] = members[i].Name;
        }

        SortAsRuntimeDoes();
        if (isFlags)
        {
            SortSupersetsFirst();
        }

        for (int i = 0; i < _numbers.Length; i++)
        {
            _members.TryAdd(_numbers[i], _names[i]);
        }
    }

    /// <summary>The name of a value, or its digits.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The name, the names of its flags with <c>", "</c> between them, or the digits of its number.</returns>
    public string NameOf(T value) => TryNameOf(value) ?? (EnumNumber<T>.IsSigned
        ? EnumNumber<T>.Signed(value).ToString(CultureInfo.InvariantCulture)
        : EnumNumber<T>.Unsigned(value).ToString(CultureInfo.InvariantCulture));

    /// <summary>The name of a value, or <see langword="null"/> for none.</summary>
    /// <param name="value">The value.</param>
    /// <returns>What <see cref="NameOf(T)"/> returns, or <see langword="null"/>.</returns>
    public string? NameOf(T? value) => value is { } present ? NameOf(present) : null;

    internal string? TryNameOf(T value)
    {
        ulong number = EnumNumber<T>.Bits(value);
        return _members.TryGetValue(number, out string? name) ? name
            : _isFlags ? Combination(number)
            : null;
    }

    private string? Combination(ulong number)
    {
        if (_combinations.TryGetValue(number, out string? known))
        {
            return known;
        }

        List<string> names = [];
        ulong rest = number;
        for (int i = 0; i < _numbers.Length && rest != 0; i++)
        {
            if (_numbers[i] != 0 && (rest & _numbers[i]) == _numbers[i])
            {
                rest &= ~_numbers[i];
                names.Add(_names[i]);
            }
        }

        if (rest != 0 || names.Count == 0)
        {
            return null;
        }

        string name = string.Join(", ", names);
        if (_combinations.Count < MaxKeptNames)
        {
            _combinations.TryAdd(number, name);
        }

        return name;
    }

    /// <summary>
    /// Enum.GetNames sorts by the unsigned number, with an unstable sort, and only where that is needed: which of two names
    /// of one number comes first, and thereby wins, follows from the same call.
    /// </summary>
    private void SortAsRuntimeDoes()
    {
        for (int i = 1; i < _numbers.Length; i++)
        {
            if (_numbers[i - 1] > _numbers[i])
            {
                Array.Sort(_numbers, _names);
                return;
            }
        }
    }

    /// <summary>The converter takes the member with the most bits first, a sign counted as many, and keeps the order among equals.</summary>
    private void SortSupersetsFirst()
    {
        var order = new (int NegativeBits, int Index)[_numbers.Length];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = (-BitOperations.PopCount(_numbers[i]), i);
        }

        Array.Sort(order);
        ulong[] numbers = [.. _numbers];
        string[] names = [.. _names];
        for (int i = 0; i < order.Length; i++)
        {
            _numbers[i] = numbers[order[i].Index];
            _names[i] = names[order[i].Index];
        }
    }
}
