using System.Reflection;
using Amazon.SQS;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Infrastructure;

/// <summary>The least that a mocking library makes of the interface: no configuration, one answer.</summary>
public class BareSqs : DispatchProxy
{
    internal static IAmazonSQS Create() => Create<IAmazonSQS, BareSqs>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) =>
        targetMethod?.Name == nameof(IAmazonSQS.SendMessageAsync) ? Task.FromResult(new SendMessageResponse { MessageId = "bare" }) : null;
}
