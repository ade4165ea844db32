using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Tests.Architecture;

/// <summary>What the folders of the generator may hold.</summary>
public sealed class LayeringTests
{
    private const BindingFlags Everything =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(QueueMessageGenerator).Assembly.GetTypes();

    [Fact]
    public void No_model_has_room_for_anything_of_the_compiler()
    {
        Type[] models = [.. Types.Where(type => type.Namespace == "TypedSqs.Generators.Model")];
        Assert.NotEmpty(models);

        IEnumerable<string> found =
            from model in models
            from member in FieldsAndProperties(model)
            where Mentions(member.Type, "Microsoft.CodeAnalysis") || Mentions(member.Type, "System.Collections.Immutable")
            select $"{model.Name}.{member.Name}";
        Assert.Empty(found);
    }

    [Fact]
    public void Each_model_is_sealed_or_abstract_and_compared_by_value()
    {
        IEnumerable<string> found = Types
            .Where(type => type.Namespace == "TypedSqs.Generators.Model" && type.IsClass && !IsCompilerGenerated(type) && !IsStatic(type))
            .Where(type => !(type.IsSealed || type.IsAbstract) || type.GetMethod("<Clone>$", Everything) is null)
            .Select(type => type.Name);

        Assert.Empty(found);
    }

    [Fact]
    public void No_model_can_be_changed_once_it_is_made()
    {
        IEnumerable<string> found =
            from model in Types.Where(type => type.Namespace == "TypedSqs.Generators.Model" && !type.IsEnum && !IsCompilerGenerated(type))
            from field in model.GetFields(Everything)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{model.Name}.{field.Name}";

        Assert.Empty(found);
    }

    [Fact]
    public void Nothing_is_remembered_from_one_run_to_the_next()
    {
        IEnumerable<string> found =
            from type in Types.Where(type => !IsCompilerGenerated(type))
            from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            where !field.IsInitOnly && !field.IsLiteral
            select $"{type.Name}.{field.Name}";
        Assert.Empty(found);

        Assert.Empty(typeof(QueueMessageGenerator).GetFields(Everything));
    }

    // A Location is handed through for the analyzer, which says there what the resolver finds; the generator hands none.
    [Fact]
    public void Behind_the_parser_there_are_no_symbols()
    {
        IEnumerable<string> found =
            from type in Types.Where(type => type.Namespace is "TypedSqs.Generators.Model" or "TypedSqs.Generators.Resolving")
            from parameter in type.GetMethods(Everything).SelectMany(method => method.GetParameters())
            where Mentions(parameter.ParameterType, "Microsoft.CodeAnalysis") && !parameter.ParameterType.GenericTypeArguments.Contains(typeof(Location))
            select $"{type.Name}.{parameter.Member.Name}({parameter.Name})";

        Assert.Empty(found);
    }

    // To read a message is what costs. The others read one again where there is a reason to, which a sound project never gives.
    [Fact]
    public void Analyzers_read_a_message_in_one_place() => Assert.Equal(
        ["QueueMessageAnalyzer.cs", "RandomIds.cs", "RefusedMessages.cs", "SentTypes.cs"],
        Repository.Files("generators/TypedSqs.Generators/Analyzers", "*.cs")
            .Where(path => File.ReadAllText(path).Contains("QueueMessageParser.Parse(", StringComparison.Ordinal))
            .Select(Path.GetFileName));

    private static IEnumerable<(string Name, Type Type)> FieldsAndProperties(Type type) =>
        type.GetFields(Everything).Select(field => (field.Name, field.FieldType))
            .Concat(type.GetProperties(Everything).Select(property => (property.Name, property.PropertyType)));

    private static bool Mentions(Type type, string space) =>
        type.Namespace?.StartsWith(space, StringComparison.Ordinal) == true
        || (type.HasElementType && Mentions(type.GetElementType()!, space))
        || type.GetGenericArguments().Any(argument => Mentions(argument, space));

    private static bool IsStatic(Type type) => type is { IsAbstract: true, IsSealed: true };

    private static bool IsCompilerGenerated(Type? type) =>
        type is not null && (type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || IsCompilerGenerated(type.DeclaringType));
}
