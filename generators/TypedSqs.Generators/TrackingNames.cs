namespace TypedSqs.Generators;

/// <summary>The named steps of the pipeline; a test says for each what an edit does to it.</summary>
internal static class TrackingNames
{
    /// <summary>The compilation, changed only where a declaration is. The only step that holds one, where no message is refused.</summary>
    public const string Declarations = nameof(Declarations);

    /// <summary>A declaration with <c>[QueueMessage]</c> to a <see cref="Model.QueueMessageModel"/>. The only step that sees symbols of messages.</summary>
    public const string Parse = nameof(Parse);

    /// <summary>The <c>JsonSerializerContext</c>s of the compilation.</summary>
    public const string Contexts = nameof(Contexts);

    /// <summary>The <c>[assembly: QueueMessageDefaults]</c>.</summary>
    public const string Defaults = nameof(Defaults);

    /// <summary>A model, the contexts and the defaults to a <see cref="Model.ResolvedMessage"/>: options, names, order.</summary>
    public const string Resolve = nameof(Resolve);

    /// <summary>What a message can weigh. All that is emitted.</summary>
    public const string Bounds = nameof(Bounds);

    /// <summary>The names of files that differ by case alone, of which there are nearly never any.</summary>
    public const string Twins = nameof(Twins);

    /// <summary>The messages that no code is emitted for.</summary>
    public const string Refused = nameof(Refused);
}
