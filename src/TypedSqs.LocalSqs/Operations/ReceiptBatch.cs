namespace TypedSqs.Local;

/// <summary>A batch in which each entry has a receipt handle, and succeeds or fails by itself.</summary>
internal static class ReceiptBatch
{
    /// <param name="context">The request and its answer.</param>
    /// <param name="entryShape">The model's name of an entry.</param>
    /// <param name="read">Reads an entry and returns what is to be done: all entries are read before anything is done.</param>
    public static void Execute(OperationContext context, string entryShape, Func<RequestReader, Func<SqsError?>> read)
    {
        var entries = context.Request.Objects("Entries").Select(entry => (Id: entry.Text("Id") ?? "", Act: read(entry))).ToList();
        SqsRefusal.ThrowIf(BatchRules.Check([.. entries.Select(entry => entry.Id)], entryShape));

        var results = new BatchResults(context.Answer, context.Faults);
        var number = 0;
        foreach (var (id, act) in entries)
        {
            number++;
            if ((context.Faults.ErrorOfEntry(number) ?? act()) is { } error)
            {
                results.AddFailed(id, error);
            }
            else
            {
                results.AddSuccessful(number, id);
            }
        }

        results.Complete();
    }
}
