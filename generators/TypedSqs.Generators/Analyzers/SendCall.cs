using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>A call that sends one message or several, or prepares one to be sent.</summary>
/// <param name="Call">The call.</param>
/// <param name="Message">The message type that it is for.</param>
/// <param name="IsFifo">Whether that is declared for a FIFO queue.</param>
internal sealed record SendCall(IInvocationOperation Call, INamedTypeSymbol Message, bool IsFifo)
{
    public const string Prepare = "Prepare";

    /// <summary>The message, or the messages.</summary>
    public IOperation Sent => Call.Arguments.First(argument => argument.Parameter?.Ordinal == 0).Value;

    /// <summary>What is written of the options. Those of a prepared message have the options of its send within them.</summary>
    public WrittenOptions Options
    {
        get
        {
            var written = WrittenOptions.Of(Call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "options"));
            return Call.TargetMethod.Name == Prepare ? written.Within("Send") : written;
        }
    }

    public bool IsBatch => !SymbolEqualityComparer.Default.Equals(Call.TargetMethod.Parameters[0].Type, Message);

    public static SendCall? Of(IInvocationOperation call, INamedTypeSymbol producer, INamedTypeSymbol sender)
        => MessageOf(call.TargetMethod, producer, sender) is INamedTypeSymbol message && message.FindAttribute(WellKnownNames.QueueMessageAttribute) is { } attribute
            && call.Arguments.Any(argument => argument.Parameter?.Ordinal == 0) // not while the call is being typed
            ? new SendCall(call, message, QueueKinds.IsFifo(attribute))
            : null;

    private static ITypeSymbol? MessageOf(IMethodSymbol method, INamedTypeSymbol producer, INamedTypeSymbol sender)
    {
        foreach (var type in method.ContainingType.AllInterfaces.Insert(0, method.ContainingType))
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, producer))
            {
                return type.TypeArguments[0];
            }

            if (SymbolEqualityComparer.Default.Equals(type, sender) && method.TypeArguments is [var message])
            {
                return message;
            }
        }

        return null;
    }
}
