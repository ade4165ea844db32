using System.Xml.Linq;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>What an editor shows of a generated producer, as a page of the documentation has it, is what the compiler wrote for a sample.</summary>
public sealed class ProducerDocumentationTests
{
    [Fact]
    public void Page_ShowsWhatTheCompilerWrote()
    {
        string samples = SampleProcess.Built("Samples");
        string page = File.ReadAllText(Path.Combine(samples, "..", "docs", "mistakes.md")).ReplaceLineEndings("\n");
        XDocument written = XDocument.Load(Path.Combine(samples, "Mistakes", "bin", SampleProcess.Built("Configuration"), "net10.0", "Mistakes.xml"));

        string shown = page.Split("<!-- hover -->\n```text\n")[1].Split("\n```")[0];

        Assert.Equal(Text(written, "ReviewWrittenProducer"), shown);
    }

    private static string Text(XDocument documentation, string type)
    {
        XElement member = documentation.Descendants("member").Single(element => (string?)element.Attribute("name") == $"T:Mistakes.{type}");
        return string.Join("\n", member.Descendants("description").Select(item => "• " + Plain(item)).Prepend(Plain(member.Element("summary"))));
    }

    private static string Plain(XElement? element) => string.Concat(element!.Nodes().Select(node => node switch // both parts are emitted always
    {
        XElement inner => ((string?)inner.Attribute("cref"))?.Split('.')[^1] ?? inner.Value,
        _ => node.ToString(),
    })).Trim();
}
