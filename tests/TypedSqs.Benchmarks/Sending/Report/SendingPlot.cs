using ScottPlot;
using SkiaSharp;
using TypedSqs.Benchmarks.Sending.Load;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>The table as a picture: a column for each figure, a bar for each client.</summary>
internal static class SendingPlot
{
    private const float NamesWidth = 330;
    private const float PanelWidth = 240;
    private const float Height = 400;

    public static void Save(IReadOnlyList<Measured> clients, string path)
    {
        (string Title, string Format, Func<Measured, double> Value)[] panels =
        [
            ("messages/s", "N0", static client => client.Median(static sample => sample.Rate)),
            ("CPU µs per message", "0.0", static client => client.Median(static sample => sample.ProcessorMicroseconds)),
            ("bytes on the wire per message", "N0", static client => client.WireBytesPerMessage),
            ("requests per million messages", "N0", static client => client.RequestsPerMillion),
            ("$ per million messages", "0.00", static client => client.DollarsPerMillion),
        ];
        using var file = File.Create(path);
        using var canvas = SKSvgCanvas.Create(new SKRect(0, 0, NamesWidth + (panels.Length * PanelWidth), Height), file);
        float left = 0;
        foreach (var panel in panels)
        {
            var plot = NewPlot(panel.Title, panel.Format, panel.Value, clients, hasNames: left == 0);
            float right = left + PanelWidth + (left == 0 ? NamesWidth : 0);
            canvas.Save();
            canvas.ClipRect(new SKRect(left, 0, right, Height)); // a plot clears all that it may
            plot.Render(canvas, new PixelRect(left, right, Height, 0));
            canvas.Restore();
            left = right;
        }
    }

    private static Plot NewPlot(string title, string format, Func<Measured, double> value, IReadOnlyList<Measured> clients, bool hasNames)
    {
        var plot = new Plot();
        var bars = plot.Add.Bars(clients.Select((client, i) => new Bar
        {
            Position = clients.Count - i,
            Value = value(client),
            ValueLabel = Text.Of(value(client), format),
            FillColor = client.Client.Title.StartsWith("TypedSqs", StringComparison.Ordinal) ? Colors.SteelBlue : Colors.LightGray,
            LineWidth = 0,
        }).ToArray());
        bars.Horizontal = true;
        plot.Title(title, size: 12);
        plot.HideGrid();
        plot.Axes.Margins(left: 0, right: 0.6);
        plot.Axes.Bottom.SetTicks([], []);
        plot.Axes.Left.SetTicks(
            hasNames ? [.. clients.Select((_, i) => (double)(clients.Count - i))] : [],
            hasNames ? [.. clients.Select(static client => client.Client.Title)] : []);
        return plot;
    }
}
