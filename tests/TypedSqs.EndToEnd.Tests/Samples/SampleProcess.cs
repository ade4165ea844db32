using System.Diagnostics;
using System.Reflection;

namespace TypedSqs.EndToEnd.Tests.Samples;

/// <summary>A sample in a process of its own, as it was built with these tests. It is ended with the test.</summary>
internal sealed class SampleProcess : IDisposable
{
    private readonly Process _process;

    private SampleProcess(Process process) => _process = process;

    /// <param name="sample">Its folder below <c>samples</c>; the last part is the name of the program.</param>
    /// <param name="arguments">What a user writes behind <c>--</c>.</param>
    public static SampleProcess Start(string sample, params string[] arguments) => StartAt(endpoint: null, sample, arguments);

    /// <param name="endpoint">The SQS that it sends to, instead of one in its own process.</param>
    /// <param name="sample">Its folder below <c>samples</c>.</param>
    /// <param name="arguments">What a user writes behind <c>--</c>.</param>
    public static SampleProcess StartAt(string? endpoint, string sample, params string[] arguments)
    {
        string folder = Path.Combine(Built("Samples"), sample, "bin", Built("Configuration"), "net10.0");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(folder, $"{Path.GetFileName(sample)}.dll"), .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
        };
        start.Environment.Remove("AWS_ENDPOINT_URL");
        start.Environment.Remove("AWS_ENDPOINT_URL_SQS");
        if (endpoint is not null)
        {
            start.Environment["AWS_ENDPOINT_URL_SQS"] = endpoint;
            start.Environment["AWS_REGION"] = "us-east-1";
            start.Environment["AWS_ACCESS_KEY_ID"] = start.Environment["AWS_SECRET_ACCESS_KEY"] = "local";
        }

        return new SampleProcess(Process.Start(start)!); // null only for a shell that reuses a process
    }

    /// <summary>Reads on until a line has the text.</summary>
    /// <returns>That line.</returns>
    public async Task<string> LineWithAsync(string text)
    {
        while (await _process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        throw new InvalidOperationException($"The sample ended without a line with '{text}'.");
    }

    /// <summary>Waits for its end, which must be a good one.</summary>
    /// <returns>What it printed and nobody has read.</returns>
    public async Task<string> OutputAsync()
    {
        var (code, output) = await EndAsync();
        Assert.True(code == 0, output);
        return output;
    }

    /// <summary>Waits for its end, whatever it is.</summary>
    /// <returns>Its exit code, 137 where it was killed, and what it printed and nobody has read.</returns>
    public async Task<(int Code, string Output)> EndAsync()
    {
        string output = await _process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (_process.ExitCode, output);
    }

    /// <summary><c>kill -9</c>.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    /// <summary>What the build said of itself.</summary>
    public static string Built(string key) => typeof(SampleProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(fact => fact.Key == key).Value!;
}
