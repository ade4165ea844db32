using Microsoft.Extensions.Configuration;

namespace TypedSqs.Registration;

/// <summary>Reads options from a section of configuration. A fault ends nothing here: the validator tells all of them together.</summary>
internal static class OptionsReader
{
    public static OptionTable<BufferOptions> Buffer { get; } = new()
    {
        { nameof(BufferOptions.Enabled), ValueKind.Flag, static (buffer, value) => buffer.Enabled = value },
        { nameof(BufferOptions.Linger), ValueKind.Time, static (buffer, value) => buffer.Linger = value },
        { nameof(BufferOptions.LingerWhenIdle), ValueKind.Flag, static (buffer, value) => buffer.LingerWhenIdle = value },
        { nameof(BufferOptions.MaxMessages), ValueKind.Number, static (buffer, value) => buffer.MaxMessages = value },
        { nameof(BufferOptions.MaxBytes), ValueKind.LongNumber, static (buffer, value) => buffer.MaxBytes = value },
        { nameof(BufferOptions.WhenFull), ValueKind.Choice<BufferFullMode>(), static (buffer, value) => buffer.WhenFull = value },
        { nameof(BufferOptions.MaxBlock), ValueKind.Time, static (buffer, value) => buffer.MaxBlock = value },
        { nameof(BufferOptions.MaxRequestsInFlight), ValueKind.Number, static (buffer, value) => buffer.MaxRequestsInFlight = value },
        { nameof(BufferOptions.DeliveryTimeout), ValueKind.Time, static (buffer, value) => buffer.DeliveryTimeout = value },
        { nameof(BufferOptions.AttemptTimeout), ValueKind.Time, static (buffer, value) => buffer.AttemptTimeout = value },
        { nameof(BufferOptions.OnUnknown), ValueKind.Choice<UnknownOutcomeMode>(), static (buffer, value) => buffer.OnUnknown = value },
        { nameof(BufferOptions.FifoOrder), ValueKind.Choice<FifoOrder>(), static (buffer, value) => buffer.FifoOrder = value },
        { nameof(BufferOptions.OnGroupFailure), ValueKind.Choice<GroupFailurePolicy>(), static (buffer, value) => buffer.OnGroupFailure = value },
        { nameof(BufferOptions.MaxPause), ValueKind.Time, static (buffer, value) => buffer.MaxPause = value },
        { nameof(BufferOptions.ShutdownTimeout), ValueKind.Time, static (buffer, value) => buffer.ShutdownTimeout = value },
    };

    public static OptionTable<QueueOptions> Queue { get; } = new()
    {
        { nameof(QueueOptions.QueueUrl), static (queue, text) => queue.QueueUrl = text },
        { nameof(QueueOptions.QueueName), static (queue, text) => queue.QueueName = text },
        { nameof(QueueOptions.QueueOwnerAccountId), static (queue, text) => queue.QueueOwnerAccountId = text },
        { nameof(QueueOptions.MaxMessageBytes), ValueKind.Number, static (queue, value) => queue.MaxMessageBytes = value, static queue => queue.MaxMessageBytes = null },
        { nameof(QueueOptions.Client), static (queue, text) => queue.Client = text },
        { nameof(QueueOptions.Buffer), ReadBuffer },
    };

    public static OptionTable<TypedSqsOptions> All { get; } = new()
    {
        { nameof(TypedSqsOptions.Queues), ReadQueues },
        { nameof(TypedSqsOptions.QueueNamePrefix), static (options, text) => options.QueueNamePrefix = text },
        { nameof(TypedSqsOptions.CheckQueuesOnStart), ValueKind.Flag, static (options, value) => options.CheckQueuesOnStart = value },
    };

    public static void Read(IConfigurationSection section, TypedSqsOptions options)
    {
        options.Path = section.Path;
        MustBeObject(section, $"with any of {All}.", options.Unreadable);
        All.Read(section, options, options.Unreadable);
    }

    private static void ReadQueues(TypedSqsOptions options, IConfigurationSection section, ICollection<string> faults)
    {
        MustBeObject(section, "with one object for each queue, by its name.", faults);
        foreach (var child in section.GetChildren())
        {
            MustBeObject(child, $"with any of {Queue}.", faults);
            Queue.Read(child, options.Queue(child.Key), faults);
        }
    }

    /// <summary>Configuration does not tell an empty object, which should be a buffer, from <c>null</c>, which should be none: neither is taken.</summary>
    private static void ReadBuffer(QueueOptions queue, IConfigurationSection section, ICollection<string> faults)
    {
        const string What = """such as { "Enabled": true }.""";
        if (section.Value is null && !section.GetChildren().Any())
        {
            faults.Add($"{section.Path}: is empty or null; it must be an object {What}");
            return;
        }

        MustBeObject(section, What, faults);
        Buffer.Read(section, queue.Buffer ??= new BufferOptions(), faults);
    }

    private static void MustBeObject(IConfigurationSection section, string what, ICollection<string> faults)
    {
        if (section.Value is not null)
        {
            faults.Add($"{section.Path}: must be an object {what}");
        }
    }
}
