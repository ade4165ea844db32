"""The tests of the lane over the real SDK on LocalSqs: that they see what they are for."""

PROJECT = "src/TypedSqs/TypedSqs.csproj"
CODE = "src/TypedSqs/Batching"
TESTS = "tests/TypedSqs.EndToEnd.Tests/TypedSqs.EndToEnd.Tests.csproj"
CLASSES = ["TypedSqs.EndToEnd.Tests.Batching.*"]
ENVIRONMENT = {"TYPEDSQS_WIRE_CHAOS_ROUNDS": "40"}

MUTANTS = [
    ("honesty: doubt is forgotten", "Lane.Settling.cs", "entry.IsInDoubt |= verdict.Kind is VerdictKind.Lost or VerdictKind.Unclear;", "entry.IsInDoubt |= false;"),
    ("honesty: missing entries are delivered", "BatchAnswer.cs", "Tell(verdicts, index, Unclear) + 1", "Tell(verdicts, index, Verdict.Of(new SendReceipt(\"?\", null, 0))) + 1"),
    ("honesty: claimed reported as not sent", "Lane.cs", "_requests.HasUrl ? DeliveryState.Unknown : entry.Delivery;", "entry.Delivery;"),
    ("order: a group goes on while a request has it", "Group.cs", "Claimed == 0 && Delayed == 0 &&", "Delayed == 0 &&"),
    ("gaps: a paused group goes on", "Group.cs", " && PausedUntil is null;\n\n    public bool IsIdle", ";\n\n    public bool IsIdle"),
    ("bounds: a request too many", "Flow.cs", "InFlight < Limit", "InFlight < Limit + 1"),
    ("a lost answer is final on a standard queue", "Lane.Settling.cs", "VerdictKind.Unclear when !_settings.IsFifo", "VerdictKind.Lost or VerdictKind.Unclear when !_settings.IsFifo"),
    ("a wrong digest is sent again on a standard queue", "Lane.Settling.cs", "VerdictKind.Unclear when !_settings.IsFifo => true", "VerdictKind.Unclear when !_settings.IsFifo => false"),
    ("the sender's fault is tried again", "Lane.Settling.cs", "VerdictKind.Refused => true,", "VerdictKind.Refused => false,"),
    ("the fault of SQS is final", "EntryFaults.cs", ": VerdictKind.Failed,", ": VerdictKind.Refused,"),
    ("no bisection", "RequestFaults.cs", "kind == VerdictKind.Refused && !IsOfTheQueue(meaning.Reason)", "kind == VerdictKind.Lost && !IsOfTheQueue(meaning.Reason)"),
]
