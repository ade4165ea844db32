using System.Net;
using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>
/// Whether a request was addressed to this machine. A web page can make a browser send requests here under a name of its own
/// (DNS rebinding); the name betrays it.
/// </summary>
internal static class LoopbackHost
{
    public static bool IsNamedBy(HostString host)
    {
        string name = host.Host.TrimStart('[').TrimEnd(']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address));
    }
}
