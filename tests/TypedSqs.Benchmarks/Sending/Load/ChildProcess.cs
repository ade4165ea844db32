using System.Diagnostics;

namespace TypedSqs.Benchmarks.Sending.Load;

/// <summary>A process that answers each line with a line, on a processor of its own where that can be had. It ends when its input does.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process _process;

    /// <param name="core">The processor that it gets.</param>
    /// <param name="command">The program and its arguments.</param>
    public ChildProcess(int core, params string[] command)
        : this(core, spins: true, command)
    {
    }

    private ChildProcess(int core, bool spins, string[] command)
    {
        string[] whole = CanPin ? ["taskset", "-c", $"{core}", .. command] : command;
        var start = new ProcessStartInfo(whole[0], whole[1..])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                // Steady code in seconds instead of minutes: a method is compiled again after its 30 calls, and not only when all is calm.
                ["DOTNET_TC_CallCountingDelayMs"] = "0",
                // What AWS clients look for before they take what they are given.
                ["AWS_ACCESS_KEY_ID"] = "test",
                ["AWS_SECRET_ACCESS_KEY"] = "test",
                ["AWS_DEFAULT_REGION"] = "us-east-1",
                ["AWS_EC2_METADATA_DISABLED"] = "true",
            },
        };
        if (!spins)
        {
            start.Environment["DOTNET_ThreadPool_UnfairSemaphoreSpinLimit"] = "0";
        }

        _process = Process.Start(start)!; // started from a file
    }

    /// <summary>Whether client and endpoint have a processor each.</summary>
    public static bool CanPin { get; } = OperatingSystem.IsLinux() && Environment.ProcessorCount > 1 && File.Exists("/usr/bin/taskset");

    /// <summary>This program, with other arguments.</summary>
    public static ChildProcess OfThis(int core, params string[] arguments) => new(core, [Environment.ProcessPath!, .. arguments]); // it runs

    /// <summary>The same, with threads that sleep at once where there is nothing to do, so that what it has computed is work.</summary>
    public static ChildProcess OfThisWithoutSpinning(int core, params string[] arguments) => new(core, spins: false, [Environment.ProcessPath!, .. arguments]); // it runs

    /// <summary>The next line that it prints.</summary>
    public string Read() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The process has ended.");

    public string Ask(string line)
    {
        _process.StandardInput.WriteLine(line);
        return Read();
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }
}
