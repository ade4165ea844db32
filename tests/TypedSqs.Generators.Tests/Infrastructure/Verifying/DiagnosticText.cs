using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Tests.Infrastructure.Verifying;

/// <summary>
/// Diagnostics as Verify.SourceGenerators writes them, without a description and custom tags. The generator reports none, so that
/// this is for generators of these tests; what analyzers report is asserted, not snapshotted.
/// </summary>
internal static class DiagnosticText
{
    public static string Write(IEnumerable<Diagnostic> diagnostics) =>
        "{\n  Diagnostics: [\n" + string.Join(",\n", diagnostics.Select(Write)) + "\n  ]\n}";

    private static string Write(Diagnostic diagnostic)
    {
        DiagnosticDescriptor rule = diagnostic.Descriptor;
        var members = new List<string>();
        if (diagnostic.Location != Location.None)
        {
            FileLinePositionSpan span = diagnostic.Location.GetMappedLineSpan();
            members.Add($"Location: {span.Path.Replace('/', '\\')}: {span.Span}");
        }

        members.Add($"Message: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");
        members.Add($"Severity: {diagnostic.Severity}");
        if (diagnostic.WarningLevel != 0)
        {
            members.Add(string.Create(CultureInfo.InvariantCulture, $"WarningLevel: {diagnostic.WarningLevel}"));
        }

        members.Add("Descriptor: {\n" + Indent(8,
            $"Id: {rule.Id}",
            $"Title: {rule.Title.ToString(CultureInfo.InvariantCulture)}",
            $"MessageFormat: {rule.MessageFormat.ToString(CultureInfo.InvariantCulture)}",
            $"Category: {rule.Category}",
            $"DefaultSeverity: {rule.DefaultSeverity}",
            $"IsEnabledByDefault: {(rule.IsEnabledByDefault ? "true" : "false")}") + "\n      }");
        return "    {\n" + Indent(6, [.. members]) + "\n    }";
    }

    private static string Indent(int width, params string[] members) =>
        string.Join(",\n", members.Select(member => new StringBuilder().Append(' ', width).Append(member)));
}
