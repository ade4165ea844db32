using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Xunit.v3;

namespace TypedSqs.Generators.Tests.Infrastructure.Verifying;

/// <summary>The prefix of a test's snapshot files: <c>Class.Method_argument=value</c>.</summary>
internal static class TestName
{
    public static string Current()
    {
        ITestContext context = TestContext.Current;
        var method = (IXunitTestMethod)context.TestMethod!;
        object?[] arguments = context.Test is IXunitTest test ? test.TestMethodArguments : [];
        return For(method.Method, arguments);
    }

    public static string For(MethodInfo method, IReadOnlyList<object?> arguments)
    {
        Type type = method.ReflectedType!;
        var name = new StringBuilder();
        if (type.IsNested)
        {
            name.Append(type.ReflectedType!.Name).Append('.');
        }

        name.Append(type.Name).Append('.').Append(method.Name);
        foreach ((ParameterInfo parameter, object? argument) in method.GetParameters().Zip(arguments))
        {
            name.Append('_').Append(parameter.Name).Append('=');
            AppendValue(name, argument, isRoot: true);
        }

        return name.ToString();
    }

    private static void AppendValue(StringBuilder name, object? value, bool isRoot)
    {
        switch (value)
        {
            case null:
                name.Append("null");
                break;
            case string text:
                AppendFileName(name, text);
                break;
            case IEnumerable items:
                AppendItems(name, items.Cast<object?>().ToArray(), isRoot);
                break;
            case bool or sbyte or byte or short or ushort or int or uint or long or ulong or decimal or Half or float or double:
                name.Append(((IFormattable?)(value as IFormattable))?.ToString(null, CultureInfo.InvariantCulture) ?? value.ToString());
                break;
            case DateTime or DateTimeOffset or DateOnly or TimeOnly:
                throw new NotSupportedException("Verify has formats of its own for dates and times in names; no test here needs them.");
            default:
                AppendFileName(name, value.ToString()!);
                break;
        }
    }

    private static void AppendItems(StringBuilder name, object?[] items, bool isRoot)
    {
        if (items.Length == 0)
        {
            name.Append("[]");
            return;
        }

        name.Append(isRoot ? "" : "[");
        for (int index = 0; index < items.Length; index++)
        {
            name.Append(index == 0 ? "" : ",");
            AppendValue(name, items[index], isRoot: false);
        }

        name.Append(isRoot ? "" : "]");
    }

    // '#' is no illegal character; it separates the name of a target from that of its test.
    private static void AppendFileName(StringBuilder name, string text)
    {
        foreach (char character in text)
        {
            name.Append(character < ' ' || "\"\\<>|:*?/#".Contains(character, StringComparison.Ordinal) ? '-' : character);
        }
    }

    /// <summary>The name of a target as part of a file name: less strict, it may hold separators.</summary>
    public static string Target(string name) =>
        string.Concat(name.Select(character => character < ' ' || "\"<>|:*?".Contains(character, StringComparison.Ordinal) ? '-' : character));
}
