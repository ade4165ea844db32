using System.Text.RegularExpressions;

namespace TypedSqs.Local;

/// <summary>The header of AWS X-Ray: <c>Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1</c>.</summary>
internal static partial class TraceHeader
{
    /// <summary>The only system attribute that a sender can set.</summary>
    public const string AttributeName = "AWSTraceHeader";

    /// <summary>The HTTP header that becomes the attribute of each message of the call.</summary>
    public const string HttpHeaderName = "X-Amzn-Trace-Id";

    /// <summary>Whether the text has a root, and each of its parts the form that X-Ray gives it. Parts of other names may stand beside them.</summary>
    public static bool IsWellFormed(string text)
    {
        var hasRoot = false;
        foreach (var part in text.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!PartPattern().IsMatch(part))
            {
                return false;
            }

            hasRoot |= part.StartsWith("Root=", StringComparison.Ordinal);
        }

        return hasRoot;
    }

    [GeneratedRegex(@"^(Root=1-[0-9a-fA-F]{8}-[0-9a-fA-F]{24}|Parent=[0-9a-fA-F]{16}|Sampled=[01?]|(?!Root=|Parent=|Sampled=)[A-Za-z0-9_-]+=[\x21-\x7E]+|)\z")]
    private static partial Regex PartPattern();
}
