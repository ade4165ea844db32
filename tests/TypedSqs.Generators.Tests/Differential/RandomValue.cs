using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace TypedSqs.Generators.Tests.Differential;

/// <summary>
/// Fills types with values through their fields, past constructors and nullable annotations: what a message holds at run time
/// is not bound by either.
/// </summary>
internal sealed class RandomValue(Random random)
{
    private const int MaxDepth = 6;

    public object? Create(Type type, int depth = 0)
    {
        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return random.Chance(0.3) ? null : Create(underlying, depth);
        }

        if (!type.IsValueType && depth > 0 && (depth > MaxDepth || random.Chance(0.15)))
        {
            return null;
        }

        return RandomLeaf.Create(random, type) ?? CreateCollection(type, depth) ?? CreateObject(type, depth);
    }

    private object? CreateCollection(Type type, int depth)
    {
        int count = random.Next(0, 4);
        if (type.IsArray)
        {
            Type element = type.GetElementType()!;
            var array = Array.CreateInstance(element, count);
            for (int index = 0; index < count; index++)
            {
                array.SetValue(Create(element, depth + 1), index);
            }

            return array;
        }

        return type.IsGenericType ? CreateGeneric(type, type.GetGenericArguments(), count, depth) : null;
    }

    private object? CreateGeneric(Type type, Type[] arguments, int count, int depth)
    {
        if (arguments.Length == 2)
        {
            var dictionary = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(arguments))!;
            for (int index = 0; index < count; index++)
            {
                dictionary[Create(arguments[0])!] = Create(arguments[1], depth + 1);
            }

            return Collections.From(dictionary, type, arguments);
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(arguments))!;
        for (int index = 0; index < count; index++)
        {
            list.Add(Create(arguments[0], depth + 1));
        }

        return Collections.From(list, type, arguments);
    }

    private object CreateObject(Type declared, int depth)
    {
        Type[] fitting = [.. declared.Assembly.GetTypes().Where(type => !type.IsAbstract && declared.IsAssignableFrom(type))];
        object value = RuntimeHelpers.GetUninitializedObject(depth == 0 ? declared : random.Pick<Type>(fitting));
        for (Type? type = value.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (FieldInfo field in type.GetFields(
                BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                field.SetValue(value, random.Chance(0.1) ? null : Create(field.FieldType, depth + 1));
            }
        }

        return value;
    }
}
