using Outbox.Shop;

namespace Outbox.Relay;

internal static class OutboxQueries
{
    /// <summary>What may be sent, in order: nothing that was refused, and nothing of a group behind it.</summary>
    public static IQueryable<OutboxRow> Ready(this IQueryable<OutboxRow> outbox) => outbox
        .Where(row => row.Refusal == null && !(row.Group != null && outbox.Any(
            other => other.Refusal != null && other.Queue == row.Queue && other.Group == row.Group && other.Number < row.Number)))
        .OrderBy(row => row.Number);
}
