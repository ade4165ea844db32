"""The chaos test alone: one mutant for each of its eight invariants, which must be the one that fails."""

PROJECT = "src/TypedSqs/TypedSqs.csproj"
CODE = "src/TypedSqs/Batching"
TESTS = "tests/TypedSqs.Tests/TypedSqs.Tests.csproj"
CLASSES = ["TypedSqs.Tests.Batching.Chaos.*"]
ENVIRONMENT = {"TYPEDSQS_CHAOS_ROUNDS": "1000"}

MUTANTS = [
    ("conservation: who fails for good is told nothing", "Lane.Settling.cs", "                Fail(entry, verdict.Fault ?? BatchFaults.TimedOut, now);\n", "                Leave(entry, now);\n"),
    ("one completion: who is delivered is told twice", "Lane.Settling.cs", "        if (!entry.Deliver(receipt))", "        if (!(entry.Deliver(receipt) && entry.Deliver(receipt)))"),
    ("honesty: doubt is forgotten", "Lane.Settling.cs", "entry.IsInDoubt |= verdict.Kind is VerdictKind.Lost or VerdictKind.Unclear;", "entry.IsInDoubt |= false;"),
    ("order: the youngest of a group goes first", "FifoBacklog.cs", "var entry = turn.Value.Entries.First;", "var entry = turn.Value.Entries.Last;"),
    ("legality: all entries of a request have one id", "BatchContent.cs", "Id = Ids[content.Count],", "Id = Ids[0],"),
    ("bounds: one message more than there is room for", "Room.cs", "Messages >= maxMessages", "Messages > maxMessages"),
    ("termination: a flush is never reached", "Lane.Ending.cs", "checkpoint.Number < oldest)", "checkpoint.Number < 0)"),
    ("gapless prefix: what waits behind a failure goes on", "Lane.Grouping.cs", "entry.Place != Place.Claimed)\n            {\n                Fail(entry, BatchFaults.PredecessorFailed, now);\n", "entry.Place != Place.Claimed)\n            {\n"),
]
