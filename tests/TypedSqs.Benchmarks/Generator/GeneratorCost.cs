namespace TypedSqs.Benchmarks.Generator;

/// <summary>What one size of project costs.</summary>
/// <param name="Messages">How many messages it has.</param>
/// <param name="Build">Everything for the first time.</param>
/// <param name="Body">After an edit within a method of a file without messages.</param>
/// <param name="Declaration">After an edit of a declaration in that file.</param>
/// <param name="Type">After a type of that file got another name.</param>
/// <param name="Message">After an edit of one message.</param>
/// <param name="Model">Bytes of the models of all messages.</param>
/// <param name="Kept">Bytes that the driver keeps, with the generated code.</param>
/// <param name="KeptByJson">The same for the generator of System.Text.Json.</param>
internal sealed record GeneratorCost(int Messages, Times Build, Times Body, Times Declaration, Times Type, Times Message, long Model, long Kept, long KeptByJson);

/// <summary>Milliseconds of our generator, of our analyzers after it, and of the generator of System.Text.Json.</summary>
internal sealed record Times(double Generator, double Analyzers, double Json);
