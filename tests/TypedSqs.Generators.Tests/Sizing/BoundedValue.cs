using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using TypedSqs.Generators.Tests.Differential;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>A bound that a value breaks on purpose: where, and by how much.</summary>
internal sealed record Violation(string Path, long? Actual, long? Limit);

/// <summary>
/// Fills types with values within their bounds: random ones, or the largest there are. Each bound that it comes by is a place where it can
/// be broken; the one whose number is <paramref name="target"/> is.
/// </summary>
internal sealed partial class BoundedValue(Random random, bool largest, JsonSerializerOptions options, int? target = null)
{
    private readonly Weight _weight = new(options);

    /// <summary>The bounds that a value has come by.</summary>
    public int Places { get; private set; }

    public Violation? Broken { get; private set; }

    public object Message(Type type)
    {
        PropertyInfo[] properties = type.GetProperties(BindingFlags.Instance | BindingFlags.Public);
        bool isRaw = properties.Any(property => property.GetCustomAttribute<MessageBodyAttribute>() is not null)
            || type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.GetCustomAttribute<MessageBodyAttribute>() is not null));
        return Fill(type, "", isRaw);
    }

    private object Fill(Type declared, string? path, bool isRaw = false)
    {
        object value = RuntimeHelpers.GetUninitializedObject(declared);
        foreach (PropertyInfo property in declared.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly))
        {
            if (declared.GetField($"<{property.Name}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic) is { } field)
            {
                field.SetValue(value, Member(property, Declared.Of(property, isRaw), path));
            }
        }

        return value;
    }

    private object? Member(PropertyInfo property, Declared declared, string? path)
    {
        string name = property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? options.PropertyNamingPolicy?.ConvertName(property.Name) ?? property.Name;
        string place = declared.IsInBody ? path is null or "" ? name : $"{path}.{name}" : property.Name;
        bool isWritten = path is not null && (declared.IsInBody || declared.IsAttribute || declared.IsRawBody);
        return Create(property.PropertyType, declared, isWritten ? place : null);
    }

    /// <param name="type">The declared type.</param>
    /// <param name="declared">Its bounds.</param>
    /// <param name="path">The path of the value, or <see langword="null"/> where nobody writes it, so that no bound counts.</param>
    private object? Create(Type type, Declared declared, string? path)
    {
        if (declared.IsId)
        {
            return new string('g', 128);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return !largest && random.Chance(0.2) ? null : Create(underlying, declared, path);
        }

        if (!type.IsValueType && !largest && random.Chance(0.15))
        {
            return null;
        }

        return declared.Bytes is { } bytes ? Capped(type, declared, bytes, path)
            : Leaf(type, declared, path) ?? Collection(type, declared, path) ?? Fill(type, path);
    }

    private bool Breaks(string? path)
    {
        if (path is null)
        {
            return false;
        }

        return Places++ == target;
    }

    private void Break(string path, long? actual, long? limit) => Broken = new Violation(path, actual, limit);

    private object? Collection(Type type, Declared declared, string? path)
    {
        Type[] arguments = type.IsArray ? [type.GetElementType()!] : type.IsGenericType ? type.GetGenericArguments() : [];
        if (arguments.Length == 0)
        {
            return null;
        }

        int most = declared.Count ?? throw new InvalidOperationException($"{type} has no bound.");
        bool breaks = Breaks(path);
        int count = breaks ? most + 1 : largest ? most : random.Next(0, most + 1);
        if (arguments.Length == 2)
        {
            return Collections.From(Entries(arguments, declared, path, count, breaks ? most : null), type, arguments);
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        for (int i = 0; i < count; i++)
        {
            list.Add(Create(arguments[0], declared.OfItem, path is null ? null : string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")));
        }

        if (breaks)
        {
            Break(path!, most + 1, most);
        }

        if (type.IsArray)
        {
            var array = Array.CreateInstance(arguments[0], list.Count);
            list.CopyTo(array, 0);
            return array;
        }

        return Collections.From(list, type, arguments);
    }

    private IDictionary Entries(Type[] arguments, Declared declared, string? path, int count, int? broken)
    {
        var entries = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
        bool breaksKey = false;
        for (int i = 0; i < count; i++)
        {
            // Sorted dictionaries change the order, so that only the first entry's place is known: the only one.
            string? place = path is null || count > 1 ? null : string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]");
            object key = Key(arguments[0], declared, i, place, ref breaksKey);
            if (!entries.Contains(key))
            {
                entries.Add(key, Create(arguments[1], declared.OfItem, breaksKey ? null : place));
            }
        }

        if (broken is { } most && entries.Count > most)
        {
            Break(path!, most + 1, most);
        }

        return entries;
    }

    private object Key(Type type, Declared declared, int index, string? path, ref bool breaks)
    {
        if (type == typeof(string))
        {
            int most = declared.KeyChars ?? 0;
            if (breaks = Breaks(path))
            {
                Break(path!, most + 1, most);
            }

            return Text(breaks ? most + 1 : most, index);
        }

        if (type == typeof(Guid))
        {
            return Guid.NewGuid();
        }

        object[] candidates = [.. Longest.Candidates(type).OrderByDescending(candidate => _weight.Json(candidate, type)).Distinct()];
        return candidates[Math.Min(index, candidates.Length - 1)];
    }

    /// <summary>A text of so many characters that weigh six bytes in JSON and three in UTF-8; the first differs by the index.</summary>
    private static string Text(int length, int index = 0) => length == 0 ? "" : (char)(0x4E00 + index) + new string('\u4E2D', length - 1);
}
