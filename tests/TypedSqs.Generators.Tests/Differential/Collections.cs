using System.Collections;
using System.Collections.Immutable;
using System.Reflection;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>Turns a list or a dictionary into the collection that a member declares.</summary>
internal static class Collections
{
    public static object From(IEnumerable items, Type declared, Type[] arguments)
    {
        if (declared.IsInstanceOfType(items))
        {
            return items;
        }

        if (declared.IsInterface)
        {
            return Activator.CreateInstance(typeof(HashSet<>).MakeGenericType(arguments), items)!;
        }

        if (declared.Namespace == typeof(ImmutableArray).Namespace)
        {
            return Immutable(items, declared, arguments);
        }

        return items is IDictionary dictionary ? Filled(dictionary, declared) : Activator.CreateInstance(declared, items)!;
    }

    // One by one: two keys that an ordinary dictionary tells apart can be the same to a sorted one.
    private static IDictionary Filled(IDictionary items, Type declared)
    {
        var filled = (IDictionary)Activator.CreateInstance(declared)!;
        foreach (DictionaryEntry item in items)
        {
            filled[item.Key] = item.Value;
        }

        return filled;
    }

    private static object Immutable(IEnumerable items, Type declared, Type[] arguments)
    {
        Type factory = declared.Assembly.GetType($"{declared.Namespace}.{declared.Name.Split('`')[0]}", throwOnError: true)!;
        MethodInfo create = factory.GetMethods().Single(method =>
            method.Name == "CreateRange"
            && method.GetGenericArguments().Length == arguments.Length
            && method.GetParameters() is [{ ParameterType.Name: "IEnumerable`1" }]);
        return create.MakeGenericMethod(arguments).Invoke(null, [items])!;
    }
}
