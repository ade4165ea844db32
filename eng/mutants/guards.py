"""The guards that emitted code calls: each bound on which the size proof rests."""

PROJECT = "src/TypedSqs.Abstractions/TypedSqs.Abstractions.csproj"
CODE = "src/TypedSqs.Abstractions/GeneratedCode"
TESTS = "tests/TypedSqs.Abstractions.Tests/TypedSqs.Abstractions.Tests.csproj"
CLASSES = ["TypedSqs.Tests.GeneratedCode.Json.BoundTests", "TypedSqs.Tests.GeneratedCode.Text.BoundedTests"]
ENVIRONMENT = {}

JSON, TEXT = "Json/JsonBodyWriter.Bounds.cs", "Text/Bounded.cs"

# Name, file, text, what it becomes. Each text is in its file once. A fifth item argues why no test can see it.
MUTANTS = [
    ("a text is not counted", JSON, "if (value?.Length > maxChars)", "if (value?.Length > int.MaxValue)"),
    ("a text may be one longer", JSON, "if (value?.Length > maxChars)", "if (value?.Length > maxChars + 1)"),
    ("a text must be one shorter", JSON, "if (value?.Length > maxChars)", "if (value?.Length >= maxChars)"),
    ("a text tells the bound as its length", JSON, "ThrowBound(value.Length, maxChars, \"characters\"", "ThrowBound(maxChars, maxChars, \"characters\""),
    ("a URI is not counted", JSON, "Value(value?.OriginalString, maxChars)", "Value(value?.OriginalString)"),
    ("an array of bytes is not counted", JSON, "        CheckLength(value?.Length ?? 0, maxItems);\n", ""),
    ("memory is not counted", JSON, "        CheckLength(value.Length, maxItems);\n", ""),
    ("nullable memory is not counted", JSON, "        CheckLength(value.GetValueOrDefault().Length, maxItems);\n", ""),
    ("bytes may be one more", JSON, "        if (length > maxItems)", "        if (length > maxItems + 1)"),
    ("bytes must be one less", JSON, "        if (length > maxItems)", "        if (length >= maxItems)"),
    ("a number may be less", JSON, "if (value < min || value > max)", "if (value > max)"),
    ("a number may be more", JSON, "if (value < min || value > max)", "if (value < min)"),
    ("a number must be more than the least", JSON, "if (value < min || value > max)", "if (value <= min || value > max)"),
    ("a number must be less than the most", JSON, "if (value < min || value > max)", "if (value < min || value >= max)"),
    ("a number out of range has another reason", JSON, "which [Range] declares\"),\n                SendFailureReason.BoundExceeded", "which [Range] declares\"),\n                SendFailureReason.NotSerializable"),
    ("a nullable number is not checked", JSON, "            Value(present, min, max);", "            Value(present);"),
    ("a key is not counted", JSON, "if (key.Length > maxChars)", "if (key.Length > int.MaxValue)"),
    ("a key may be one longer", JSON, "if (key.Length > maxChars)", "if (key.Length > maxChars + 1)"),
    ("a key must be one shorter", JSON, "if (key.Length > maxChars)", "if (key.Length >= maxChars)"),
    ("items are not counted", JSON, "if (count > maxItems)", "if (count > int.MaxValue)"),
    ("one item more", JSON, "if (count > maxItems)", "if (count > maxItems + 1)"),
    ("one item less", JSON, "if (count > maxItems)", "if (count >= maxItems)"),
    ("items are the fault of the first item", JSON, "\"items or more\", \"[MaxItems]\", isContainer: true", "\"items or more\", \"[MaxItems]\""),
    ("a collection that says too little of its count is believed", JSON, "bool isKnown = all >= count;", "bool isKnown = all >= 0;"),
    ("bytes written are not counted", JSON, "if (_length - start > maxBytes)", "if (start > maxBytes + _length)"),
    ("one byte more", JSON, "if (_length - start > maxBytes)", "if (_length - start > maxBytes + 1)"),
    ("one byte less", JSON, "if (_length - start > maxBytes)", "if (_length - start >= maxBytes)"),
    ("bytes are those of the whole body", JSON, "if (_length - start > maxBytes)", "if (_length > maxBytes)"),
    ("a broken bound has another reason", JSON, "            SendFailureReason.BoundExceeded,\n            actual,", "            SendFailureReason.NotSerializable,\n            actual,"),
    ("a text outside of JSON is not counted", TEXT, "=> value?.Length > maxChars ?", "=> value?.Length > int.MaxValue ?"),
    ("a text outside of JSON may be one longer", TEXT, "=> value?.Length > maxChars ?", "=> value?.Length > maxChars + 1 ?"),
    ("a text outside of JSON must be one shorter", TEXT, "=> value?.Length > maxChars ?", "=> value?.Length >= maxChars ?"),
    ("a text is counted by characters where bytes are", TEXT, "Encoding.UTF8.GetByteCount(value)", "value.Length"),
    ("a text outside of JSON may have one byte more", TEXT, "return bytes > maxBytes ?", "return bytes > maxBytes + 1 ?"),
    ("a text outside of JSON must have one byte less", TEXT, "return bytes > maxBytes ?", "return bytes >= maxBytes ?"),
    ("bytes outside of JSON may be one more", TEXT, "=> value?.Length > maxBytes ?", "=> value?.Length > maxBytes + 1 ?"),
    ("bytes outside of JSON must be one less", TEXT, "=> value?.Length > maxBytes ?", "=> value?.Length >= maxBytes ?"),
    ("an array outside of JSON is not counted", TEXT, "=> Bytes(value is null ? null : (ReadOnlyMemory<byte>?)value, maxBytes, property);", "=> value;"),
    ("a number outside of JSON may be less", TEXT, "=> value >= min && value <= max ?", "=> value <= max ?"),
    ("a number outside of JSON may be more", TEXT, "=> value >= min && value <= max ?", "=> value >= min ?"),
    ("a number outside of JSON must be more than the least", TEXT, "=> value >= min && value <= max ?", "=> value > min && value <= max ?"),
    ("a number outside of JSON must be less than the most", TEXT, "=> value >= min && value <= max ?", "=> value >= min && value < max ?"),
    ("a nullable number outside of JSON is not checked", TEXT, "=> value is { } present ? Range(present, min, max, property) : null;", "=> value;"),
    ("a broken bound outside of JSON has another reason", TEXT, "        => new(\n            SendFailureReason.BoundExceeded", "        => new(\n            SendFailureReason.NotSerializable"),
    ("a body is not counted", "Encoding/MessageEncoder.Body.cs", "if (Body.Length > maxBytes)", "if (Body.Length > int.MaxValue)"),
    ("a body may have one byte more", "Encoding/MessageEncoder.Body.cs", "if (Body.Length > maxBytes)", "if (Body.Length > maxBytes + 1)"),
    ("a body must have one byte less", "Encoding/MessageEncoder.Body.cs", "if (Body.Length > maxBytes)", "if (Body.Length >= maxBytes)"),
]
