using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Parsing;

/// <summary>Whether a message is declared for a FIFO queue: by the name of the queue, unless <c>Fifo</c> says it.</summary>
internal static class QueueKinds
{
    public static bool IsFifo(AttributeData queueMessage)
        => queueMessage.Named("Fifo") as bool? ?? QueueNameRules.IsFifo(queueMessage.ConstructorArguments.FirstOrDefault().Value as string ?? "");
}
