namespace TypedSqs;

/// <summary>
/// The message attributes of a W3C trace context. The compiler side counts their largest form, the run time sends no larger one.
/// </summary>
/// <seealso href="https://www.w3.org/TR/trace-context/"/>
internal static class TraceContextAttributes
{
    /// <summary>How many of a message's attributes they take.</summary>
    public const int Count = 2;

    public const string TraceParent = "traceparent";

    public const string TraceState = "tracestate";

    public const string DataType = "String";

    /// <summary><c>00-</c>, 32 hexadecimal digits, <c>-</c>, 16, <c>-</c> and 2.</summary>
    public const int TraceParentLength = 55;

    /// <summary>What every participant must be able to pass on. W3C allows to drop more, and it is dropped.</summary>
    public const int MaxTraceStateLength = 512;
}
