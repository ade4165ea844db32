namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>Measures everything and writes the page with its plot.</summary>
internal static class ReportCommand
{
    private const string Plot = "performance.svg";

    public static int Run()
    {
        string docs = Path.Combine(Repository.Root, "docs");
        var results = SendingRun.Run();
        SendingPlot.Save([.. SendingPage.Everyone(results)], Path.Combine(docs, Plot));
        File.WriteAllText(Path.Combine(docs, "performance.md"), SendingPage.Write(results, Plot));
        foreach (var goal in Goals.Of(results))
        {
            Console.WriteLine($"{(goal.IsMet ? "met   " : "missed")} {goal.Of}: {goal.Found} ({goal.Bound})");
        }

        return 0;
    }
}
