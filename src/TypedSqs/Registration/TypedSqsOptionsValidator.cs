using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TypedSqs.Registration;

/// <summary>Finds all faults of the options at once, and names each by its key.</summary>
internal sealed class TypedSqsOptionsValidator(IServiceProviderIsKeyedService? keyedServices = null) : IValidateOptions<TypedSqsOptions>
{
    public ValidateOptionsResult Validate(string? name, TypedSqsOptions options)
    {
        var faults = new List<string>();
        if (options.QueueNamePrefix is { } prefix && !QueueNames.HasOnlyNameCharacters(prefix))
        {
            faults.Add($"{options.Path}:{nameof(options.QueueNamePrefix)}: may hold only A-Z, a-z, 0-9, '_' and '-'.");
        }

        foreach (var (queue, settings) in options.Queues)
        {
            if (settings is not null)
            {
                Check(options, queue, settings, faults);
            }
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
        if (!QueueNames.IsValid(queue))
        {
            Add("", "the key is not the name of a queue: 1 to 80 characters of A-Z, a-z, 0-9, '_' and '-', with '.fifo' behind them for FIFO.");
        }

        if (settings.QueueUrl is { } url)
        {
            if (!QueueUrls.IsWellFormed(url))
            {
                Add(nameof(settings.QueueUrl), "is not an absolute http or https URL that ends in the name of a queue.");
            }
            else if (QueueNames.IsFifo(queue) && !QueueNames.IsFifo(QueueUrls.NameOf(url)))
            {
                Add(nameof(settings.QueueUrl), "is the URL of a standard queue, and the queue is declared FIFO.");
            }
        }

        if (settings.QueueName is { } physical)
        {
            if (!QueueNames.IsValid(physical))
            {
                Add(nameof(settings.QueueName), "is not the name of a queue: 1 to 80 characters of A-Z, a-z, 0-9, '_' and '-', with '.fifo' behind them for FIFO.");
            }
            else if (QueueNames.IsFifo(queue) && !QueueNames.IsFifo(physical))
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

        if (settings.Client is { } key && keyedServices?.IsKeyedService(typeof(IAmazonSQS), key) != true)
        {
            Add(nameof(settings.Client), $"is '{key}', and no IAmazonSQS is registered with this key; add one with AddKeyedSingleton<IAmazonSQS>(\"{key}\", …).");
        }

        void Add(string property, string fault) => faults.Add($"{options.KeyOf(queue, property).TrimEnd(':')}: {fault}");
    }
}
