using System.ComponentModel;

namespace TypedSqs.GeneratedCode;

/// <summary>Writes the JSON body of a message.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonBodyWriter;
