using System.Reflection;
using System.Runtime.InteropServices;
using Amazon.SQS;
using TypedSqs.Benchmarks.Sending.Load;

namespace TypedSqs.Benchmarks.Sending.Report;

/// <summary>Where a run was made.</summary>
internal static class Machine
{
    public static IReadOnlyList<(string What, string Value)> Describe() =>
    [
        ("processor", Text.Of($"{Processor()}, {Environment.ProcessorCount} cores")),
        ("memory", Text.Of($"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB")),
        ("system", $"{RuntimeInformation.OSDescription}, {RuntimeInformation.OSArchitecture}"),
        (".NET", $"{RuntimeInformation.FrameworkDescription}; AWSSDK.SQS {VersionOf(typeof(AmazonSQSClient))}, AWSSDK.Core {VersionOf(typeof(Amazon.RegionEndpoint))}"),
        ("cores", ChildProcess.CanPin ? "client on one, endpoint on the other" : "client and endpoint share all of them"),
        ("date", Text.Of($"{DateTime.UtcNow:yyyy-MM-dd}")),
    ];

    private static string? VersionOf(Type type) => type.Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version;

    private static string Processor()
    {
        const string Path = "/proc/cpuinfo";
        string? line = File.Exists(Path) ? File.ReadLines(Path).FirstOrDefault(static line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
    }
}
