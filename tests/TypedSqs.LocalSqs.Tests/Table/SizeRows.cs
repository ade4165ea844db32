using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class SizeRows
{
    private const int Max = 1_048_576;
    private const string TooLong = "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.";
    private const string TooLongForSmall = "One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.";

    /// <summary>Weighs 1 + 6 + 1 = 8 bytes.</summary>
    private static readonly Dictionary<string, object?> EightBytes = Lab.Map(("k", Lab.Text("x")));

    public static readonly Row[] All =
    [
        new("size.empty-body", MissingParameter, lab => lab.SendAsync(Lab.Standard, ("MessageBody", "")),
            "The request must contain the parameter MessageBody."),
        new("size.1-byte", Accepted, lab => SendAsync(lab, 1)),
        new("size.262145", Accepted, lab => SendAsync(lab, 262_145)),
        new("size.1048576", Accepted, lab => SendAsync(lab, Max)),
        new("size.1048577", InvalidParameterValue, lab => SendAsync(lab, Max + 1), TooLong),
        new("size.utf8-bytes-not-chars", InvalidParameterValue,
            lab => lab.SendAsync(Lab.Standard, ("MessageBody", new string('é', (Max / 2) + 1))), TooLong),
        new("size.attributes-counted", InvalidParameterValue, lab => SendAsync(lab, Max - 7, ("MessageAttributes", EightBytes)), TooLong),
        new("size.body+attributes=limit", Accepted, lab => SendAsync(lab, Max - 8, ("MessageAttributes", EightBytes))),
        new("size.1024-at-MMS-1024", Accepted, lab => SendSmallAsync(lab, 1_024)),
        new("size.1025-at-MMS-1024", InvalidParameterValue, lab => SendSmallAsync(lab, 1_025), TooLongForSmall),
        new("size.attrs-at-MMS-1024", InvalidParameterValue, lab => SendSmallAsync(lab, 1_017, ("MessageAttributes", EightBytes)), TooLongForSmall),
        new("size.binary-attr-raw-bytes", Accepted,
            lab => SendSmallAsync(lab, 717, ("MessageAttributes", Lab.Map(("b", Lab.Bytes(new byte[300])))))) { IsUnverified = true },
        new("size.AWSTraceHeader-not-counted", Accepted, lab => SendSmallAsync(lab, 1_024, ("MessageSystemAttributes", Lab.Map(
            ("AWSTraceHeader", Lab.Text("Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1")))))),
    ];

    private static Task<string> SendAsync(Lab lab, int bodyBytes, params (string Name, object? Value)[] members) =>
        lab.SendAsync(Lab.Standard, [("MessageBody", new string('a', bodyBytes)), .. members]);

    private static Task<string> SendSmallAsync(Lab lab, int bodyBytes, params (string Name, object? Value)[] members) =>
        lab.SendAsync(Lab.Small, [("MessageBody", new string('a', bodyBytes)), .. members]);
}
