using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// The compilation so far as its declarations go: equal to another one where only bodies and comments differ. What is typed into a method makes no
/// message be read again.
/// </summary>
/// <remarks>
/// It stays in the pipeline while later compilations come and go, so it must not keep what was bound in the one it was made of, which is most
/// of a compilation's memory. It keeps the sources and references, which later ones share, and could bind them anew.
/// </remarks>
internal sealed class Declarations(Compilation compilation) : IEquatable<Declarations>
{
    private readonly WeakReference<Compilation> _bound = new(compilation);
    private readonly Compilation _unbound = compilation.Clone();

    public Compilation Compilation => _bound.TryGetTarget(out var bound) ? bound : _unbound;

    public bool Equals(Declarations? other)
        => other is not null
            && _unbound.AssemblyName == other._unbound.AssemblyName
            && _unbound.Options.Equals(other._unbound.Options)
            && _unbound.References.SequenceEqual(other._unbound.References)
            && _unbound.SyntaxTrees.SequenceEqual(other._unbound.SyntaxTrees, DeclaredSyntax.Comparer);

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => _unbound.AssemblyName?.GetHashCode() ?? 0;
}
