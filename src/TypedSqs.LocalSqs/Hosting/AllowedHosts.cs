using System.Net;
using Microsoft.AspNetCore.Http;

namespace TypedSqs.Local;

/// <summary>
/// The names under which the endpoint may be addressed: those of loopback, and those that were allowed. A web page can make a browser
/// send requests here under a name of its own (DNS rebinding); the name betrays it.
/// </summary>
internal sealed class AllowedHosts(IReadOnlyList<string> names)
{
    public static readonly SqsError Refusal = SqsErrors.AccessDenied(
        "LocalSqs answers only requests whose Host is a loopback name, such as 127.0.0.1 or localhost, or one of the allowed hosts.");

    public bool Contains(HostString host)
    {
        string name = host.Host.TrimStart('[').TrimEnd(']');
        return name.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || name.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(name, out var address) && IPAddress.IsLoopback(address))
            || names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }
}
