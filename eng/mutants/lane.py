"""The lane of many messages: requests, retries, order, bounds, ends."""

PROJECT = "src/TypedSqs/TypedSqs.csproj"
CODE = "src/TypedSqs/Batching"
TESTS = "tests/TypedSqs.Tests/TypedSqs.Tests.csproj"
CLASSES = ["TypedSqs.Tests.Batching.*"]
PASSED_OVER = ["*.A_million_messages_are_sent_in_constant_memory"]

# A mutant that only a random test can see dies within a few rounds.
ENVIRONMENT = {"TYPEDSQS_CHAOS_ROUNDS": "200", "TYPEDSQS_MODEL_RUNS": "40"}

# What a message brings into each request that carries it, which has a copy (BatchContent.cs).
PART = """        return new SendMessageBatchRequestEntry
        {
            MessageBody = encoder.BodyText,
            MessageAttributes = AttributesOf(encoder, constants),
            MessageSystemAttributes = systemAttributes,
            MessageGroupId = encoder.MessageGroupId,
            MessageDeduplicationId = encoder.MessageDeduplicationId,
            DelaySeconds = encoder.DelaySeconds,
"""


def without(line):
    assert line in PART
    return PART.replace(f"            {line}\n", "")


# Name, file, text, what it becomes. Each text is in its file once. A fifth item argues why no test can see it.
MUTANTS = [
    ("group not busy while a request has it", "Group.cs", "Entries.Count > 0 && Claimed == 0 && Delayed == 0", "Entries.Count > 0 && Delayed == 0"),
    ("group not busy while an entry is delayed", "Group.cs", "Claimed == 0 && Delayed == 0 &&", "Claimed == 0 &&"),
    ("doubt forgotten", "Lane.Settling.cs", "entry.IsInDoubt |= verdict.Kind is VerdictKind.Lost or VerdictKind.Unclear;", "entry.IsInDoubt |= false;"),
    ("claimed reported as not sent", "Lane.cs", "_requests.HasUrl ? DeliveryState.Unknown : entry.Delivery;", "entry.Delivery;"),
    ("room not given back", "Lane.cs", "        _room.GiveBack(entry.Message.SizeBytes);\n", ""),
    ("bytes of a request not counted", "Plan.cs", "Count > 0 && _bytes + bytes > SqsLimits.MaxMessageBytes", "Count > MaxEntries"),
    ("what is reserved not counted", "Plan.cs", "entry.Message.SizeBytes + entry.Message.ReservedBytes", "entry.Message.SizeBytes"),
    ("bytes of the room not counted", "Room.cs", "Messages >= maxMessages || Bytes + bytes > maxBytes", "Messages >= maxMessages"),
    ("retry at the tail", "StandardBacklog.cs", "_ready.AddBefore(younger, entry);", "_ready.AddLast(entry);"),
    ("group left busy after a delay", "FifoBacklog.cs", "            group.Delayed += Step(Place.Delayed);\n", "            group.Delayed += Math.Max(Step(Place.Delayed), 0);\n"),
    ("what waits behind a failure goes on", "Lane.Settling.cs", "                Fail(entry, BatchFaults.PredecessorFailed, now);\n", ""),
    ("a failure is forgotten within an explicit batch", "Lane.Settling.cs", "group.IsStopped |= _settings.RemembersFailures;", "group.IsStopped |= false;"),
    ("eleven entries", "Plan.cs", "public const int MaxEntries = 10;", "public const int MaxEntries = 11;"),
    ("a gap is sent again", "Lane.Settling.cs", "else if (index < lastDelivered ||", "else if (index < -1 ||"),
    ("missing entries are delivered", "BatchAnswer.cs", "Tell(verdicts, index, Unclear) + 1", "Tell(verdicts, index, Verdict.Of(new SendReceipt(\"?\", null, 0))) + 1"),
    ("an entry in both lists is delivered", "BatchAnswer.cs", "isFirst ? verdict : Unclear", "isFirst ? verdict : verdicts[index]"),
    ("the sender's fault is tried again", "Lane.Settling.cs", "VerdictKind.Refused => true,", "VerdictKind.Refused => false,"),
    ("the fault of SQS is final", "EntryFaults.cs", ": VerdictKind.Failed,", ": VerdictKind.Refused,"),
    ("throttling lowers nothing", "Lane.Settling.cs", "            _flow.OnThrottled();\n", ""),
    ("the limit is never raised again", "Flow.cs", "Math.Min(max, _limit + (1 / _limit))", "_limit"),
    ("no bound on requests", "Flow.cs", "InFlight < Limit", "InFlight < Limit + 1"),
    ("no bisection", "RequestFaults.cs", "kind == VerdictKind.Refused && !IsOfTheQueue(meaning.Reason)", "kind == VerdictKind.Lost && !IsOfTheQueue(meaning.Reason)"),
    ("bisection sends behind the guilty one of a group", "BatchRequests.cs", "ReferenceEquals(entries[before].Group, group)", "ReferenceEquals(entries[before], group)"),
    ("a lone message lingers", "Lane.Advancing.cs", "(_flow.InFlight == 0 && !_settings.LingerWhenIdle)", "(_flow.InFlight < 0 && !_settings.LingerWhenIdle)"),
    ("a full request lingers", "Lane.Advancing.cs", "_plan.IsFull || _isHurried", "_isHurried"),
    ("a flush lingers", "Lane.Advancing.cs", "_isHurried || _checkpoints.Count > 0", "_isHurried"),
    ("a flush waits for nothing", "Lane.Ending.cs", "checkpoint.Number < oldest)", "checkpoint.Number < oldest + 1)"),
    ("a flush waits for all that comes later", "Lane.Ending.cs", "checkpoint.Number < oldest)", "oldest == long.MaxValue)"),
    ("the end forgets those who wait for room", "Lane.Ending.cs", "            while (_waiting.First is { } entry)", "            while (_waiting.First is { } entry && entry.Number < 0)"),
    ("accepted after the end", "Lane.cs", "        if (_isClosing)\n", "        if (_isClosing && _settings.MaxMessages < 0)\n"),
    ("the end does not wait for requests", "Lane.Ending.cs", "_alive.Count == 0 && _flow.InFlight == 0 &&", "_alive.Count < 0 &&"),
    ("barging past those who wait for room", "Lane.cs", "_waiting.Count == 0 && _room.TryTake", "_room.TryTake"),
    ("the one that waits for room is not woken", "Lane.Advancing.cs", "&& _room.TryTake(first.Message.SizeBytes)", "&& _room.Messages == 0 && _room.TryTake(first.Message.SizeBytes)"),
    ("no limit on the wait for room", "Lane.Advancing.cs", "first.EnteredAt + _settings.MaxBlock <= now", "first.EnteredAt + _settings.MaxBlock < TimeSpan.Zero"),
    ("no delivery timeout in the queue", "Lane.Advancing.cs", "if (entry.Place != Place.Claimed)", "if (entry.Place == Place.Gone)"),
    ("the timer is not set for deadlines", "Lane.Advancing.cs", "Earliest(Earliest(deadline, _delays.NextDue), Earliest(block, pause))", "Earliest(_delays.NextDue, Earliest(block, pause))"),
    ("a lost answer is final on a standard queue", "Lane.Settling.cs", "VerdictKind.Unclear when !_settings.IsFifo", "VerdictKind.Lost or VerdictKind.Unclear when !_settings.IsFifo"),
    ("a wrong digest is sent again on a standard queue", "Lane.Settling.cs", "VerdictKind.Unclear when !_settings.IsFifo => true", "VerdictKind.Unclear when !_settings.IsFifo => false"),
    ("continuations run inside", "Entry.cs", "base(TaskCreationOptions.RunContinuationsAsynchronously)", "base(TaskCreationOptions.None)"),
    ("a cancelled caller is tried again", "Lane.Settling.cs", "entry.IsAbandoned && verdict.Kind != VerdictKind.Refused", "entry.IsAbandoned && entry.Number < 0 && verdict.Kind != VerdictKind.Refused"),
    ("a pause never ends", "Lane.Pausing.cs", "(pause.Until <= now || _isClosing)", "_isClosing"),
    ("a paused group goes on", "Group.cs", " && PausedUntil is null;\n\n    public bool IsIdle", ";\n\n    public bool IsIdle"),
    ("groups are never forgotten", "FifoBacklog.cs", "            _groups.Remove(group.Id);\n", ""),
    ("a caller's context flows into requests", "StartedRequests.cs", "ThreadPool.UnsafeQueueUserWorkItem(request, preferLocal: false);", "ThreadPool.QueueUserWorkItem(static item => ((IThreadPoolWorkItem)item).Execute(), request, preferLocal: false);"),
    ("a deaf client holds its request for ever", "BatchRequests.cs", "await call.WaitAsync(cancellationToken).ConfigureAwait(false);", "await call.ConfigureAwait(false);"),
    ("hot groups do not take turns", "FifoBacklog.cs", "_turns.AddLast(group.Turn);", "_turns.AddFirst(group.Turn);"),
    ("halved after its deadline", "BatchRequests.cs", "!entries[index].IsAbandoned && !entries[index].IsLate &&", "!entries[index].IsAbandoned &&"),
    ("a half is sent for who has gone", "BatchRequests.cs", "!entries[index].IsAbandoned && !entries[index].IsLate &&", "!entries[index].IsLate &&"),
    ("a lane for each declared name", "../Queues/QueueIdentity.cs", 'new($"{client} {owner}", name)', 'new($"{client} {owner} {Guid.NewGuid()}", name)'),
    ("all accounts of a region are one", "../Queues/QueueIdentity.cs", "region + address.AbsolutePath", "region"),
    ("the waits between attempts do not grow", "RetryDelay.cs", "First.Ticks << Math.Max(attempts - 1, 0)", "First.Ticks"),
    ("each failure prolongs the pause", "Lane.Pausing.cs", "        if (group.PausedUntil is null)\n        {\n            var until", "        {\n            var until"),
    ("a pause ends without the failure of what waited", "Lane.Pausing.cs", "                FailBehind(number: 0, pause.Group, now);\n", ""),
    ("the deadline counts from the wait for room on", "Lane.cs", "entry.Deadline = now + _settings.DeliveryTimeout;", "entry.Deadline = entry.EnteredAt + _settings.DeliveryTimeout;"),
    ("what was before a failure fails too", "Lane.Settling.cs", "entry.Number > number && entry.Place", "entry.Place"),
    ("a throttled lane does not rest", "Lane.Settling.cs", "_restsUntil = now + (_jitter() * RetryDelay.LongestPause);", "_restsUntil = now;"),
    ("at the end, claimed is reported as not sent", "Lane.Ending.cs", "BatchFaults.Aborted : BatchFaults.Closed, delivery);", "BatchFaults.Aborted : BatchFaults.Closed, DeliveryState.NotSent);"),
    ("at the end, doubt is forgotten", "Lane.Ending.cs", "entry.Fail(BatchFaults.Closed, entry.Delivery);", "entry.Fail(BatchFaults.Closed, DeliveryState.NotSent);"),
    ("a cancellation forgets the doubt", "Lane.cs", "entry.Cancel(entry.Delivery);", "entry.Cancel(DeliveryState.NotSent);"),
    ("a success without a message id is one", "BatchAnswer.cs", "success.MessageId is not { Length: > 0 } id", "success.MessageId is not { } id"),
    ("the timer comes late", "LaneClock.cs", "Math.Ceiling(Math.Max((due - Now).TotalMilliseconds, 0))", "Math.Ceiling(Math.Max((due - Now).TotalMilliseconds, 0)) + 1"),
    ("all entries have one id", "BatchContent.cs", "Id = Ids[content.Count],", "Id = Ids[0],"),
    ("a delay is left out", "../Sending/SendRequests.cs", PART, without("DelaySeconds = encoder.DelaySeconds,")),
    ("attributes are left out", "../Sending/SendRequests.cs", PART, without("MessageAttributes = AttributesOf(encoder, constants),")),
    ("the deduplication id is left out", "../Sending/SendRequests.cs", PART, without("MessageDeduplicationId = encoder.MessageDeduplicationId,")),
    ("the group is left out", "../Sending/SendRequests.cs", PART, without("MessageGroupId = encoder.MessageGroupId,")),
    ("a request has no delay", "BatchContent.cs", "                DelaySeconds = part.DelaySeconds,\n", ""),
    ("a request has no attributes", "BatchContent.cs", "                MessageAttributes = part.MessageAttributes,\n", ""),
    ("a request has no system attributes", "BatchContent.cs", "                MessageSystemAttributes = part.MessageSystemAttributes,\n", ""),
    ("a request has no deduplication id", "BatchContent.cs", "                MessageDeduplicationId = part.MessageDeduplicationId,\n", ""),
    ("a request has no group", "BatchContent.cs", "                MessageGroupId = part.MessageGroupId,\n", ""),
    ("KMS is not throttled, but refused", "RequestFaults.cs", "{ Reason: SendFailureReason.Throttled } => VerdictKind.Throttled,", "{ Reason: SendFailureReason.Throttled, Remedy: not { Length: > 0 } } => VerdictKind.Throttled,"),
    ("a delayed one is tried beyond its deadline", "Lane.Settling.cs", "due < entry.Deadline ? due : entry.Deadline", "due",
     "at its deadline an entry is looked at and ended wherever it waits; the shorter delay only keeps the heap of delays small"),
    ("callers have no turn", "Lane.Settling.cs", "yields = YieldsToCallers(entries);", "yields = false;"),
    ("a turn never ends", "Lane.Yielding.cs", "            _yields = false;\n", ""),
    ("a full request waits for a turn", "Lane.Advancing.cs", "if (_yields && !GoesAtOnce)", "if (_yields)"),
    ("a flush waits for a turn", "Lane.Advancing.cs", "if (_yields && !GoesAtOnce)", "if (_yields && !_plan.IsFull && !_isHurried)"),
    ("who sends alone waits for a turn", "Lane.Yielding.cs", "ended > 1 || (ended == 1 && _room.Messages > 0)", "ended > 0"),
    ("a turn is not run", "Lane.Settling.cs", "            _runLater(this);\n", ""),
    ("what waits has no turn with one caller", "Lane.Yielding.cs", "ended > 1 || (ended == 1 && _room.Messages > 0)", "ended > 1"),
    ("a turn for those that no answer ended", "Lane.Yielding.cs", "ended += entry.Place == Place.Gone ? 1 : 0;", "ended++;"),
    ("a turn while other requests are under way", "Lane.Yielding.cs", "_yields || _flow.InFlight > 0 ||", "_yields ||"),
    ("a turn where nothing lingers", "Lane.Yielding.cs", " || _settings.Linger == TimeSpan.Zero", ""),
    ("a later timer is not brought forward", "LaneClock.cs", "_wakesAt <= due", "_wakesAt is not null"),
    ("a timer that has come is taken for set", "LaneClock.cs", "_wakesAt = null;", "_ = _wakesAt;"),
    ("a group that failed is paused at the end too", "Lane.Settling.cs", "GroupFailurePolicy.Pause && !_isClosing", "GroupFailurePolicy.Pause"),
    ("a client that was disposed is tried again", "Lane.Settling.cs", "        VerdictKind.Lost when verdict.Fault is { Meaning.IsTransient: false } => true,\n", ""),
    ("what is tried again is logged each time", "Lane.Failing.cs", "fault is not null && !_isFailing", "fault is not null"),
    ("what is tried again is logged once and never more", "Lane.Failing.cs", "fault is not null || (_isFailing && !isAnswered)", "fault is not null || _isFailing"),
    ("an answer that fails a part ends the silence", "Lane.Failing.cs", "fault is not null || (_isFailing && !isAnswered)", "!isAnswered && (fault is not null || _isFailing)"),
    ("throttling is no answer", "Lane.Failing.cs", "is VerdictKind.Delivered or VerdictKind.Throttled", "is VerdictKind.Delivered"),
    ("throttling is logged as a failure too", "Lane.Failing.cs", "is VerdictKind.Failed or", "is VerdictKind.Throttled or VerdictKind.Failed or"),
    ("what has ended is logged as tried again", "Lane.Failing.cs", " && entries[index].Place is Place.Ready or Place.Delayed", ""),
    ("before there is a URL, claimed is reported as unknown", "Lane.cs", "_requests.HasUrl ? DeliveryState.Unknown : entry.Delivery;", "DeliveryState.Unknown;"),
    ("what was given up before there was a URL is sent", "BatchRequests.cs", "return Array.Exists(entries, static entry => entry.IsAbandoned)", "return entries.Length < 0"),
    ("whoever goes before a request stops the group", "Lane.Settling.cs", "else if (entry.IsAbandoned && verdict.Kind == VerdictKind.Untried)", "else if (now < TimeSpan.Zero)"),
]
