using System.Reflection;

namespace TypedSqs.Generators.Tests.Infrastructure.Guards;

/// <summary>Searches everything that an object reaches through its fields.</summary>
internal static class ObjectGraph
{
    /// <summary>The path to the first object that is wanted, or <see langword="null"/>.</summary>
    public static string? Find(object? root, Func<object, bool> wanted)
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var open = new Stack<(object Value, string Path)>();
        Push(root, "value");
        while (open.TryPop(out (object Value, string Path) item))
        {
            if (wanted(item.Value))
            {
                return $"{item.Path} ({item.Value.GetType()})";
            }

            if (item.Value is Array { Rank: 1 } array)
            {
                for (int index = 0; index < array.Length; index++)
                {
                    Push(array.GetValue(index), $"{item.Path}[{index}]");
                }

                continue;
            }

            foreach (FieldInfo field in Fields(item.Value.GetType()))
            {
                Push(field.GetValue(item.Value), $"{item.Path}.{field.Name}");
            }
        }

        return null;

        void Push(object? value, string path)
        {
            if (value is null or string or Enum or Type or Pointer || value.GetType().IsPrimitive)
            {
                return;
            }

            if (value.GetType().IsValueType || seen.Add(value))
            {
                open.Push((value, path));
            }
        }
    }

    private static IEnumerable<FieldInfo> Fields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                yield return field;
            }
        }
    }
}
