using System.CommandLine;
using System.Net;
using System.Net.Sockets;

namespace TypedSqs.Local.Tool;

/// <summary>The command <c>local-sqs</c>: it listens until Ctrl+C.</summary>
internal static class LocalSqsCommand
{
    private const int DefaultPort = 9324;

    private static readonly Option<int> Port = new("--port", "-p")
    {
        Description = "The port; 0 takes any free one.",
        DefaultValueFactory = _ => DefaultPort,
    };

    private static readonly Option<string[]> Queues = new("--queue", "-q")
    {
        Description = "A queue to create. One that ends in .fifo is FIFO. Attributes follow a colon: orders.fifo:ContentBasedDeduplication=true,VisibilityTimeout=60",
    };

    private static readonly Option<IPAddress> Listen = new("--listen")
    {
        Description = "The address to listen on. Whoever reaches it can read and send messages: nothing is authenticated.",
        DefaultValueFactory = _ => IPAddress.Loopback,
        CustomParser = result =>
        {
            if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
            {
                return address;
            }

            result.AddError($"'{result.Tokens[0].Value}' is not an IP address.");
            return null;
        },
    };

    private static readonly Option<string[]> AllowedHosts = new("--allow-host")
    {
        Description = "A name besides those of loopback under which it may be addressed, for example that of a container.",
    };

    private static readonly Option<string> Region = new("--region")
    {
        Description = "The region of the queues.",
        DefaultValueFactory = _ => "us-east-1",
    };

    private static readonly Option<string> Account = new("--account")
    {
        Description = "The account of the queues: twelve digits.",
        DefaultValueFactory = _ => "000000000000",
    };

    /// <returns>The exit code: 0 when it was stopped, 1 when it could not start or did not understand.</returns>
    public static Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken cancellationToken)
    {
        var command = new RootCommand("A strict Amazon SQS endpoint for development and tests. It refuses what SQS refuses. Messages live in memory.")
        {
            Port,
            Queues,
            Listen,
            AllowedHosts,
            Region,
            Account,
        };
        command.SetAction((result, stop) => ListenAsync(result, output, error, stop));
        return command.Parse(args).InvokeAsync(new InvocationConfiguration { Output = output, Error = error }, cancellationToken);
    }

    private static async Task<int> ListenAsync(ParseResult arguments, TextWriter output, TextWriter error, CancellationToken stop)
    {
        try
        {
            await using var sqs = await LocalSqs.StartAsync(
                new LocalSqsOptions
                {
                    Port = arguments.GetValue(Port),
                    Address = arguments.GetValue(Listen) ?? IPAddress.Loopback,
                    AllowedHosts = arguments.GetValue(AllowedHosts) ?? [],
                    Region = arguments.GetRequiredValue(Region),
                    AccountId = arguments.GetRequiredValue(Account),
                },
                stop);
            var queues = (arguments.GetValue(Queues) ?? []).Select(QueueArgument.Parse).ToList();
            queues.ForEach(queue => sqs.CreateQueue(queue.Name, queue.Attributes));
            await output.WriteLineAsync(Banner.Of(sqs, [.. queues.Select(queue => queue.Name)]));
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return 0;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException or SocketException)
        {
            await error.WriteLineAsync("local-sqs: " + exception.Message);
            return 1;
        }
    }
}
