namespace TypedSqs.Batching;

/// <summary>Why a request took no more entries, and how long its first one had to wait.</summary>
/// <param name="Name">How measurements call the reason.</param>
/// <param name="Waited">Since the first entry could have gone.</param>
internal readonly record struct Seal(string Name, TimeSpan Waited)
{
    /// <summary>Ten entries.</summary>
    public const string Full = "full";

    /// <summary>The next entry would have been too many bytes.</summary>
    public const string Bytes = "bytes";

    /// <summary>Nothing to wait for: no other request was under way, or waiting is switched off.</summary>
    public const string Idle = "idle";

    /// <summary>The time to wait for others was over.</summary>
    public const string Linger = "linger";

    /// <summary>A flush, or the end.</summary>
    public const string Flush = "flush";
}
