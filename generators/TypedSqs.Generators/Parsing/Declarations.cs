using Microsoft.CodeAnalysis;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// The compilation so far as its declarations go: equal to another one where only bodies and comments differ, or members of types that no message can
/// have to do with. What is typed there makes no message be read again.
/// </summary>
/// <remarks>
/// It stays in the pipeline while later compilations come and go, so it must not keep what was bound in the one it was made of, which is most
/// of a compilation's memory. It keeps the sources and references, which later ones share, and could bind them anew.
/// </remarks>
internal sealed class Declarations : IEquatable<Declarations>
{
    private readonly WeakReference<Compilation> _bound;
    private readonly Compilation _unbound;
    private readonly Lazy<NamedTypes> _types;

    public Declarations(Compilation compilation)
    {
        _bound = new WeakReference<Compilation>(compilation);
        _unbound = compilation.Clone();
        _types = new Lazy<NamedTypes>(() => new NamedTypes(_unbound.SyntaxTrees));
    }

    public Compilation Compilation => _bound.TryGetTarget(out var bound) ? bound : _unbound;

    public bool Equals(Declarations? other)
        => other is not null
            && _unbound.AssemblyName == other._unbound.AssemblyName
            && _unbound.Options.Equals(other._unbound.Options)
            && _unbound.References.SequenceEqual(other._unbound.References)
            && _unbound.SyntaxTrees.SequenceEqual(other._unbound.SyntaxTrees, new DeclaredSyntax(_types));

    public override bool Equals(object? obj) => Equals(obj as Declarations);

    public override int GetHashCode() => _unbound.AssemblyName?.GetHashCode() ?? 0;
}
