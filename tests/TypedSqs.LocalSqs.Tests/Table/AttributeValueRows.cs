using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class AttributeValueRows
{
    public static readonly Row[] All =
    [
        Value("String-empty", Lab.Text(""), InvalidParameterValue, "Message (user) attribute 'a' must contain a non-empty value of type 'String'."),
        Value("String.custom-empty", Lab.Text("", "String.custom"), InvalidParameterValue) with { IsUnverified = true },
        Value("Number-empty", Lab.Text("", "Number"), InvalidParameterValue),
        Value("Binary-empty", Lab.Bytes([]), InvalidParameterValue),
        Value("missing", Lab.Map(("DataType", "String")), InvalidParameterValue),
        Value("String-U+0008", Lab.Text("x\u0008"), InvalidParameterValue),
        Value("String-emoji", Lab.Text("\U0001F600"), Accepted),
        Value("Binary-type-StringValue", Lab.Text("v", "Binary"), InvalidParameterValue),
        Value("String-type-BinaryValue", Lab.Bytes([1], "String"), InvalidParameterValue),
        Value("StringListValues", Lab.Map(("DataType", "String"), ("StringListValues", new[] { "v" })), InvalidParameterValue,
            "Message attribute list values in SendMessage operation are not supported."),
        Value("BinaryListValues", Lab.Map(("DataType", "Binary"), ("BinaryListValues", new[] { "AA==" })), InvalidParameterValue,
            "Message attribute list values in SendMessage operation are not supported."),
        Number("abc", "abc", InvalidParameterValue, "Can't cast the value of message (user) attribute 'a' to a number."),
        Number("NaN", "NaN", InvalidParameterValue) with { IsUnverified = true },
        Number("Infinity", "Infinity", InvalidParameterValue) with { IsUnverified = true },
        Number("hex", "0x1F", InvalidParameterValue) with { IsUnverified = true },
        Number("comma", "1,000", InvalidParameterValue) with { IsUnverified = true },
        Number("1e127", "1e127", InvalidParameterValue),
        Number("1E+200-written-out", "1" + new string('0', 200), InvalidParameterValue),
        Number("int64-min", "-9223372036854775808", Accepted),
        Number("uint64-max", "18446744073709551615", Accepted),
        Number("38-digits", new string('9', 38), Accepted),
        Number("negative-decimal", "-12.345", Accepted),
        Number("1e5", "1e5", Accepted) with { IsUnverified = true },
        Number("1e126", "1e126", Accepted) with { IsUnverified = true },
        // Computed by another implementation, from the three vectors of DigestTests.
        new("attr.md5", "88440ad0430c53593c210f994a99f552", async lab =>
        {
            await lab.SendAsync(Lab.Standard, ("MessageAttributes", Lab.Map(
                ("timestamp", Lab.Text("1493147359900", "Number")),
                ("k", Lab.Text("x")),
                ("attr1", Lab.Bytes("traceparent\u001e00-774062d6c37081a5a0b9b5b88e30627c-2d2482211f6489da-01"u8.ToArray())))));
            return lab.Last["MD5OfMessageAttributes"]!;
        }),
        new("attr.number-zeroes-removed", "7.5", async lab =>
        {
            await lab.SendAttributeAsync("a", Lab.Text("007.50", "Number"));
            await lab.ReceiveAsync(Lab.Standard);
            return (string)lab.Last.Messages[0]!["MessageAttributes"]!["a"]!["StringValue"]!;
        }),
    ];

    private static Row Value(string rule, Dictionary<string, object?> attribute, string expected, string? text = null) =>
        new("attr.value-" + rule, expected, lab => lab.SendAttributeAsync("a", attribute), text);

    private static Row Number(string rule, string value, string expected, string? text = null) =>
        new("attr.number-" + rule, expected, lab => lab.SendAttributeAsync("a", Lab.Text(value, "Number")), text);
}
