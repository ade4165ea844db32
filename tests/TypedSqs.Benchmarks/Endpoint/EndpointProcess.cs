using System.Diagnostics;
using System.Globalization;
using TypedSqs.Local;

namespace TypedSqs.Benchmarks.Endpoint;

/// <summary>LocalSqs in a process of its own. It prints its address, and at each line on its input the bytes that it keeps in memory.</summary>
internal sealed class EndpointProcess : IDisposable
{
    private readonly Process _process;

    private EndpointProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static EndpointProcess Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardInput = true, RedirectStandardOutput = true }; // it runs
        start.ArgumentList.Add("serve");
        // As the command local-sqs runs, and most applications with an endpoint in them.
        start.Environment["DOTNET_gcServer"] = "0";
        var process = Process.Start(start)!; // started from a file
        return new EndpointProcess(process, new Uri(process.StandardOutput.ReadLine()!)); // it begins with its address
    }

    /// <summary>What it has computed so far: unlike a rate, it says the same on a busy machine.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Bytes in use on the heap, after a collection.</summary>
    public long HeapBytes()
    {
        _process.StandardInput.WriteLine();
        return long.Parse(_process.StandardOutput.ReadLine()!, CultureInfo.InvariantCulture); // it answers each line
    }

    /// <summary>The other side: ends when its input does.</summary>
    public static async Task<int> ServeAsync()
    {
        await using var sqs = await LocalSqs.StartAsync(new LocalSqsOptions { Queues = ["single", "batch", "deep", "shallow"] });
        Console.WriteLine(sqs.ServiceUrl);
        while (await Console.In.ReadLineAsync() is not null)
        {
            Console.WriteLine(GC.GetTotalMemory(forceFullCollection: true).ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
