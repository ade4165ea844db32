namespace TypedSqs.Local;

/// <summary>One operation of the SQS API.</summary>
internal interface IOperation
{
    /// <summary>The name behind <c>AmazonSQS.</c> in <c>X-Amz-Target</c>.</summary>
    string Name { get; }

    /// <summary>Whether it may wait, and so has to know when the caller has gone.</summary>
    bool Waits => false;

    /// <summary>Reads the request, acts, and writes the members of the answer. A fault is thrown as <see cref="SqsRefusal"/>.</summary>
    ValueTask ExecuteAsync(OperationContext context, CancellationToken cancellationToken);
}
