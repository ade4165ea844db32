using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Parsing;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Options of a send beside the queue that its message is declared for.</summary>
internal static class SendOptionFindings
{
    public static void Report(OperationAnalysisContext context, SendCall send)
    {
        var written = send.Options;
        foreach (var (option, value) in written.Set)
        {
            switch (option)
            {
                case "Delay" when send.IsFifo:
                    ReportDelay(context, send, value);
                    break;
                case "MessageDeduplicationId" when !send.IsFifo:
                    ReportDeduplicationId(context, send, value);
                    break;
                case "MessageDeduplicationId":
                    ReportRandom(context, send, option, value, "a message that is sent again gets another id, and is delivered twice");
                    break;
                case "MessageGroupId" when send.IsFifo:
                    ReportRandom(context, send, option, value, "each message is a group of its own, and nothing is kept in order");
                    break;
                case "Queue":
                    ReportQueue(context, send, value);
                    break;
            }
        }

        if (send.IsFifo && (send.IsBatch || (written.AreKnown && !written.Set.Any(set => set.Option == "MessageGroupId"))) && !DeclaresGroupId(context, send))
        {
            string why = send.IsBatch ? "a batch has no option that sets one" : "this send sets none";
            context.ReportDiagnostic(Diagnostic.Create(UsageRules.SendLacksGroupId, send.Call.Syntax.GetLocation(), send.Message.Name, why));
        }
    }

    private static void ReportDelay(OperationAnalysisContext context, SendCall send, IOperation value)
    {
        bool isKnown = ConstantRefusals.KnownValue(value) is TimeSpan;
        if (IsNull(value) || IsZero(value))
        {
            return;
        }

        Report(
            context,
            isKnown ? UsageRules.OptionIsRefused : UsageRules.OptionMayBeRefused,
            send,
            value,
            "SendOptions.Delay",
            isKnown ? "its queue is FIFO, which delays no single message" : "its queue is FIFO, which delays no single message and takes only zero");
    }

    private static void ReportDeduplicationId(OperationAnalysisContext context, SendCall send, IOperation value)
    {
        if (!IsNull(value))
        {
            bool isSet = value.ConstantValue.HasValue
                || value.SemanticModel?.GetTypeInfo(value.Syntax, context.CancellationToken).Nullability.FlowState == NullableFlowState.NotNull;
            Report(
                context,
                isSet ? UsageRules.OptionIsRefused : UsageRules.OptionMayBeRefused,
                send,
                value,
                "SendOptions.MessageDeduplicationId",
                isSet ? "its queue is a standard queue, which has no deduplication" : "its queue is a standard queue, which has no deduplication and takes only null");
        }
    }

    private static void ReportRandom(OperationAnalysisContext context, SendCall send, string option, IOperation value, string consequence)
    {
        if (value.DescendantsAndSelf().Select(RandomSources.NameOf).FirstOrDefault(source => source is not null) is { } source)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                UsageRules.IdOfSendIsRandom, value.Syntax.GetLocation(), send.Message.Name, option, source, consequence));
        }
    }

    private static void ReportQueue(OperationAnalysisContext context, SendCall send, IOperation value)
    {
        if (value.ConstantValue is not { HasValue: true, Value: string queue })
        {
            return;
        }

        string option = $"{(send.IsBatch ? "SendBatchOptions" : "SendOptions")}.Queue";
        bool isUrl = queue.Contains("://");
        bool isFifo = QueueNameRules.IsFifo(queue);

        // A name without the suffix can be that of any queue in configuration; one with it is that of a FIFO queue only.
        if (isFifo != send.IsFifo && (isUrl || isFifo))
        {
            Report(context, UsageRules.OptionIsRefused, send, value, option, isFifo
                ? "that is a FIFO queue, and the message is declared for a standard one"
                : "that is a standard queue, and the message is declared for a FIFO one");
        }
        else if (!isUrl && QueueNameRules.Check(queue) is { } fault)
        {
            Report(context, UsageRules.OptionMayBeRefused, send, value, option, $"the name {fault}, so that only configuration can give it a queue");
        }
    }

    private static void Report(OperationAnalysisContext context, DiagnosticDescriptor rule, SendCall send, IOperation value, string option, string why)
        => context.ReportDiagnostic(Diagnostic.Create(rule, value.Syntax.GetLocation(), send.Message.Name, option, why));

    private static bool IsNull(IOperation value) => value is { ConstantValue: { HasValue: true, Value: null } } or IDefaultValueOperation;

    private static bool IsZero(IOperation value)
        => ConstantRefusals.KnownValue(value) is TimeSpan span ? span <= TimeSpan.Zero
            : value is IFieldReferenceOperation { Field: { Name: "Zero", ContainingType.Name: "TimeSpan" } };

    private static bool DeclaresGroupId(OperationAnalysisContext context, SendCall send)
        => MessageProperties.Of(send.Message, context.Compilation, new Refusals()).With(WellKnownNames.MessageGroupIdAttribute).Any();
}
