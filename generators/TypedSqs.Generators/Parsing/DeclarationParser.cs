using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>The message type as a declaration: whether it can be opened again, and how.</summary>
internal static class DeclarationParser
{
    /// <summary>Whether a part is the first with the attribute: two parts that have it, an error of C#, are still one message and one file.</summary>
    public static bool IsFirst(GeneratorAttributeSyntaxContext match)
        => match.TargetSymbol.FindAttribute(WellKnownNames.QueueMessageAttribute)?.ApplicationSyntaxReference is { } first
            && first.SyntaxTree == match.TargetNode.SyntaxTree
            && match.TargetNode.Span.Contains(first.Span);

    public static bool IsSupported(INamedTypeSymbol type, Refusals refusals)
    {
        if (IsBroken(type))
        {
            refusals.AddSilently();
            return false;
        }

        if (WhyNot(type) is { } why)
        {
            refusals.Add(MessageRules.MessageTypeNotSupported, type.LocationOf(), type.Name, why);
            return false;
        }

        if (Chain(type).FirstOrDefault(link => !IsPartial(link)) is { } closed)
        {
            string which = SymbolEqualityComparer.Default.Equals(closed, type) ? "" : $", and so must '{closed.Name}' that contains it";
            refusals.Add(MessageRules.MessageMustBePartial, type.LocationOf(), type.Name, which);
            return false;
        }

        string producer = ProducerName(type);
        if (IsTaken(type, producer))
        {
            refusals.Add(MessageRules.ProducerNameTaken, type.LocationOf(), type.Name, producer);
            return false;
        }

        return true;
    }

    public static MessageTypeModel Parse(INamedTypeSymbol type) => new()
    {
        MetadataName = type.ToMetadataName(),
        HintName = HintName.For(type),
        Namespace = type.ContainingNamespace.IsGlobalNamespace
            ? ""
            : type.ContainingNamespace.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat.WithGlobalNamespaceStyle(SymbolDisplayGlobalNamespaceStyle.Omitted)),
        Containers = Chain(type).Skip(1).Reverse().Select(Header).ToEquatableArray(),
        Header = Header(type),
        Identifier = CSharpNames.Identifier(type.Name),
        ProducerIdentifier = ProducerName(type),
        Accessibility = SyntaxFacts.GetText(type.DeclaredAccessibility),
        FullName = type.ToFullName(),
        PlainName = type.ToPlainName(),
        IsReferenceType = type.IsReferenceType,
    };

    /// <summary>
    /// No name yet, a second type of that name, the attribute twice: the compiler says so, and two messages with one file name would cost
    /// all the others their output.
    /// </summary>
    private static bool IsBroken(INamedTypeSymbol type)
        => type.GetAttributes().Count(attribute => attribute.Is(WellKnownNames.QueueMessageAttribute)) > 1
            || Chain(type).Any(link =>
                link.Name.Length == 0
                || ((INamespaceOrTypeSymbol)link.ContainingSymbol).GetTypeMembers(link.Name, link.Arity).Count(other => !other.IsFileLocal) > 1);

    /// <summary>
    /// Whether something has the producer's name where it would stand, or within the message, whose generated part names it. A member of
    /// a base counts: the producer would hide it.
    /// </summary>
    private static bool IsTaken(INamedTypeSymbol type, string producer)
        => type.ContainingType?.Name == producer
            || (type.ContainingType is null && type.ContainingNamespace.GetMembers(producer).Any(IsInTheWay))
            || BasesOf(type).Concat(BasesOf(type.ContainingType)).SelectMany(container => container.GetMembers(producer)).Any(IsInTheWay);

    /// <summary>An analyzer sees what was generated; that the producer is there is not a conflict with itself.</summary>
    private static bool IsInTheWay(ISymbol member)
        => member is not INamedTypeSymbol { Arity: > 0 }
            && member.FindAttribute(WellKnownNames.GeneratedCodeAttribute)?.ConstructorArguments.FirstOrDefault().Value is not "TypedSqs";

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol? type)
    {
        for (var link = type; link is not null; link = link.BaseType)
        {
            yield return link;
        }
    }

    public static string ProducerName(INamedTypeSymbol type) => type.Name + "Producer";

    private static IEnumerable<INamedTypeSymbol> Chain(INamedTypeSymbol type)
    {
        for (var link = type; link is not null; link = link.ContainingType)
        {
            yield return link;
        }
    }

    private static string? WhyNot(INamedTypeSymbol type) => type switch
    {
        { TypeKind: not (TypeKind.Class or TypeKind.Struct) } => "it is neither a class nor a struct",
        { IsFileLocal: true } => "it is file-local, and its producer stands in a file of its own",
        { IsStatic: true } => "it is static",
        { IsAbstract: true } => "it is abstract; annotate the types that derive from it",
        { IsRefLikeType: true } => "it is a ref struct, which cannot outlive the call that sends it",
        { IsGenericType: true } when type.TypeParameters.Length > 0 => "it is generic; derive a closed type from it and annotate that one",
        { IsGenericType: true } => "it is nested in a generic type",
        _ when Chain(type).Any(link => link.IsFileLocal) => "it is nested in a file-local type",
        _ => null,
    };

    private static bool IsPartial(INamedTypeSymbol type) => type.DeclaringSyntaxReferences
        .Select(reference => reference.GetSyntax())
        .OfType<TypeDeclarationSyntax>()
        .All(declaration => declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static string Header(INamedTypeSymbol type)
    {
        string keyword = type switch
        {
            { IsRecord: true, IsValueType: true } => "record struct",
            { IsRecord: true } => "record",
            { TypeKind: TypeKind.Struct } => "struct",
            { TypeKind: TypeKind.Interface } => "interface",
            _ => "class",
        };
        return $"partial {keyword} {CSharpNames.Identifier(type.Name)}";
    }
}
