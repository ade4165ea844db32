using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.Json;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Generators.Tests.Sizing;

/// <summary>What a value weighs, by System.Text.Json and by the text form of attributes: not by the size model.</summary>
internal sealed class Weight(JsonSerializerOptions options)
{
    private static readonly ConcurrentDictionary<Type, MethodInfo> Canonical = [];

    /// <summary>Bytes as JSON.</summary>
    public int Json(object? value, Type declared) => JsonSerializer.SerializeToUtf8Bytes(value, declared, options).Length;

    /// <summary>Bytes as the value of an attribute.</summary>
    public static int Attribute(object? value) => value switch
    {
        null => 0,
        string text => Encoding.UTF8.GetByteCount(text),
        byte[] bytes => bytes.Length,
        ReadOnlyMemory<byte> bytes => bytes.Length,
        Memory<byte> bytes => bytes.Length,
        Enum named => named.ToString().Length,
        _ => Encoding.UTF8.GetByteCount(CanonicalOf(value)),
    };

    /// <summary>The overload of a type, by exact match.</summary>
    private static string CanonicalOf(object value) => (string)Canonical.GetOrAdd(value.GetType(), static type =>
    {
        MethodInfo[] methods = [.. typeof(CanonicalText).GetMethods().Where(method => method.Name == nameof(CanonicalText.Of))];
        return methods.FirstOrDefault(method => method.GetParameters()[0].ParameterType == type)
            ?? methods.Single(method => method.IsGenericMethod && method.GetParameters()[0].ParameterType.IsGenericParameter).MakeGenericMethod(type);
    }).Invoke(null, [value])!;
}
