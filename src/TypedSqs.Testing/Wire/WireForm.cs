using System.Globalization;
using System.Text;

namespace TypedSqs.Testing.Wire;

/// <summary>
/// The lines of one message. Its type is not among them: consumers never see it, and a class that is renamed changes nothing for them.
/// </summary>
internal sealed class WireForm
{
    private readonly StringBuilder _lines = new();

    public static string Of(
        string queue, string? groupId, string? deduplicationId, int? delaySeconds, IReadOnlyList<PreparedAttribute> attributes, int sizeBytes, string body)
    {
        var form = new WireForm();
        form.Line("queue", queue);
        form.Text("group", groupId);
        form.Text("deduplication", deduplicationId);
        if (delaySeconds is { } seconds)
        {
            form.Line("delay", string.Create(CultureInfo.InvariantCulture, $"{seconds} s"));
        }

        foreach (var attribute in attributes)
        {
            form.Line($"attribute {attribute.Name}", $"{attribute.DataType} {ValueOf(attribute)}");
        }

        form.Line("size", string.Create(CultureInfo.InvariantCulture, $"{sizeBytes} bytes"));
        form._lines.Append("body:\n").Append(BodyOf(body));
        return form._lines.ToString();
    }

    private void Text(string label, string? text)
    {
        if (text is not null)
        {
            Line(label, Quoted(text));
        }
    }

    private void Line(string label, string value) => _lines.Append(label).Append(": ").Append(value).Append('\n');

    private static string ValueOf(PreparedAttribute attribute) =>
        attribute.Text is { } text ? Quoted(text) : Convert.ToBase64String(attribute.Bytes.GetValueOrDefault().Span);

    /// <summary>One line, of which the end is seen.</summary>
    private static string Quoted(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)
            .Replace("\t", "\\t", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)}\"";

    /// <summary>Tools that keep snapshots take <c>\r\n</c> and <c>\n</c> for one: only a visible <c>\r</c> is seen to change.</summary>
    private static string BodyOf(string body) => JsonLines.Of(body).Replace("\r", "\\r", StringComparison.Ordinal);
}
