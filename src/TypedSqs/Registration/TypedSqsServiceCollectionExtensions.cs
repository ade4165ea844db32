using System.Diagnostics.CodeAnalysis;
using Amazon.SQS;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using TypedSqs;

// Where the other registrations are, so that no using directive is needed to find it.
namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers typed producers for Amazon SQS.</summary>
public static class TypedSqsServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IProducer{T}"/> for each message type of each assembly, <see cref="IMessageSender"/> and <see cref="SqsSender"/>.
    /// Messages are sent by the <see cref="IAmazonSQS"/> of the container or, where there is none, by a client of the AWS SDK's own defaults.
    /// </summary>
    /// <remarks>To call it again is harmless. The container is asked for each client once: register it as a singleton. A URL at <c>AWS:Resources:&lt;queue name&gt;:QueueUrl</c> of the application's configuration is used.</remarks>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTypedSqs(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions<TypedSqsOptions>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<TypedSqsOptions>, TypedSqsOptionsValidator>(
            static provider => new TypedSqsOptionsValidator(
                provider.GetService<IServiceProviderIsKeyedService>(),
                ResourceConfiguration.In(provider.GetService<IConfiguration>()))));
        services.TryAddSingleton(static provider => new DefaultSqsClient(provider.GetService<ILoggerFactory>()));
        services.TryAddSingleton(CreateSender);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BufferLifetime>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, StartupCheck>());
        services.TryAddSingleton(static provider => new QueueHealth(
            provider.GetRequiredService<SqsSender>(), provider.GetServices<CheckedQueue>().Select(static queue => queue.Contract)));
        services.TryAddSingleton<IMessageSender>(static provider => provider.GetRequiredService<SqsSender>());
        services.TryAddSingleton(typeof(IProducer<>), typeof(Producer<>));
        return services;
    }

    /// <inheritdoc cref="AddTypedSqs(IServiceCollection)"/>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets options. All faults are reported together when the application starts.</param>
    public static IServiceCollection AddTypedSqs(this IServiceCollection services, Action<TypedSqsOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);

        services.AddTypedSqs();
        services.Configure(configure);
        return services;
    }

    /// <inheritdoc cref="AddTypedSqs(IServiceCollection)"/>
    /// <param name="services">The services.</param>
    /// <param name="section">
    /// Holds <see cref="TypedSqsOptions"/>: <c>Queues:&lt;queue name&gt;:QueueUrl</c> and the like. All faults are reported together
    /// when the application starts, each with its full key: a key that is unknown, a value that cannot be read, a text where an object must be. An empty
    /// or null <c>Buffer</c> is a fault, since configuration does not tell the two apart: write <c>{ "Enabled": true }</c>.
    /// The root of configuration is no section, and does not compile: it holds the variables of the environment too.
    /// </param>
    public static IServiceCollection AddTypedSqs(this IServiceCollection services, IConfigurationSection section)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(section);

        services.AddTypedSqs();
        services.Configure<TypedSqsOptions>(options => OptionsReader.Read(section, options));
        services.AddSingleton<IOptionsChangeTokenSource<TypedSqsOptions>>(new ConfigurationChangeTokenSource<TypedSqsOptions>(section));
        return services;
    }

    /// <summary>
    /// Registers <see cref="IProducer{T}"/> for one message type by name. Only a struct message needs it, and only under Native AOT,
    /// where a container cannot close an open registration over a struct.
    /// </summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddProducer<T>(this IServiceCollection services)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(services);

        services.TryAddSingleton<IProducer<T>>(static provider => new Producer<T>(provider.GetRequiredService<IMessageSender>()));
        return services;
    }

    /// <summary>
    /// Adds the queue of a message type to those that <see cref="QueueHealth"/> and <see cref="TypedSqsOptions.CheckQueuesOnStart"/> look at. Queues
    /// that configuration names are looked at anyway, but only a message type tells what they must take.
    /// </summary>
    /// <typeparam name="T">The message type.</typeparam>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddQueueCheck<T>(this IServiceCollection services)
        where T : IQueueMessage<T>
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddSingleton(new CheckedQueue(T.Contract));
        return services;
    }

    private static SqsSender CreateSender(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<TypedSqsOptions>>().Value;
        var clients = new ContainerClients(provider);
        foreach (var queue in options.Queues.Values)
        {
            if (queue?.Buffer is { Enabled: true })
            {
                MakeBeforeSender(clients, queue.Client);
            }
        }

        return new SqsSender(
            options,
            clients.Of,
            ResourceConfiguration.In(provider.GetService<IConfiguration>()),
            provider.GetService<TimeProvider>(),
            provider.GetService<ILoggerFactory>());
    }

    /// <summary>A container disposes in the reverse order: what a buffer sends with must be there until it is drained.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "The first send says so, whatever a factory throws.")]
    private static void MakeBeforeSender(ContainerClients clients, string? key)
    {
        try
        {
            _ = clients.Of(key);
        }
        catch (Exception)
        {
        }
    }
}
