using System.Globalization;

namespace TypedSqs.Local;

/// <summary>What SQS asks of every batch. A fault refuses the whole request.</summary>
internal static class BatchRules
{
    private const int MaxEntries = 10;
    private const int MaxEntryIdLength = 80;

    /// <param name="ids">The ids of the entries, in their order.</param>
    /// <param name="entryShape">The model's name of an entry, for the text.</param>
    public static SqsError? Check(IReadOnlyList<string> ids, string entryShape) =>
        HasEntries(ids, entryShape) ?? HasNotTooManyEntries(ids) ?? HasWellFormedIds(ids) ?? HasDistinctIds(ids);

    private static SqsError? HasEntries(IReadOnlyList<string> ids, string entryShape) => ids.Count > 0
        ? null
        : SqsErrors.Batch("EmptyBatchRequest", $"There should be at least one {entryShape} in the request.");

    private static SqsError? HasNotTooManyEntries(IReadOnlyList<string> ids) => ids.Count <= MaxEntries
        ? null
        : SqsErrors.Batch(
            "TooManyEntriesInBatchRequest",
            string.Create(CultureInfo.InvariantCulture, $"Maximum number of entries per request are {MaxEntries}. You have sent {ids.Count}."));

    private static SqsError? HasWellFormedIds(IReadOnlyList<string> ids) => ids.All(IsWellFormed)
        ? null
        : SqsErrors.Batch(
            "InvalidBatchEntryId",
            "A batch entry id can only contain alphanumeric characters, hyphens and underscores. It can be at most 80 letters long.");

    private static SqsError? HasDistinctIds(IReadOnlyList<string> ids)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        string? repeated = ids.FirstOrDefault(id => !seen.Add(id));
        return repeated is null ? null : SqsErrors.Batch("BatchEntryIdsNotDistinct", $"Id {repeated} repeated.");
    }

    private static bool IsWellFormed(string id) =>
        id.Length is >= 1 and <= MaxEntryIdLength && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
