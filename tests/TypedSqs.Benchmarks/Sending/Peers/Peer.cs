using System.ComponentModel;
using TypedSqs.Benchmarks.Sending.Load;

namespace TypedSqs.Benchmarks.Sending.Peers;

/// <summary>A client in another language, where it is installed.</summary>
internal static class Peer
{
    /// <summary>sqs-producer of npm, after <c>npm install</c> in the folder of its script.</summary>
    public static ChildProcess? SqsProducer(string endpoint) => TryStart("node", Script("peer.mjs"), endpoint);

    /// <summary>boto3 of Python.</summary>
    public static ChildProcess? Boto3(string endpoint) => TryStart("python3", Script("peer.py"), endpoint);

    private static string Script(string name) => Path.Combine(Repository.Root, "tests", "TypedSqs.Benchmarks", "Sending", "Peers", name);

    private static ChildProcess? TryStart(params string[] command)
    {
        ChildProcess? process = null;
        try
        {
            process = new ChildProcess(core: 0, command);
            _ = process.Read(); // it says that it is ready, or ends
            return process;
        }
        catch (Exception exception) when (exception is Win32Exception or InvalidOperationException)
        {
            process?.Dispose();
            return null;
        }
    }
}
