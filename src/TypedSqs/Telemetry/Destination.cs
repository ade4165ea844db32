using System.Diagnostics;

namespace TypedSqs.Telemetry;

/// <summary>How spans and measurements name a queue and its endpoint.</summary>
/// <param name="Name">The queue's real name.</param>
/// <param name="IsOneOfMany">
/// Whether the queue was named by a single send alone, as reply queues are: they can be without number, and measurements are not told apart by them.
/// </param>
internal sealed record Destination(string Name, bool IsOneOfMany)
{
    /// <summary>The host that requests go to; <see langword="null"/> as long as it is not known.</summary>
    public string? Host { get; init; }

    public int? Port { get; init; }

    /// <summary>What requests are sent to: the client's own endpoint where it has one, else that of the queue's URL.</summary>
    public static Destination Of(QueueRoute route)
    {
        var address = route.Client.Config?.ServiceURL is { Length: > 0 } service ? service : route.Url;
        return Uri.TryCreate(address, UriKind.Absolute, out var server)
            ? new Destination(route.Name, route.IsOneOfMany) { Host = server.Host, Port = server.Port }
            : new Destination(route.Name, route.IsOneOfMany);
    }

    /// <summary>For a span, when it is made: a sampler may look at them.</summary>
    public KeyValuePair<string, object?>[] TagsOf(string operation)
    {
        KeyValuePair<string, object?>[] tags =
        [
            new(Tags.System, Tags.Sqs),
            new(Tags.OperationName, operation),
            new(Tags.OperationType, operation),
            new(Tags.DestinationName, Name),
        ];
        return Host is null ? tags : [.. tags, new(Tags.ServerAddress, Host), new(Tags.ServerPort, Port)];
    }

    /// <summary>For a measurement of our own.</summary>
    public TagList Measured()
    {
        var tags = default(TagList);
        if (!IsOneOfMany)
        {
            tags.Add(Tags.DestinationName, Name);
        }

        return tags;
    }

    /// <summary>For a measurement of OpenTelemetry's conventions.</summary>
    public TagList Measured(string operation, string? errorType)
    {
        var tags = Measured();
        tags.Add(Tags.System, Tags.Sqs);
        tags.Add(Tags.OperationName, operation);
        tags.Add(Tags.OperationType, operation);
        if (Host is not null)
        {
            tags.Add(Tags.ServerAddress, Host);
            tags.Add(Tags.ServerPort, Port);
        }

        if (errorType is not null)
        {
            tags.Add(Tags.ErrorType, errorType);
        }

        return tags;
    }
}
