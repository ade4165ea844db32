namespace TypedSqs.Local;

/// <summary>The errors of the SQS model: shape, code of the Query protocol and HTTP status of each.</summary>
internal static class SqsErrors
{
    private const string Prefix = "AWS.SimpleQueueService.";

    public static SqsError InvalidParameterValue(string message) =>
        Framework("InvalidParameterValueException", "InvalidParameterValue", message);

    public static SqsError InvalidParameterValue(string? value, string parameter, string reason) =>
        InvalidParameterValue($"Value {value} for parameter {parameter} is invalid. Reason: {reason}");

    public static SqsError MissingParameter(string parameter) =>
        Framework("MissingRequiredParameterException", "MissingParameter", MissingParameterText(parameter));

    public static string MissingParameterText(string parameter) => $"The request must contain the parameter {parameter}.";

    public static SqsError InvalidMessageContents(string message) => Modeled("InvalidMessageContents", "InvalidMessageContents", message);

    public static SqsError InvalidAttributeName(string message) => Modeled("InvalidAttributeName", "InvalidAttributeName", message);

    public static SqsError UnknownAttribute(string name) => InvalidAttributeName($"Unknown Attribute {name}.");

    public static SqsError InvalidAttributeValue(string attribute, string? reason = null) => Modeled(
        "InvalidAttributeValue",
        "InvalidAttributeValue",
        reason is null ? $"Invalid value for the parameter {attribute}." : $"Invalid value for the parameter {attribute}. Reason: {reason}");

    public static SqsError QueueDoesNotExist() =>
        Modeled("QueueDoesNotExist", Prefix + "NonExistentQueue", "The specified queue does not exist.");

    public static SqsError QueueNameExists(string attribute) => Modeled(
        "QueueNameExists",
        "QueueAlreadyExists",
        $"A queue already exists with the same name and a different value for attribute {attribute}");

    public static SqsError QueueDeletedRecently() => Modeled(
        "QueueDeletedRecently",
        Prefix + "QueueDeletedRecently",
        "You must wait 60 seconds after deleting a queue before you can create another with the same name.");

    public static SqsError PurgeQueueInProgress(string queueName) => Modeled(
        "PurgeQueueInProgress",
        Prefix + "PurgeQueueInProgress",
        $"Only one PurgeQueue operation on {queueName} is allowed every 60 seconds.",
        status: 403);

    public static SqsError ReceiptHandleIsInvalid(string handle) => Modeled(
        "ReceiptHandleIsInvalid",
        "ReceiptHandleIsInvalid",
        $"The input receipt handle \"{handle}\" is not a valid receipt handle.",
        status: 404);

    public static SqsError OverLimit(string message) => Modeled("OverLimit", "OverLimit", message, status: 403);

    /// <summary>What a message move task names is not there.</summary>
    public static SqsError ResourceNotFound(string message) =>
        Modeled("ResourceNotFoundException", "ResourceNotFoundException", message, status: 404);

    /// <summary>One of the faults of a whole batch: shape and code have the same name.</summary>
    public static SqsError Batch(string name, string message) => Modeled(name, Prefix + name, message);

    /// <summary>A request that is not well-formed, or does not have the shape of its operation.</summary>
    public static SqsError Serialization(string message) => Framework("SerializationException", null, message);

    public static SqsError UnknownOperation(string message) => Framework("UnknownOperationException", null, message);

    public static SqsError AccessDenied(string message) => Framework("AccessDeniedException", "AccessDenied", message, status: 403);

    public static SqsError InternalFailure(string message) => Framework("InternalFailure", "InternalFailure", message, status: 500);

    public static SqsError RequestThrottled() =>
        Modeled("RequestThrottled", "RequestThrottled", "The request was denied due to request throttling.", status: 403);

    public static SqsError RateExceeded() => Framework("ThrottlingException", "ThrottlingException", "Rate exceeded");

    public static SqsError KmsThrottled() =>
        Modeled("KmsThrottled", "KMS.ThrottlingException", "You have exceeded the rate at which you may call KMS. Reduce the frequency of your calls.");

    public static SqsError ServiceUnavailable() =>
        Framework("ServiceUnavailable", "ServiceUnavailable", "Service is unavailable. Please try again.", status: 503);

    /// <summary>A code of the user's choice. The shape is the code without its prefix.</summary>
    public static SqsError Custom(string code, int status, string message) =>
        Modeled(code[(code.LastIndexOf('.') + 1)..], code, message, status);

    private static SqsError Modeled(string shape, string code, string message, int status = 400) =>
        new("com.amazonaws.sqs#" + shape, code, status, message);

    private static SqsError Framework(string shape, string? code, string message, int status = 400) =>
        new("com.amazon.coral.service#" + shape, code, status, message);
}
