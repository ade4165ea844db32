using ScottPlot;
using ScottPlot.MultiplotLayouts;
using SkiaSharp;
using TypedSqs.Benchmarks.Sending.Load;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>The table as a picture: a column for each figure, a bar for each client.</summary>
internal static class SendingPlot
{
    private const int Width = 1_500;
    private const int Height = 420;

    public static void Save(IReadOnlyList<Measured> clients, string path)
    {
        var multiplot = new Multiplot();
        (string Title, string Format, Func<Measured, double> Value)[] panels =
        [
            ("messages/s", "N0", static client => client.Median(static sample => sample.Rate)),
            ("CPU µs per message", "0.0", static client => client.Median(static sample => sample.ProcessorMicroseconds)),
            ("bytes on the wire per message", "N0", static client => client.WireBytesPerMessage),
            ("requests per million messages", "N0", static client => client.RequestsPerMillion),
            ("$ per million messages", "0.00", static client => client.DollarsPerMillion),
        ];
        multiplot.AddPlots(panels.Length);
        multiplot.Layout = new Columns();
        for (int i = 0; i < panels.Length; i++)
        {
            Draw(multiplot.GetPlot(i), panels[i].Title, panels[i].Format, panels[i].Value, clients, hasNames: i == 0);
        }

        using var file = File.Create(path);
        using var canvas = SKSvgCanvas.Create(new SKRect(0, 0, Width, Height), file);
        multiplot.Render(canvas, new PixelRect(0, Width, Height, 0));
    }

    private static void Draw(Plot plot, string title, string format, Func<Measured, double> value, IReadOnlyList<Measured> clients, bool hasNames)
    {
        var bars = plot.Add.Bars(clients.Select((client, i) => new Bar
        {
            Position = clients.Count - i,
            Value = value(client),
            ValueLabel = Text.Of(value(client), format),
            FillColor = client.Client.Title.StartsWith("TypedSqs", StringComparison.Ordinal) ? Colors.SteelBlue : Colors.LightGray,
            LineWidth = 0,
        }).ToArray());
        bars.Horizontal = true;
        plot.Title(title, size: 13);
        plot.HideGrid();
        plot.Axes.Margins(left: 0, right: 0.45);
        plot.Axes.Bottom.SetTicks([], []);
        plot.Axes.Left.SetTicks(
            hasNames ? [.. clients.Select((_, i) => (double)(clients.Count - i))] : [],
            hasNames ? [.. clients.Select(static client => client.Client.Title)] : []);
    }
}
