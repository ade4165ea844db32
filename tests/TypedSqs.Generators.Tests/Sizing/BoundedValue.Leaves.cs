using System.Globalization;
using TypedSqs.GeneratedCode;
using TypedSqs.Generators.Tests.Differential;

namespace TypedSqs.Generators.Tests.Sizing;

internal sealed partial class BoundedValue
{
    private object? Leaf(Type type, Declared declared, string? path)
    {
        if (type == typeof(string) || type == typeof(Uri))
        {
            string text = TextOf(declared.Chars ?? throw new InvalidOperationException($"{path} has no bound."), path);
            return type == typeof(string) ? text : new Uri(Text(text.Length), UriKind.Relative);
        }

        if (type == typeof(byte[]) || type == typeof(Memory<byte>) || type == typeof(ReadOnlyMemory<byte>))
        {
            int most = declared.Count ?? throw new InvalidOperationException($"{path} has no bound.");
            bool breaks = Breaks(path);
            if (breaks)
            {
                Break(path!, most + 1, most);
            }

            return BytesOf(type, breaks ? most + 1 : largest ? most : random.Next(0, most + 1));
        }

        if (declared.Range is { } range)
        {
            return InRange(type, Convert.ToInt32(range.Minimum, CultureInfo.InvariantCulture), Convert.ToInt32(range.Maximum, CultureInfo.InvariantCulture), path);
        }

        return largest
            ? Longest.Candidates(type).Where(candidate => IsWritable(candidate, declared)).MaxBy(candidate => WeightOf(candidate, type, declared))
            : type == typeof(Version) ? random.Pick([.. Longest.Candidates(type)])
            : Writable(() => RandomLeaf.Create(random, type), declared);
    }

    /// <summary>In the body, in an attribute, or both.</summary>
    private long WeightOf(object? value, Type type, Declared declared) =>
        (declared.IsInBody ? _weight.Json(value, type) : 0) + (declared.IsAttribute || declared.IsRawBody ? Weight.Attribute(value) : 0);

    private string TextOf(int most, string? path)
    {
        if (Breaks(path))
        {
            Break(path!, most + 1, most);
            return Text(most + 1);
        }

        return largest ? Text(most) : string.Concat(Enumerable.Range(0, random.Next(0, most + 1)).Select(_ => RandomText.Character(random)));
    }

    private static object BytesOf(Type type, int count)
    {
        byte[] bytes = new byte[count];
        Array.Fill(bytes, (byte)0xFB);
        return type == typeof(byte[]) ? (object)bytes : type == typeof(Memory<byte>) ? (object)new Memory<byte>(bytes) : new ReadOnlyMemory<byte>(bytes);
    }

    private object InRange(Type type, int min, int max, string? path)
    {
        decimal least = Convert.ToDecimal(type.GetField("MinValue")!.GetValue(null), CultureInfo.InvariantCulture);
        decimal most = Convert.ToDecimal(type.GetField("MaxValue")!.GetValue(null), CultureInfo.InvariantCulture);
        bool canBreak = min > least || max < most;
        if (canBreak && Breaks(path))
        {
            Break(path!, null, null);
            return Convert.ChangeType(max < most ? max + 1m : min - 1m, type, CultureInfo.InvariantCulture);
        }

        (decimal from, decimal to) = (Math.Max(min, least), Math.Min(max, most));
        decimal value = !largest ? random.NextInt64((long)from, (long)to + 1)
            : from.ToString(CultureInfo.InvariantCulture).Length > to.ToString(CultureInfo.InvariantCulture).Length ? from : to;
        return Convert.ChangeType(value, type, CultureInfo.InvariantCulture);
    }

    private static object? Writable(Func<object?> create, Declared declared)
    {
        while (true)
        {
            object? value = create();
            if (IsWritable(value, declared))
            {
                return value;
            }
        }
    }

    /// <summary>What JSON has no form for, or SQS no number, is refused and weighs nothing.</summary>
    private static bool IsWritable(object? value, Declared declared) => value switch
    {
        double number => double.IsFinite(number) && (!declared.IsNumberAttribute || NumberRules.Check(CanonicalText.Of(number)) is null),
        float number => float.IsFinite(number),
        Half number => Half.IsFinite(number),
        _ => true,
    };
}
