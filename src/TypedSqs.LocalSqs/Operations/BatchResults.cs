using System.Text.Json;

namespace TypedSqs.Local;

/// <summary>The two lists of a batch's answer. SQS leaves out the one that is empty.</summary>
internal sealed class BatchResults(Utf8JsonWriter answer, CallFaults faults)
{
    private readonly List<Action> _successful = [];
    private readonly List<Action> _failed = [];

    /// <param name="number">The place of the entry, from 1.</param>
    /// <param name="id">The id of the entry.</param>
    /// <param name="writeMembers">Writes the members beside the id.</param>
    public void AddSuccessful(int number, string id, Action<Utf8JsonWriter>? writeMembers = null)
    {
        if (!faults.OmitsEntry(number))
        {
            _successful.Add(() =>
            {
                answer.WriteString("Id", id);
                writeMembers?.Invoke(answer);
            });
        }
    }

    public void AddFailed(string id, SqsError error) => _failed.Add(() =>
    {
        answer.WriteString("Id", id);
        answer.WriteString("Code", error.Code);
        answer.WriteString("Message", error.Message);
        answer.WriteBoolean("SenderFault", error.SenderFault);
    });

    public void Write()
    {
        WriteList("Successful", _successful);
        WriteList("Failed", _failed);
    }

    private void WriteList(string name, List<Action> entries)
    {
        if (entries.Count == 0)
        {
            return;
        }

        answer.WriteStartArray(name);
        foreach (var writeMembers in entries)
        {
            answer.WriteStartObject();
            writeMembers();
            answer.WriteEndObject();
        }

        answer.WriteEndArray();
    }
}
