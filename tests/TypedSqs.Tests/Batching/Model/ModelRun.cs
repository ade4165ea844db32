using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;
using TypedSqs.Batching;
using TypedSqs.Queues;
using TypedSqs.Sending;

namespace TypedSqs.Tests.Batching.Model;

/// <summary>Does the same to the lane and to the model, and compares all that can be seen after each step.</summary>
internal sealed class ModelRun
{
    private static readonly QueueIdentity Somewhere = new("here", "q");

    private readonly FakeTimeProvider _time = new();
    private readonly AnsweredRequests _requests = new();
    private readonly List<(Entry Entry, CancellationTokenSource Cancellation)> _entries = [];
    private readonly List<Task> _flushes = [];
    private readonly Queue<IThreadPoolWorkItem> _turns = new();
    private readonly QueueRoute _route;
    private readonly LaneModel _model;
    private readonly Lane _lane;
    private Task? _ended;

    public ModelRun(LaneSettings settings)
    {
        _route = new QueueRoute(null!, settings.IsFifo ? "q.fifo" : "q") { UrlKey = "key", Identity = Somewhere }; // no client: the test answers
        _model = new LaneModel(settings);
        _lane = new Lane(settings, _requests, _time, Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance, static () => 1, _turns.Enqueue);
    }

    public void Do(Operation operation)
    {
        switch (operation)
        {
            case Operation.Send send:
                _model.Send(send.Group, send.Bytes);
                var cancellation = new CancellationTokenSource();
                _entries.Add((_lane.Enter(Message(send), cancellation.Token), cancellation));
                break;
            case Operation.Cancel cancel when _entries.Count > 0:
                _model.Cancel(_model.Messages[cancel.Message % _entries.Count]);
                _entries[cancel.Message % _entries.Count].Cancellation.Cancel();
                break;
            case Operation.Pass pass:
                Pass(pass.Milliseconds);
                break;
            case Operation.Answer answer when _model.UnderWay.Count > 0:
                Answer(answer);
                break;
            case Operation.EndTurn when _turns.TryDequeue(out var turn):
                _model.EndTurn();
                turn.Execute();
                break;
            case Operation.Flush:
                _model.Flush();
                _flushes.Add(_lane.FlushAsync());
                break;
            case Operation.Resume resume:
                Expect(_model.Resume(resume.Group), _lane.Resume($"g{resume.Group}"), "resumed");
                break;
            case Operation.Close:
                _model.Close();
                _ended = _lane.CloseAsync();
                break;
        }

        Compare();
    }

    /// <summary>With answers that are all well, the lane comes to its end.</summary>
    public void End()
    {
        Do(new Operation.Close());
        for (var turn = 0; turn < 1_000 && !_model.HasEnded; turn++)
        {
            Do(_model.UnderWay.Count > 0 ? new Operation.Answer(0, [VerdictKind.Delivered]) : new Operation.Pass(50));
        }

        Expect(true, _model.HasEnded, "an end");
        Expect((0, 0, 0, 0L), (_lane.Held.Entries, _lane.Held.Requests, _lane.Held.Messages, _lane.Held.Bytes), "held at the end");
    }

    private CheckedMessage Message(Operation.Send send) =>
        new(new SendMessageBatchRequestEntry { MessageBody = "", MessageGroupId = $"g{send.Group}" }, _route, "Model", send.Bytes);

    private void Answer(Operation.Answer answer)
    {
        var request = _model.UnderWay[answer.Request % _model.UnderWay.Count];
        VerdictKind[] verdicts = [.. request.Select((_, place) => answer.Verdicts[place % answer.Verdicts.Length])];
        _model.Answer(request, verdicts);
        _requests.Answer(_entries[request[0].Number - 1].Entry, verdicts);
    }

    private void Pass(int milliseconds)
    {
        for (var passed = 0; passed < milliseconds; passed++)
        {
            _model.PassMillisecond();
            _time.Advance(TimeSpan.FromMilliseconds(1));
            Arrive();
        }
    }

    /// <summary>A request that was started has arrived.</summary>
    private void Arrive()
    {
        var isThere = SpinWait.SpinUntil(() => _requests.UnderWay == _lane.Held.Requests, TimeSpan.FromSeconds(30));
        Expect(true, isThere, "all requests arrived");
    }

    private void Compare()
    {
        Arrive();
        for (var index = 0; index < _entries.Count; index++)
        {
            var (message, entry) = (_model.Messages[index], _entries[index].Entry);
            Expect(message.Place, entry.Place, $"place of {message.Number}");
            Expect(message.Attempts, entry.Attempts, $"attempts of {message.Number}");
            Expect(message.Outcome, OutcomeOf(entry), $"outcome of {message.Number}");
        }

        var held = _model.Held.ToArray();
        Expect((_model.UnderWay.Count, held.Length, held.Sum(message => (long)message.Bytes)), (_lane.Held.Requests, _lane.Held.Messages, _lane.Held.Bytes), "held");
        for (var flush = 0; flush < _flushes.Count; flush++)
        {
            Expect(_model.FlushesEnded.Contains(flush), _flushes[flush].IsCompleted, $"flush {flush}");
        }

        Expect(_model.HasEnded, _ended?.IsCompleted ?? false, "end");
    }

    private static string? OutcomeOf(Entry entry) => entry.Task switch
    {
        { IsCompleted: false } => null,
        { IsCompletedSuccessfully: true } => "Delivered",
        { IsCanceled: true } => $"{entry.CanceledAs} Canceled",
        { Exception.InnerException: TypedSqsException failure } =>
            $"{failure.Delivery} {failure.ErrorCode ?? failure.Reason.ToString()}{(failure.OrderGap ? " gap" : "")}",
        _ => "?",
    };

    private static void Expect<T>(T expected, T found, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, found))
        {
            throw new InvalidOperationException($"{what}: the model has {expected}, the lane {found}");
        }
    }
}
