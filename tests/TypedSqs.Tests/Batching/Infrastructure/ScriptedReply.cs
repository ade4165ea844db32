using System.Globalization;
using Amazon.SQS.Model;

namespace TypedSqs.Tests.Batching.Infrastructure;

/// <summary>An answer to a batch, by the places of its entries.</summary>
internal sealed class ScriptedReply(ScriptedCall call)
{
    private readonly Dictionary<int, BatchResultErrorEntry> _failed = [];
    private readonly HashSet<int> _omitted = [];
    private readonly HashSet<int> _silent = [];
    private readonly HashSet<int> _twice = [];
    private readonly List<string> _strange = [];

    public ScriptedReply Fail(int place, string code, bool senderFault)
    {
        _failed[place] = new BatchResultErrorEntry
        {
            Id = call.Request.Entries[place].Id,
            Code = code,
            Message = "Some text.",
            SenderFault = senderFault,
        };
        return this;
    }

    /// <summary>Neither stored nor told of.</summary>
    public ScriptedReply Omit(int place) => Mark(_omitted, place);

    /// <summary>Stored and not told of.</summary>
    public ScriptedReply StoreSilently(int place) => Mark(_silent, place);

    /// <summary>Stored, and told of in both lists.</summary>
    public ScriptedReply TellTwice(int place) => Mark(_twice, place);

    public ScriptedReply Strange(string id)
    {
        _strange.Add(id);
        return this;
    }

    public SendMessageBatchResponse Done()
    {
        var response = new SendMessageBatchResponse { Successful = [], Failed = [.. _failed.Values] };
        for (var place = 0; place < call.Request.Entries.Count; place++)
        {
            var entry = call.Request.Entries[place];
            if (_failed.ContainsKey(place) || _omitted.Contains(place))
            {
                continue;
            }

            call.Sqs.Store(entry);
            if (!_silent.Contains(place))
            {
                response.Successful.Add(Success(entry.Id, entry.MessageBody));
            }

            if (_twice.Contains(place))
            {
                response.Failed.Add(new BatchResultErrorEntry { Id = entry.Id, Code = "InternalError", SenderFault = false });
            }
        }

        response.Successful.AddRange(_strange.Select(id => Success(id, "strange")));
        response.Successful = response.Successful.Count > 0 ? response.Successful : null;
        response.Failed = response.Failed.Count > 0 ? response.Failed : null;
        return response;
    }

    private SendMessageBatchResultEntry Success(string id, string body) =>
        new() { Id = id, MessageId = "m-" + body, SequenceNumber = call.Number.ToString(CultureInfo.InvariantCulture) };

    private ScriptedReply Mark(HashSet<int> places, int place)
    {
        places.Add(place);
        return this;
    }
}
