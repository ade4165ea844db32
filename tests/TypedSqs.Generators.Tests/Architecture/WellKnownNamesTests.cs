using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Serialization;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Tests.Architecture;

/// <summary>The generator knows the library by names only: each is the name of a type that is there.</summary>
public sealed class WellKnownNamesTests
{
    private static readonly Assembly[] Assemblies =
        [typeof(QueueMessageAttribute).Assembly, typeof(JsonSerializableAttribute).Assembly, typeof(object).Assembly, typeof(Uri).Assembly, typeof(RangeAttribute).Assembly];

    public static TheoryData<string, string> Names =>
    [
        .. from constant in typeof(WellKnownNames).GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where constant.IsLiteral && constant.FieldType == typeof(string)
           let name = (string)constant.GetRawConstantValue()!
           where name.Contains('.', StringComparison.Ordinal)
           select (constant.Name, name),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_name_is_that_of_a_type(string constant, string name)
    {
        Type[] found =
        [
            .. Assemblies.SelectMany(assembly => assembly.GetTypes())
                .Where(type => type.FullName?.Split('`')[0] == name.Split('`')[0] && IsNamed(type, constant)),
        ];

        Assert.True(found.Length > 0, $"There is no type {name} that WellKnownNames.{constant} could mean.");
    }

    // IProducer<T> is known as Producer.
    private static bool IsNamed(Type type, string constant) =>
        type.Name.Split('`')[0] is var name && (name == constant || (type.IsInterface && name == "I" + constant));
}
