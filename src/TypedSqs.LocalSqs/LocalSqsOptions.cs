using System.Net;

namespace TypedSqs.Local;

/// <summary>How a <see cref="LocalSqs"/> is set up.</summary>
public sealed record LocalSqsOptions
{
    /// <summary>The port.</summary>
    /// <value>Default: 0, any free port.</value>
    public int Port { get; init; }

    /// <summary>
    /// The address to listen on. On any other than loopback everybody who reaches it can send, receive and read messages: nothing is
    /// authenticated.
    /// </summary>
    /// <value>Default: <see cref="IPAddress.Loopback"/>.</value>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>
    /// The names, or IP addresses, besides those of loopback under which it may be addressed, without a port: for example the name of a
    /// container. Requests with another Host are refused, so that no web page can reach the queues through a browser.
    /// </summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> AllowedHosts { get; init; } = [];

    /// <summary>The clock of delays, visibility timeouts, long polls, deduplication and retention.</summary>
    /// <value>Default: <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>The region in the ARNs of queues. Requests of any region are answered.</summary>
    /// <value>Default: <c>us-east-1</c>.</value>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The account in the URLs and ARNs of queues: twelve digits.</summary>
    /// <value>Default: <c>000000000000</c>.</value>
    public string AccountId { get; init; } = "000000000000";

    /// <summary>
    /// The queues to create at the start, by name. A name that ends in <c>.fifo</c> makes a FIFO queue, without content-based deduplication;
    /// for attributes use <see cref="LocalSqs.CreateQueue"/>.
    /// </summary>
    /// <value>Default: none.</value>
    public IReadOnlyList<string> Queues { get; init; } = [];
}
