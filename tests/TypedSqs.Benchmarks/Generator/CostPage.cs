using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace TypedSqs.Benchmarks.Generator;

/// <summary>The page of the documentation: its figures are written by the run that measured them, never by hand.</summary>
internal static class CostPage
{
    public static string Write(IReadOnlyCollection<GeneratorCost> costs) => $"""
        # What the generator costs

        What generator and analyzers add to a build and to a keystroke, beside the generator of System.Text.Json with the same types in the same run. The
        two take turns, so that whatever else the machine does falls on both.

        {CostTable.Header}
        {string.Join('\n', costs.Select(CostTable.Rows))}

        Measured on {Machine()}. A keystroke is the median of 15 at first, of 5 from 1,000 messages on and of 3 from 3,000; a build of 3, and a single one from 1,000 on, and its analyzers run once.

        ## What is compared

        A message is a record of ten properties in a file of its own, with a list of another record, a dictionary and an enum, with a group id, a deduplication id, an
        attribute and two bounds. For System.Text.Json the same records stand in one `JsonSerializerContext`, as people write it.

        - **Generator**: until the generated code is in the compilation. What Roslyn binds because a generator asks for it is part of that, for both.
        - **Generator and analyzers**: and until all analyzers of TypedSqs are done. A build runs them over the whole project. An editor runs them over the files that
          are open: here over the one that is edited. Their time is what Roslyn counts for them, as `dotnet build -p:ReportAnalyzer=true` shows it, one after the
          other, once the compiler's own errors have been asked for: what it binds for itself in any case would else be counted for whoever asks first.
          System.Text.Json reports from its generator and has no analyzers.
        - **In a body**: within a method of a file that has no messages. A body or a comment says nothing of a message, so none is read again.
        - **In a declaration**: a method of that file gets another name. It stands in a type that no message has anything to do with, so none is read again either.
          The first such edit reads once which names each file mentions; that is not in the median.
        - **In the name of a type**: the type of that method gets another name. A new name could mean something to any file, so each message is read again, found to be the same, and
          nothing is emitted. So it is with a change within a type that messages do have to do with.
        - **In a message**: a property gets another name. Each message is read again, and one is emitted.

        {CostGrowth.Of(costs)}

        ## What stays in memory

        {CostTable.MemoryHeader}
        {string.Join('\n', costs.Select(CostTable.MemoryRow))}

        **Models** are what the generator knows of the messages. **Kept by the driver** is all that Roslyn keeps from one run to the next: models, generated code, and its syntax.
        No symbol is among them, and no compilation but the latest. The names that a file mentions are remembered with its syntax and not counted here.

        ## How to repeat it

        ```
        dotnet run -c Release --project tests/TypedSqs.Benchmarks -- generator --report docs/generator-cost.md
        ```

        writes this page, figures and all; `-- generator 1000` prints those of one size.

        """;

    private static string Machine() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Environment.ProcessorCount} cores{Model()}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}, Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)}");

    private static string Model() => !File.Exists("/proc/cpuinfo") ? ""
        : File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) is { } line
            ? " of " + line[(line.IndexOf(':', StringComparison.Ordinal) + 2)..]
            : "";
}
