using System.Globalization;
using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class AttributeRows
{
    public static readonly Row[] All =
    [
        new("attr.count-10", Accepted, lab => SendManyAsync(lab, 10)),
        new("attr.count-11", InvalidParameterValue, lab => SendManyAsync(lab, 11), "Number of message attributes [11] exceeds the allowed maximum [10]."),
        Name("AWS.", "AWS.x", InvalidParameterValue),
        Name("aws.", "aws.x", InvalidParameterValue),
        Name("aWs.", "aWs.x", InvalidParameterValue),
        Name("Amazon.", "Amazon.x", InvalidParameterValue),
        Name("AMAZON.", "AMAZON.x", InvalidParameterValue),
        Name("leading-dot", ".x", InvalidParameterValue),
        Name("trailing-dot", "x.", InvalidParameterValue),
        Name("double-dot", "x..y", InvalidParameterValue),
        Name("space", "x y", InvalidParameterValue),
        Name("exclamation", "x!", InvalidParameterValue),
        Name("section-sign", "x§", InvalidParameterValue),
        Name("257-chars", new string('n', 257), InvalidParameterValue),
        Name("empty", "", InvalidParameterValue, "The request must contain non-empty message (user) attribute names."),
        Name("AWSx-no-dot", "AWSx", Accepted),
        Name("amazonx-no-dot", "amazonx", Accepted),
        Name("A-Za-z0-9_.-", "AZaz09_.-", Accepted),
        Name("255-chars", new string('n', 255), Accepted),
        Name("256-chars", new string('n', 256), Accepted),
        new("attr.name-case-sensitive-pair", Accepted, lab =>
            lab.SendAsync(Lab.Standard, ("MessageAttributes", Lab.Map(("q", Lab.Text("1")), ("Q", Lab.Text("2")))))),
        Name("non-ASCII-letters", "attr.1øßä", Accepted),
        Type("unknown", "Invalid", InvalidParameterValue),
        Type("lowercase-string", "string", InvalidParameterValue),
        Type("empty", "", InvalidParameterValue),
        new("attr.type-263-chars", InvalidParameterValue,
            lab => lab.SendAttributeAsync("a", Lab.Text("1", "Number." + new string('L', 256)))),
        Type("control-char", "String.\u0001", InvalidParameterValue),
        Type("String.custom", "String.custom", Accepted),
        new("attr.type-Number.int", Accepted, lab => lab.SendAttributeAsync("a", Lab.Text("1", "Number.int"))),
        new("attr.type-Number.float.x", Accepted, lab => lab.SendAttributeAsync("a", Lab.Text("1", "Number.float.x"))),
        Type("String.a b", "String.a b", Accepted),
        new("attr.type-Binary.gif", Accepted, lab => lab.SendAttributeAsync("a", Lab.Bytes([1], "Binary.gif"))),
    ];

    private static Row Name(string rule, string name, string expected, string? text = null) =>
        new("attr.name-" + rule, expected, lab => lab.SendAttributeAsync(name, Lab.Text("v")), text);

    private static Row Type(string rule, string type, string expected) =>
        new("attr.type-" + rule, expected, lab => lab.SendAttributeAsync("a", Lab.Text("v", type)));

    private static Task<string> SendManyAsync(Lab lab, int count) => lab.SendAsync(Lab.Standard, ("MessageAttributes", Lab.Map(
        [.. Enumerable.Range(0, count).Select(index => (index.ToString("'a'0", CultureInfo.InvariantCulture), (object?)Lab.Text("v")))])));
}
