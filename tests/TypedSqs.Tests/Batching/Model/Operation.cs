using TypedSqs.Batching;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>Something that happens to a lane from outside.</summary>
internal abstract record Operation
{
    private Operation()
    {
    }

    public sealed record Send(int Group, int Bytes) : Operation;

    /// <param name="Message">Which of all that were sent, counted round and round.</param>
    public sealed record Cancel(int Message) : Operation;

    public sealed record Pass(int Milliseconds) : Operation;

    /// <param name="Request">Which of those under way, counted round and round.</param>
    /// <param name="Verdicts">For its entries, counted round and round.</param>
    public sealed record Answer(int Request, VerdictKind[] Verdicts) : Operation
    {
        public override string ToString() => $"Answer {{ Request = {Request}, Verdicts = {string.Join(' ', Verdicts)} }}";
    }

    /// <summary>The callers that an answer has ended had their turn.</summary>
    public sealed record EndTurn : Operation;

    public sealed record Flush : Operation;

    public sealed record Resume(int Group) : Operation;

    public sealed record Close : Operation;
}
