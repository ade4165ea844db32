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

        return Activator.CreateInstance(declared, items)!;
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
