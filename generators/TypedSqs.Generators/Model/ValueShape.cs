using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>How a value of one declared type is written as JSON.</summary>
/// <param name="TypeName">The full name of the type, with nullable annotations inside but not at its end.</param>
internal abstract record ValueShape(string TypeName);

/// <summary>One JSON value that the writer knows.</summary>
/// <param name="TypeName">The full name of the type, <c>?</c> included for a nullable value.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="MaxLength">The most characters of a text, or bytes of a run of bytes; <see langword="null"/> for no bound.</param>
/// <param name="Range">The range of an integer, or <see langword="null"/>.</param>
internal sealed record LeafShape(string TypeName, LeafKind Kind, int? MaxLength = null, IntegerRange? Range = null) : ValueShape(TypeName);

/// <summary>An enum, by number or by name.</summary>
/// <param name="TypeName">The full name of the type, <c>?</c> included.</param>
/// <param name="EnumType">The full name of the enum.</param>
/// <param name="Number">The keyword of the underlying type.</param>
/// <param name="ByName">Whether a converter says that it is written by name, whatever the options.</param>
/// <param name="IsNullable">Whether it is a nullable enum.</param>
internal sealed record EnumShape(string TypeName, string EnumType, string Number, bool ByName, bool IsNullable) : ValueShape(TypeName);

/// <summary>An object, a collection, a dictionary: written by a method of its own.</summary>
/// <param name="TypeName">The full name of the type.</param>
/// <param name="Key">The key of its <see cref="CompositeShape"/>: the type, and the bounds of what is within.</param>
internal sealed record CompositeReference(string TypeName, string Key) : ValueShape(TypeName);

/// <summary>A value that only a <c>JsonSerializerContext</c> can write.</summary>
/// <param name="TypeName">The full name of the type.</param>
/// <param name="Path">Where it stands in the message: <c>Lines[].Extra</c>; empty for the message itself.</param>
/// <param name="Why">Why emitted code cannot write it, as the end of a sentence.</param>
/// <param name="ListedName">The full name by which a context lists the type.</param>
/// <param name="Bounds">The bounds that are declared within it.</param>
internal sealed record ContextShape(string TypeName, string Path, string Why, string ListedName, EquatableArray<DeclaredBound> Bounds) : ValueShape(TypeName);
