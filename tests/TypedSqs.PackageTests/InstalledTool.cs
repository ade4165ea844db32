using System.Diagnostics;
using System.Runtime.InteropServices;

namespace TypedSqs.PackageTests;

/// <summary>The command <c>local-sqs</c> as a user has it: installed from the feed, and running.</summary>
internal sealed class InstalledTool : IDisposable
{
    private const string Greeting = "LocalSqs listens at ";

    private readonly Process _process;

    private InstalledTool(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    /// <summary>Where it said that it listens.</summary>
    public Uri Address { get; }

    public static async Task<InstalledTool> StartAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(folder, OperatingSystem.IsWindows() ? "local-sqs.exe" : "local-sqs"), arguments)
        {
            RedirectStandardOutput = true,
        };

        // The command looks for .NET where it is usually installed; it shall find the one that runs the tests.
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../.."));
        var process = Process.Start(start)!; // started from a file
        string line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) ?? "";
        Assert.StartsWith(Greeting, line, StringComparison.Ordinal);
        return new InstalledTool(process, new Uri(line[Greeting.Length..]));
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
