using static TypedSqs.Local.Tests.Table.Row;

namespace TypedSqs.Local.Tests.Table;

internal static class DelayRows
{
    public static readonly Row[] All =
    [
        Delay("0", Lab.Standard, 0, Accepted),
        Delay("900", Lab.Standard, 900, Accepted),
        Delay("901", Lab.Standard, 901, InvalidParameterValue,
            "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900."),
        Delay("-1", Lab.Standard, -1, InvalidParameterValue),
        Delay("fifo-0", Lab.Fifo, 0, Accepted),
        Delay("fifo-2", Lab.Fifo, 2, InvalidParameterValue,
            "Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type."),
        Delay("fifo-901", Lab.Fifo, 901, InvalidParameterValue) with { IsUnverified = true },
    ];

    private static Row Delay(string rule, string queue, int seconds, string expected, string? text = null) =>
        new("delay." + rule, expected, lab => lab.SendAsync(queue, ("DelaySeconds", seconds)), text);
}
