using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>A type that is written by a method of its own.</summary>
/// <param name="TypeName">The full name of the type: its key.</param>
/// <param name="Name">A word for it, from which the name of its method is made.</param>
/// <param name="CanBeNull">Whether a value of it can be <see langword="null"/>.</param>
internal abstract record CompositeShape(string TypeName, string Name, bool CanBeNull);

/// <summary>An object with properties.</summary>
internal sealed record ObjectShape(string TypeName, string Name, bool CanBeNull, EquatableArray<MemberShape> Members)
    : CompositeShape(TypeName, Name, CanBeNull);

/// <summary>An array, a list, a set: anything that is enumerated.</summary>
internal sealed record SequenceShape(string TypeName, string Name, bool CanBeNull, ValueShape Item)
    : CompositeShape(TypeName, Name, CanBeNull);

/// <summary>A dictionary.</summary>
/// <param name="Key">The shape of its keys: a leaf or an enum.</param>
/// <param name="Value">The shape of its values.</param>
internal sealed record DictionaryShape(string TypeName, string Name, bool CanBeNull, ValueShape Key, ValueShape Value)
    : CompositeShape(TypeName, Name, CanBeNull);

/// <summary>A nullable value type around another composite.</summary>
internal sealed record NullableShape(string TypeName, string Name, ValueShape Inner)
    : CompositeShape(TypeName, Name, CanBeNull: true);
