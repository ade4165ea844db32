using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class CharacterRows
{
    public static readonly Row[] All =
    [
        Refused("U+0000", "\0"),
        Refused("U+0001", "\u0001"),
        Refused("U+000B", "\v"),
        Refused("U+001F", "\u001F"),
        Refused("U+FFFE", "\uFFFE"),
        Refused("U+FFFF", "\uFFFF"),
        Refused("lone-high-surrogate", "x\uD800y") with { IsUnverified = true },
        Refused("lone-low-surrogate", "x\uDC00y") with { IsUnverified = true },
        .. Kept("tab-lf-cr", "\t\n\r"),
        .. Kept("U+007F-U+009F", "\u007F\u0080\u009F"),
        .. Kept("U+D7FF-U+E000-U+FFFD", "\uD7FF\uE000\uFFFD"),
        .. Kept("emoji-U+1F600", "\U0001F600"),
        .. Kept("U+10FFFF", "\U0010FFFF"),
        .. Kept("leading-trailing-space", "  x  "),
    ];

    private static Row Refused(string name, string body) =>
        new("chars." + name, InvalidMessageContents, lab => lab.SendAsync(Lab.Standard, ("MessageBody", body)));

    private static Row[] Kept(string name, string body) =>
    [
        new("chars." + name, Accepted, lab => lab.SendAsync(Lab.Standard, ("MessageBody", body))),
        new("chars." + name + ".roundtrip", body, async lab =>
        {
            await lab.SendAsync(Lab.Standard, ("MessageBody", body));
            return await lab.ReceiveAsync(Lab.Standard);
        }),
    ];
}
