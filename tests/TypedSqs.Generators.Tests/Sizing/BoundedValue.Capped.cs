using System.Reflection;

namespace TypedSqs.Generators.Tests.Sizing;

internal sealed partial class BoundedValue
{
    /// <summary>A value under [MaxBytes]: as heavy as it may be, a bit lighter, or one byte too heavy.</summary>
    private object? Capped(Type type, Declared declared, int most, string? path)
    {
        if (type == typeof(byte[]) || type == typeof(Memory<byte>) || type == typeof(ReadOnlyMemory<byte>))
        {
            return CappedBytes(type, declared, most, path);
        }

        if (type.IsPrimitive)
        {
            return Longest.Candidates(type).Where(candidate => CappedWeight(candidate, type, declared) <= most).MaxBy(candidate => CappedWeight(candidate, type, declared));
        }

        long empty = CappedWeight(Padded(type, 0), type, declared);
        if (type == typeof(string) && declared.Chars is { } chars)
        {
            // Whichever of the two is tighter is the one to break.
            int fitting = (int)(most - empty);
            return chars <= fitting ? Padded(type, Breaks(path) ? Broke(path!, chars + 1, chars) : largest ? chars : random.Next(0, chars + 1))
                : Padded(type, Breaks(path) && chars > fitting ? Broke(path!, fitting + 1, most, most + 1) : largest ? fitting : random.Next(0, fitting + 1));
        }

        if (Breaks(path))
        {
            int padding = (int)Math.Max(most + 1 - empty, 0);
            object tooHeavy = Padded(type, padding);
            Break(path!, CappedWeight(tooHeavy, type, declared), most);
            return tooHeavy;
        }

        return empty > most ? null : Padded(type, (int)(largest ? most - empty : random.NextInt64(0, most - empty + 1)));
    }

    private int Broke(string path, int padding, long limit, long? actual = null)
    {
        Break(path, actual ?? padding, limit);
        return padding;
    }

    private object CappedBytes(Type type, Declared declared, int most, string? path)
    {
        bool breaks = Breaks(path);
        int count = Enumerable.Range(0, most + 1).Last(length => CappedWeight(BytesOf(type, length), type, declared) <= most);
        if (!breaks)
        {
            return BytesOf(type, largest ? count : random.Next(0, count + 1));
        }

        object tooHeavy = BytesOf(type, count + 1);
        Break(path!, CappedWeight(tooHeavy, type, declared), most);
        return tooHeavy;
    }

    /// <summary>The weight that is checked first: in the body where it stands in both.</summary>
    private long CappedWeight(object value, Type type, Declared declared) =>
        !declared.IsInBody && (declared.IsAttribute || declared.IsRawBody) ? Weight.Attribute(value) : _weight.Json(value, type);

    /// <summary>A value of any shape with a text of so many plain characters within.</summary>
    private static object Padded(Type type, int padding)
    {
        string text = new('x', padding);
        if (type == typeof(string) || type == typeof(object))
        {
            return text;
        }

        if (type == typeof(List<string>))
        {
            return new List<string> { text };
        }

        if (type == typeof(Dictionary<string, string>))
        {
            return new Dictionary<string, string> { ["k"] = text };
        }

        Type real = type.Assembly.GetType(type.FullName + "Circle") ?? type;
        object value = Activator.CreateInstance(real)!;
        PropertyInfo property = real.GetProperty("Text")!;
        property.SetValue(value, text);
        return value;
    }
}
