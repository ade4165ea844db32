using System.Text.Json;

namespace TypedSqs.Local;

/// <summary>The two lists of a batch's answer. SQS leaves out the one that is empty.</summary>
internal sealed class BatchResults(Utf8JsonWriter answer, CallFaults faults)
{
    private readonly List<(string Id, SqsError Error)> _failed = [];
    private bool _hasSuccessful;

    /// <param name="number">The place of the entry, from 1.</param>
    /// <param name="id">The id of the entry.</param>
    /// <param name="writeMembers">Writes the members beside the id.</param>
    public void AddSuccessful(int number, string id, Action<Utf8JsonWriter>? writeMembers = null)
    {
        if (faults.OmitsEntry(number))
        {
            return;
        }

        if (!_hasSuccessful)
        {
            _hasSuccessful = true;
            answer.WriteStartArray("Successful");
        }

        answer.WriteStartObject();
        answer.WriteString("Id", id);
        writeMembers?.Invoke(answer);
        answer.WriteEndObject();
    }

    public void AddFailed(string id, SqsError error) => _failed.Add((id, error));

    /// <summary>Ends the first list, and writes the second.</summary>
    public void Complete()
    {
        if (_hasSuccessful)
        {
            answer.WriteEndArray();
        }

        if (_failed.Count == 0)
        {
            return;
        }

        answer.WriteStartArray("Failed");
        foreach (var (id, error) in _failed)
        {
            answer.WriteStartObject();
            answer.WriteString("Id", id);
            answer.WriteString("Code", error.Code);
            answer.WriteString("Message", error.Message);
            answer.WriteBoolean("SenderFault", error.SenderFault);
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
    }
}
