using Microsoft.Extensions.Configuration;

namespace TypedSqs.Queues;

/// <summary>The shape in which the AWS integration of Aspire hands resources to an application.</summary>
internal static class ResourceConfiguration
{
    public static string UrlKeyOf(string queue) => $"AWS:Resources:{queue}:QueueUrl";

    public static Func<string, string?>? In(IConfiguration? configuration) =>
        configuration is null ? null : queue => configuration[UrlKeyOf(queue)] is { Length: > 0 } url ? url : null;
}
