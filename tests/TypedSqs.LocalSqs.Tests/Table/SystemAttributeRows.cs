using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class SystemAttributeRows
{
    private const string Name = "AWSTraceHeader";
    private const string Header = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

    public static readonly Row[] All =
    [
        new("system.AWSTraceHeader", Accepted, lab => lab.SendSystemAttributeAsync(Name, Lab.Text(Header))),
        new("system.MD5OfMessageSystemAttributes", "5ae4d5d7636402d80f4eb6d213245a88", async lab =>
        {
            await lab.SendSystemAttributeAsync(Name, Lab.Text(Header));
            return lab.Last["MD5OfMessageSystemAttributes"]!;
        }),
        new("system.no-effect-on-attr-md5", "235c5c510d26fb653d073faed50ae77c", async lab =>
        {
            await lab.SendAsync(
                Lab.Standard,
                ("MessageAttributes", Lab.Map(("timestamp", Lab.Text("1493147359900", "Number")))),
                ("MessageSystemAttributes", Lab.Map((Name, Lab.Text(Header)))));
            return lab.Last["MD5OfMessageAttributes"]!;
        }),
        new("system.AWSTraceHeader-received", Header, async lab =>
        {
            await lab.SendSystemAttributeAsync(Name, Lab.Text(Header));
            return await ReceiveHeaderAsync(lab);
        }),
        new("system.unknown-name", InvalidParameterValue, lab => lab.SendSystemAttributeAsync("Other", Lab.Text("v"))),
        new("system.type-Number", InvalidParameterValue, lab => lab.SendSystemAttributeAsync(Name, Lab.Text(Header, "Number"))),
        new("system.AWSTraceHeader-malformed", InvalidParameterValue, lab => lab.SendSystemAttributeAsync(Name, Lab.Text("Root=dummy;Sampled=1"))),
        new("system.empty-value", InvalidParameterValue, lab => lab.SendSystemAttributeAsync(Name, Lab.Text(""))),
        new("system.X-Amzn-Trace-Id-malformed", InvalidParameterValue, lab => SendWithHttpHeaderAsync(lab, "Root=dummy;Parent=x;Sampled=1"),
            "The request has a 'X-Amzn-Trace-Id' HTTP header which is reserved for AWS X-Ray trace header and has an invalid value 'Root=dummy;Parent=x;Sampled=1'"),
        new("system.X-Amzn-Trace-Id-header", Header, async lab =>
        {
            await SendWithHttpHeaderAsync(lab, Header);
            return await ReceiveHeaderAsync(lab);
        }),
    ];

    private static Task<string> SendWithHttpHeaderAsync(Lab lab, string header) => lab.CallAsync(
        "SendMessage", Lab.Map(("QueueUrl", lab.Bench.Url(Lab.Standard)), ("MessageBody", "x")), ("X-Amzn-Trace-Id", header));

    private static async Task<string> ReceiveHeaderAsync(Lab lab)
    {
        await lab.ReceiveAsync(Lab.Standard);
        return (string)lab.Last.Messages[0]!["Attributes"]![Name]!;
    }
}
