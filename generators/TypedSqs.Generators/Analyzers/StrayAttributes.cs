using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Analyzers;

/// <summary>
/// Attributes of ours on something that is no message. Some of it is known at once; whether a message derives from a type, or has one in its body,
/// is asked when all of the project has been seen, since to find out costs a walk over all messages.
/// </summary>
internal sealed class StrayAttributes(Compilation compilation)
{
    private const string CannotDerive = "it is no queue message, and none can derive from it";

    private readonly ConcurrentBag<(INamedTypeSymbol Type, ISymbol Owner, string Attribute, Location Location)> _open = [];

    /// <param name="owner">What the attribute stands on.</param>
    /// <param name="attribute">Its name.</param>
    /// <param name="location">Where it stands.</param>
    /// <param name="isOurs">Whether it is ours and not another one of that name: asked last, for nearly all stand where they should.</param>
    /// <param name="report">Takes what is known at once.</param>
    public void Add(ISymbol owner, string attribute, Location location, Func<bool> isOurs, Action<Diagnostic> report)
    {
        string? why = WhyNot(owner, attribute, out var type);

        // A message of another project may have a public type in its body, so that of its bounds nothing is said, whatever is in this one.
        bool isFine = why is null && (type is null || (IsBound(attribute) && IsVisible(type)));
        if (isFine || !isOurs())
        {
            return;
        }

        if (why is not null)
        {
            report(Create(owner, attribute, location, why));
        }
        else
        {
            _open.Add((type!, owner, attribute, location));
        }
    }

    public void Report(CompilationAnalysisContext context)
    {
        if (_open.IsEmpty)
        {
            return;
        }

        var messages = Surroundings.TypesOf(compilation.Assembly.GlobalNamespace).Where(SentTypes.IsMessage).ToList();
        var bases = BasesOf(messages);
        var sent = new SentTypes(compilation, alsoByContext: true);
        var basesOfSent = new Lazy<HashSet<ISymbol>>(() => BasesOf(sent.OfProject));
        bool isSeenByFriends = compilation.Assembly.HasAttribute("System.Runtime.CompilerServices.InternalsVisibleToAttribute");
        foreach (var (type, owner, attribute, location) in _open)
        {
            bool isKnownElsewhere = isSeenByFriends || IsVisible(type);
            string? why = bases.Contains(type) ? null
                : IsBound(attribute)
                    ? isKnownElsewhere || sent.Contain(type) || basesOfSent.Value.Contains(type) ? null : $"no message has '{type.Name}' in a body that is generated"
                    : sent.Contain(type) ? $"'{type.Name}' is within the body of a message, and only properties of the message itself are sent that way"
                    : isKnownElsewhere ? null : $"'{type.Name}' is no queue message, and none derives from it";
            if (why is not null)
            {
                context.ReportDiagnostic(Create(owner, attribute, location, why));
            }
        }
    }

    /// <summary>Why an attribute does nothing, as far as it is known without the rest of the project; else the type to look for.</summary>
    private static string? WhyNot(ISymbol owner, string attribute, out INamedTypeSymbol? type)
    {
        type = owner as INamedTypeSymbol ?? owner.ContainingType;
        bool isAmongMany = type?.IsGenericType == true && IsBound(attribute);
        if (type is null || isAmongMany || SentTypes.IsMessage(type))
        {
            type = null;
            return owner is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } ? "it is on a parameter of a method" : null;
        }

        return owner switch
        {
            INamedTypeSymbol => "it is not inherited, and this type is no queue message; put it on the message",
            IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.Constructor } } => "it is on a parameter of a method",
            _ when type.TypeKind == TypeKind.Interface => "it is on a member of an interface, and a message has only what stands on its own properties",
            _ when (type.IsSealed || type.IsStatic) && !IsBound(attribute) => CannotDerive,
            _ => null,
        };
    }

    private static bool IsBound(string attribute) => attribute.StartsWith("Max", StringComparison.Ordinal);

    private static HashSet<ISymbol> BasesOf(IEnumerable<INamedTypeSymbol> types)
    {
        var bases = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var type in types)
        {
            for (var link = type.BaseType; link is not null && bases.Add(link.OriginalDefinition); link = link.BaseType)
            {
            }
        }

        return bases;
    }

    private static bool IsVisible(INamedTypeSymbol type)
        => type.DeclaredAccessibility is Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal
            && (type.ContainingType is null || IsVisible(type.ContainingType));

    private static Diagnostic Create(ISymbol owner, string attribute, Location location, string why)
        => Diagnostic.Create(DeclarationRules.AttributeHasNoEffect, location, owner.Name, attribute, why);
}
