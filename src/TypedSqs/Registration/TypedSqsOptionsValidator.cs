using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TypedSqs.Registration;

/// <summary>Finds all faults of the options at once, and names each by its key.</summary>
/// <param name="keyedServices">Knows the keys of clients; <see langword="null"/> for none.</param>
/// <param name="resourceUrls">The URL that another tool configured for a declared name.</param>
internal sealed class TypedSqsOptionsValidator(IServiceProviderIsKeyedService? keyedServices = null, Func<string, string?>? resourceUrls = null)
    : IValidateOptions<TypedSqsOptions>
{
    public ValidateOptionsResult Validate(string? name, TypedSqsOptions options)
    {
        // Distinct: a section may have been added twice.
        List<string> faults = [.. options.Unreadable.Distinct()];
        // Checked in front of a letter: an empty prefix is one, and ".fifo" is not.
        if (options.QueueNamePrefix is { } prefix && QueueNameRules.Check(prefix + "x") is { } fault)
        {
            faults.Add($"{options.KeyOf(nameof(options.QueueNamePrefix))}: {fault}.");
        }

        foreach (var (queue, settings) in options.Queues)
        {
            if (settings is not null)
            {
                Check(options, queue, settings, faults);
            }
        }

        if (faults.Count == 0)
        {
            faults.AddRange(SharedBuffers.Check(options, resourceUrls));
        }

        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    /// <summary>For a sender made without a container.</summary>
    public static void ThrowIfInvalid(TypedSqsOptions options)
    {
        var result = new TypedSqsOptionsValidator().Validate(name: null, options);
        if (result.Failed)
        {
            throw new OptionsValidationException(Options.DefaultName, typeof(TypedSqsOptions), result.Failures);
        }
    }

    private void Check(TypedSqsOptions options, string queue, QueueOptions settings, List<string> faults)
    {
        if (QueueNameRules.Check(queue) is { } keyFault)
        {
            Add(property: null, $"the key is not the name of a queue: it {keyFault}.");
        }

        if (settings.QueueUrl is { } url)
        {
            if (!QueueUrls.IsWellFormed(url))
            {
                Add(nameof(settings.QueueUrl), "is not an absolute http or https URL that ends in the name of a queue.");
            }
            else if (QueueNameRules.IsFifo(queue) && !QueueNameRules.IsFifo(QueueUrls.NameOf(url)))
            {
                Add(nameof(settings.QueueUrl), "is the URL of a standard queue, and the queue is declared FIFO.");
            }
        }

        if (settings.QueueName is { } physical)
        {
            if (QueueNameRules.Check(physical) is { } nameFault)
            {
                Add(nameof(settings.QueueName), $"{nameFault}.");
            }
            else if (QueueNameRules.IsFifo(queue) && !QueueNameRules.IsFifo(physical))
            {
                Add(nameof(settings.QueueName), "is the name of a standard queue, and the queue is declared FIFO.");
            }
        }

        if (settings.MaxMessageBytes is < SqsLimits.MinMaxMessageBytes or > SqsLimits.MaxMessageBytes)
        {
            Add(nameof(settings.MaxMessageBytes), $"is {settings.MaxMessageBytes}; it must be from {SqsLimits.MinMaxMessageBytes} to {SqsLimits.MaxMessageBytes}.");
        }

        if (settings.QueueOwnerAccountId is { } account && (account.Length != 12 || !account.All(char.IsAsciiDigit)))
        {
            Add(nameof(settings.QueueOwnerAccountId), "is not an AWS account id of 12 digits.");
        }

        if (settings.Client is { } named && keyedServices is null)
        {
            Add(nameof(settings.Client), $"is '{named}', and there is no container that keeps clients by their keys: use AddTypedSqs. A sender that is made by hand has one client for all queues.");
        }
        else if (settings.Client is { } key && keyedServices?.IsKeyedService(typeof(IAmazonSQS), key) != true)
        {
            Add(nameof(settings.Client), $"is '{key}', and no IAmazonSQS is registered with this key; add one with AddKeyedSingleton<IAmazonSQS>(\"{key}\", …).");
        }

        if (settings.Buffer is { Enabled: true } buffer)
        {
            var isFifo = QueueNameRules.IsFifo(queue)
                || QueueNameRules.IsFifo(settings.QueueName ?? "")
                || QueueNameRules.IsFifo(settings.QueueUrl ?? "");
            faults.AddRange(BufferOptionsValidator.Check(buffer, isFifo).Select(fault => options.KeyOf(queue, nameof(settings.Buffer), fault)));
        }

        void Add(string? property, string fault) => faults.Add($"{options.KeyOf(queue, property is null ? [] : [property])}: {fault}");
    }
}
