"""What listeners see of sends, the trace that messages carry, and the check of queues."""

PROJECT = "src/TypedSqs/TypedSqs.csproj"
CODE = "src/TypedSqs"
TESTS = "tests/TypedSqs.Tests/TypedSqs.Tests.csproj"
CLASSES = ["TypedSqs.Tests.Telemetry.*", "TypedSqs.Tests.Health.*"]
ENVIRONMENT = {}

# Name, file, text, what it becomes. Each text is in its file once. A fifth item argues why no test can see it.
MUTANTS = [
    ("the caller is left in the span of its message", "Telemetry/Spans.cs", "        finally\n        {\n            MakeCurrent(before);\n        }\n", "        finally\n        {\n        }\n"),
    ("a listener's exception fails the send", "Telemetry/Listeners.cs", "            tell(state);\n        }\n        catch (Exception)\n        {\n        }", "            tell(state);\n        }\n        catch (Exception)\n        {\n            throw;\n        }"),
    ("a flush does not wait for spans", "Batching/Buffering/Buffers.cs", "        await WatchedSends.EndAsync(sends).ConfigureAwait(false);\n", ""),
    ("the end does not wait for spans", "Batching/Buffering/Buffers.cs", "        await WatchedSends.EndAsync(_watched.Now).ConfigureAwait(false);\n", ""),
    ("what failed in a batch is nobody's exception", "Batching/BatchItem.cs", "Span?.EndWithAsync(entry.Task) ?? entry.Task", "Span?.WatchAsync(entry.Task) ?? entry.Task"),
    ("a sink's exception ends a send", "Telemetry/GuardedLogger.cs", "loggerFactory is null ? NullLogger.Instance : new GuardedLogger(loggerFactory.CreateLogger<T>());", "loggerFactory is null ? NullLogger.Instance : loggerFactory.CreateLogger<T>();"),
    ("who asks whether a sink listens is not guarded", "Telemetry/GuardedLogger.cs", "Listeners.Ask((logger, logLevel), static its => its.logger.IsEnabled(its.logLevel) ? its.logger : null) is not null;", "logger.IsEnabled(logLevel);"),
    ("who watches the current span ends a send", "Telemetry/Spans.cs", "Listeners.Tell(activity, static activity => Activity.Current = activity);", "Activity.Current = activity;"),
    ("an undecided trace is not sampled", "Telemetry/TraceHeader.cs", "!trace.IsDecided ? \"\" : ", ""),
    ("a declined trace is undecided", "Telemetry/CarriedTrace.cs", "activity.Recorded || !activity.IsAllDataRequested", "activity.Recorded"),
    ("a context without ids is written", "Telemetry/CarriedTrace.cs", "Context.TraceId != default && Context.SpanId != default", "true"),
    ("a long state is sent", "Telemetry/CarriedTrace.cs", "{ Length: > 0 and <= TraceContextAttributes.MaxTraceStateLength }", "{ Length: > 0 }"),
    ("a malformed state is sent", "Telemetry/CarriedTrace.cs", "!state.AsSpan().ContainsAnyExceptInRange(' ', '~')", "true"),
    ("attributes take what is reserved", "Telemetry/TraceContext.cs", "message.Attributes.Length + contract.ReservedAttributes", "message.Attributes.Length"),
    ("attributes take the bytes of the message", "Telemetry/TraceContext.cs", "maxMessageBytes - contract.ReservedBytes", "int.MaxValue"),
    ("a type cannot refuse the header", "Telemetry/TraceContext.cs", "contract.TraceContext != TraceContextCarrier.None && ", ""),
    ("the entries of a batch lose their context", "Sending/MessageChecker.cs", "SendRequests.CreatePart(encoder, constants, systemAttributes)", "SendRequests.CreatePart(encoder, constants, null)"),
    ("the stored trace is not continued", "Sending/MessageChecker.cs", "time, prepared.Context);", "time);"),
    ("the stored trace is not sent", "Sending/MessageChecker.cs", "            : prepared.Exists ? TraceContext.Add(encoder, contract, limit, prepared)\n", ""),
    ("what is current goes before the stored trace", "Sending/MessageChecker.cs", "(prepared.Exists ? null : Activity.Current)", "Activity.Current"),
    ("a single send is called create", "Telemetry/MessageSpan.cs", "sharesRequest ? Spans.Create : Spans.Send", "Spans.Create"),
    ("the SDK is not within the message's span", "Telemetry/MessageSpan.cs", "            Spans.MakeCurrent(_activity);\n", ""),
    ("the SDK is not within the request's span", "Batching/BatchRequests.cs", "            span?.Enter();\n", ""),
    ("requests do not link to their messages", "Telemetry/RequestSpan.cs", "[.. messages.Select(static message => new ActivityLink(message.Context))]", "[]"),
    ("a request for one message has no parent", "Telemetry/RequestSpan.cs", "parent == default && chosen.Length == 1 && messages is [var only] ? only.Context : parent", "parent"),
    ("an explicit batch has no parent", "Batching/ExplicitBatch.cs", ", Activity.Current?.Context ?? default);", ");"),
    ("failures are no errors", "Telemetry/Spans.cs", "            activity.SetStatus(ActivityStatusCode.Error, text);\n", ""),
    ("a message that its group held back has no end", "Batching/ExplicitBatch.cs", "                ready.Span?.Fail(behind);\n", ""),
    ("reply queues are tags", "Telemetry/Destination.cs", "        if (!IsOneOfMany)\n", "        if (Name.Length > 0)\n"),
    ("throttling by KMS is not counted", "Sending/SqsSender.cs", "        Instruments.OnThrottled(route.Destination);\n", ""),
    ("late results are not counted", "Batching/RunningRequest.cs", "        Instruments.OnSettled(entries, verdicts);\n", ""),
    ("all batches linger", "Batching/Lane.Watching.cs", "_plan.Count == Plan.MaxEntries ? Seal.Full", "_plan.Count > Plan.MaxEntries ? Seal.Full"),
    ("a buffer is measured for each of its lanes", "Batching/Buffering/Buffers.cs", "            else if (_lanes.Count == 1)\n", "            else if (_lanes.Count > 0)\n"),
    ("telemetry works where nobody listens", "Telemetry/MessageSpan.cs", "        Spans.HaveListeners || Instruments.MeasureMessages\n            ?", "        !Spans.HaveListeners || Instruments.MeasureMessages\n            ?"),
    ("a lower limit of the queue is fine", "Health/QueueFacts.cs", "        var limit = route.LimitOf(contract);\n        if (limit > _maxMessageBytes)", "        var limit = route.LimitOf(contract);\n        if (limit < 0)"),
    ("deduplication that is off is fine", "Health/QueueFacts.cs", " && !_hasContentBasedDeduplication)", " && _maxMessageBytes < 0)"),
    ("another kind is fine", "Health/QueueFacts.cs", "_isFifo != contract.IsFifo", "_maxMessageBytes < 0"),
    ("a missing permission is a fault", "Health/QueueInspector.cs", "code.Contains(\"AccessDenied\", StringComparison.Ordinal)", "code.Length == 0"),
    ("the start goes on with a faulty queue", "Health/StartupCheck.cs", "if (report.Status == QueueHealthStatus.Unhealthy)", "if (report.Queues.Count < 0)"),
    ("configured queues are not looked at", "Health/QueueInspector.cs", "            Add(name, contract: null);\n", ""),
]
