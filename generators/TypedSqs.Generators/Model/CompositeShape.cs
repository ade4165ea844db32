using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Model;

/// <summary>A type that is written by a method of its own.</summary>
/// <param name="Key">The type, and the bounds of what is within: the same type with other bounds is written by another method.</param>
/// <param name="TypeName">The full name of the type.</param>
/// <param name="Name">A word for it, from which the name of its method is made.</param>
/// <param name="CanBeNull">Whether a value of it can be <see langword="null"/>.</param>
internal abstract record CompositeShape(string Key, string TypeName, string Name, bool CanBeNull)
{
    /// <summary>The shapes of the values directly within it.</summary>
    public abstract IEnumerable<ValueShape> Values { get; }
}

/// <summary>An object with properties; the path is that of the first place where it stands in the message.</summary>
internal sealed record ObjectShape(string Key, string TypeName, string Name, bool CanBeNull, string Path, EquatableArray<MemberShape> Members)
    : CompositeShape(Key, TypeName, Name, CanBeNull)
{
    public override IEnumerable<ValueShape> Values => Members.Select(member => member.Value).OfType<ValueShape>();
}

/// <summary>An array, a list, a set: anything that is enumerated, as itself or as a type that it is converted to.</summary>
internal sealed record SequenceShape(string Key, string TypeName, string Name, bool CanBeNull, ValueShape Item, int? MaxItems, string? EnumeratedAs)
    : CompositeShape(Key, TypeName, Name, CanBeNull)
{
    public override IEnumerable<ValueShape> Values => [Item];
}

/// <summary>A dictionary; its keys are leaves or enums.</summary>
internal sealed record DictionaryShape(string Key, string TypeName, string Name, bool CanBeNull, ValueShape KeyShape, ValueShape Value, int? MaxItems, string? EnumeratedAs)
    : CompositeShape(Key, TypeName, Name, CanBeNull)
{
    public override IEnumerable<ValueShape> Values => [Value];
}

/// <summary>A nullable value type around another composite.</summary>
internal sealed record NullableShape(string Key, string TypeName, string Name, ValueShape Inner)
    : CompositeShape(Key, TypeName, Name, CanBeNull: true)
{
    public override IEnumerable<ValueShape> Values => [Inner];
}
