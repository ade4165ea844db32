using System.Net;

namespace TypedSqs.Tests.Failures;

/// <summary>The error table of SQS, proven on what the real pipeline of the AWS SDK throws for each answer.</summary>
public class ServiceErrorTableTests
{
    private const string Sqs = "com.amazonaws.sqs#";
    private const string Coral = "com.amazon.coral.service#";
    private const string Legacy = "AWS.SimpleQueueService.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Status, shape (<c>__type</c>), code (<c>x-amzn-query-error</c>), and what callers see.</summary>
    public static TheoryData<int, string, string, SendFailureReason, bool, DeliveryState> Answers { get; } = new()
    {
        { 400, Sqs + "InvalidMessageContents", "InvalidMessageContents", SendFailureReason.InvalidCharacter, false, DeliveryState.NotSent },
        { 400, Sqs + "UnsupportedOperation", Legacy + "UnsupportedOperation", SendFailureReason.Rejected, false, DeliveryState.NotSent },
        { 403, Sqs + "RequestThrottled", "RequestThrottled", SendFailureReason.Throttled, true, DeliveryState.NotSent },
        { 400, "com.amazon.coral.availability#ThrottlingException", "ThrottlingException", SendFailureReason.Throttled, true, DeliveryState.NotSent },
        { 503, Coral + "SlowDown", "SlowDown", SendFailureReason.Throttled, true, DeliveryState.NotSent },
        { 400, Sqs + "QueueDoesNotExist", Legacy + "NonExistentQueue", SendFailureReason.QueueNotFound, false, DeliveryState.NotSent },
        { 403, Sqs + "InvalidSecurity", "InvalidSecurity", SendFailureReason.AccessDenied, false, DeliveryState.NotSent },
        { 404, Sqs + "InvalidAddress", "InvalidAddress", SendFailureReason.WrongRegion, false, DeliveryState.NotSent },
        { 400, Sqs + "KmsAccessDenied", "KMS.AccessDeniedException", SendFailureReason.KmsFailure, false, DeliveryState.NotSent },
        { 400, Sqs + "KmsDisabled", "KMS.DisabledException", SendFailureReason.KmsFailure, false, DeliveryState.NotSent },
        { 400, Sqs + "KmsNotFound", "KMS.NotFoundException", SendFailureReason.KmsFailure, false, DeliveryState.NotSent },
        { 400, Sqs + "KmsInvalidState", "KMS.InvalidStateException", SendFailureReason.KmsFailure, false, DeliveryState.NotSent },
        { 400, Sqs + "KmsInvalidKeyUsage", "KMS.InvalidKeyUsageException", SendFailureReason.KmsFailure, false, DeliveryState.NotSent },
        { 403, Sqs + "KmsOptInRequired", "KMS.OptInRequired", SendFailureReason.KmsFailure, false, DeliveryState.NotSent },
        { 400, Sqs + "KmsThrottled", "KMS.ThrottlingException", SendFailureReason.Throttled, true, DeliveryState.NotSent },
        { 400, Coral + "InvalidParameterValueException", "InvalidParameterValue", SendFailureReason.Rejected, false, DeliveryState.NotSent },
        { 400, Coral + "MissingRequiredParameterException", "MissingParameter", SendFailureReason.Rejected, false, DeliveryState.NotSent },
        { 403, Coral + "AccessDeniedException", "AccessDenied", SendFailureReason.AccessDenied, false, DeliveryState.NotSent },
        { 403, Coral + "ExpiredTokenException", "ExpiredToken", SendFailureReason.AccessDenied, false, DeliveryState.NotSent },
        { 403, Coral + "UnrecognizedClientException", "InvalidClientTokenId", SendFailureReason.AccessDenied, false, DeliveryState.NotSent },
        { 403, Coral + "InvalidSignatureException", "SignatureDoesNotMatch", SendFailureReason.AccessDenied, false, DeliveryState.NotSent },
        { 400, Coral + "IncompleteSignatureException", "IncompleteSignature", SendFailureReason.AccessDenied, false, DeliveryState.NotSent },
        { 400, Coral + "SomethingNewException", "SomethingNew", SendFailureReason.Rejected, false, DeliveryState.NotSent },
        { 500, Coral + "InternalFailure", "InternalFailure", SendFailureReason.ServiceUnavailable, true, DeliveryState.Unknown },
        { 503, Coral + "ServiceUnavailable", "ServiceUnavailable", SendFailureReason.ServiceUnavailable, true, DeliveryState.Unknown },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Each_answer_has_its_reason(int status, string shape, string code, SendFailureReason reason, bool transient, DeliveryState delivery)
    {
        var failure = await SendAsync(_ => ScriptedAws.Error(status, shape, code));

        Assert.Equal((reason, transient, delivery), (failure.Reason, failure.IsTransient, failure.Delivery));
        Assert.Equal(reason == SendFailureReason.InvalidCharacter, failure.IsMessageFault);
        Assert.Equal((code, "request-1", "Tests.Greeting", FakeSqs.UrlOf("greetings")), (failure.ErrorCode, failure.RequestId, failure.MessageType, failure.Queue));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_shape_alone_is_enough(int status, string shape, string code, SendFailureReason reason, bool transient, DeliveryState delivery)
    {
        _ = code;
        var failure = await SendAsync(_ => ScriptedAws.Error(status, shape, queryError: null));

        Assert.Equal((reason, transient, delivery), (failure.Reason, failure.IsTransient, failure.Delivery));
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_code_alone_is_enough(int status, string shape, string code, SendFailureReason reason, bool transient, DeliveryState delivery)
    {
        _ = shape;
        var failure = await SendAsync(_ => ScriptedAws.Error(status, shape: null, code));

        Assert.Equal((reason, transient, delivery), (failure.Reason, failure.IsTransient, failure.Delivery));
    }

    [Theory]
    [InlineData("InvalidParameterValue", "The queue should either have ContentBasedDeduplication enabled or MessageDeduplicationId provided explicitly", SendFailureReason.MissingMessageDeduplicationId)]
    [InlineData("InvalidParameterValue", "One or more parameters are invalid. Reason: Message must be shorter than 1024 bytes.", SendFailureReason.MessageTooLarge)]
    [InlineData("InvalidParameterValue", "One or more parameters cannot be validated. Reason: Message must be shorter than 1024 bytes.", SendFailureReason.MessageTooLarge)]
    [InlineData("InvalidParameterValue", "Value 901 for parameter DelaySeconds is invalid. Reason: DelaySeconds must be >= 0 and <= 900.", SendFailureReason.InvalidDelay)]
    [InlineData("InvalidParameterValue", "Value 2 for parameter DelaySeconds is invalid. Reason: The request include parameter that is not valid for this queue type.", SendFailureReason.InvalidDelay)]
    [InlineData("InvalidParameterValue", "Value x for parameter MessageDeduplicationId is invalid. Reason: MessageDeduplicationId can only include alphanumeric and punctuation characters. 1 to 128 in length.", SendFailureReason.InvalidMessageDeduplicationId)]
    [InlineData("InvalidParameterValue", "Value x for parameter MessageGroupId is invalid. Reason: MessageGroupId can only include alphanumeric and punctuation characters. 1 to 128 in length.", SendFailureReason.InvalidMessageGroupId)]
    [InlineData("InvalidParameterValue", "Number of message attributes [11] exceeds the allowed maximum [10].", SendFailureReason.InvalidAttribute)]
    [InlineData("InvalidParameterValue", "Can't cast the value of message (user) attribute 'Age' to a number.", SendFailureReason.InvalidAttribute)]
    [InlineData("InvalidParameterValue", "Message must be shorter than the day.", SendFailureReason.Rejected)]
    [InlineData("MissingParameter", "The request must contain the parameter MessageGroupId.", SendFailureReason.MissingMessageGroupId)]
    [InlineData("MissingParameter", "The request must contain the parameter MessageBody.", SendFailureReason.EmptyBody)]
    [InlineData("MissingParameter", "The request must contain the parameter Action.", SendFailureReason.Rejected)]
    public async Task A_text_that_is_known_names_the_reason(string code, string text, SendFailureReason reason)
    {
        var failure = await SendAsync(_ => ScriptedAws.Error(400, Coral + code + "Exception", code, text));

        Assert.Equal((reason, DeliveryState.NotSent, code), (failure.Reason, failure.Delivery, failure.ErrorCode));
        Assert.Equal(reason == SendFailureReason.MessageTooLarge ? 1_024 : null, failure.Limit);
        Assert.Equal(reason != SendFailureReason.Rejected, failure.IsMessageFault);
    }

    [Theory]
    [InlineData(413, SendFailureReason.MessageTooLarge, false, DeliveryState.NotSent)]
    [InlineData(407, SendFailureReason.Rejected, false, DeliveryState.NotSent)]
    [InlineData(403, SendFailureReason.AccessDenied, false, DeliveryState.NotSent)]
    [InlineData(429, SendFailureReason.Throttled, true, DeliveryState.NotSent)]
    [InlineData(408, SendFailureReason.NoAnswer, true, DeliveryState.Unknown)]
    [InlineData(302, SendFailureReason.NoAnswer, true, DeliveryState.Unknown)]
    [InlineData(502, SendFailureReason.ServiceUnavailable, true, DeliveryState.Unknown)]
    [InlineData(504, SendFailureReason.ServiceUnavailable, true, DeliveryState.Unknown)]
    public async Task An_answer_of_something_in_between_is_judged_by_its_status(int status, SendFailureReason reason, bool transient, DeliveryState delivery)
    {
        var failure = await SendAsync(_ => ScriptedAws.Text((HttpStatusCode)status, "<html>No.</html>", "text/html"));

        Assert.Equal((reason, transient, delivery, null), (failure.Reason, failure.IsTransient, failure.Delivery, failure.ErrorCode));
        Assert.Equal(reason == SendFailureReason.MessageTooLarge, failure.IsMessageFault);
    }

    private static async Task<TypedSqsException> SendAsync(Func<CancellationToken, Task<HttpResponseMessage>> answer)
    {
        using var client = new ScriptedAws { OnSend = answer }.Client();
        return await Assert.ThrowsAsync<TypedSqsException>(() => new SqsSender(client).SendAsync(new Greeting("Hello"), cancellationToken: Token));
    }
}
