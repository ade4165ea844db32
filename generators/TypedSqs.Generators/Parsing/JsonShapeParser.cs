using Microsoft.CodeAnalysis;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Rules;

namespace TypedSqs.Generators.Parsing;

/// <summary>
/// Walks the types of a message, as System.Text.Json would: the declared type decides. What emitted code cannot write becomes a
/// <see cref="ContextShape"/>; what nobody can write is refused.
/// </summary>
internal sealed class JsonShapeParser(
    INamedTypeSymbol message, MessageProperties properties, Compilation compilation, EnumTable enums, Refusals refusals, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, CompositeShape?> _composites = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];

    /// <summary>Why a type needs a context, once found out: a type that recurs is not walked again.</summary>
    private readonly Dictionary<string, ContextShape> _needContext = new(StringComparer.Ordinal);

    private readonly ISymbol _emittedBeside = (ISymbol?)message.ContainingType ?? compilation.Assembly;

    public EquatableArray<CompositeShape> Composites
        => _order.Select(name => _composites[name]).OfType<CompositeShape>().ToEquatableArray();

    /// <summary>Whether a property of the message is kept out of the body that System.Text.Json would put it in, whoever writes that.</summary>
    public bool ExcludesFromBody
        => properties.Excluded is not null
            && JsonTypeFacts.DictionaryOf(message) is null
            && JsonTypeFacts.ItemOf(message) is null
            && JsonMemberReader.MembersOf(message).Any(member => IsExcludedFromBody(member) && !IsIgnored(member));

    /// <summary>What the compiler would say of code that names what is written.</summary>
    public UseWarnings Warnings { get; } = new(message.ContainingAssembly);

    public ValueShape Parse(ITypeSymbol type, string path, ValueBounds bounds, bool enumByName = false)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var underlying = type.NullableUnderlying() ?? type;
        string name = type.ToFullName();
        if (JsonTypeFacts.WhyImpossible(underlying) is { } impossible)
        {
            RefuseShape(path, impossible);
            return NeedContext(type, path, impossible);
        }

        Warnings.AddType(underlying);
        if (UseWarnings.IsError(underlying))
        {
            RefuseObsolete(path);
            return NeedContext(type, path, "is obsolete");
        }

        if (type.IsBroken())
        {
            refusals.AddSilently();
            return NeedContext(type, path, "is not known");
        }

        if (underlying is INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType)
        {
            return ParseEnum(type, enumType, path, enumByName);
        }

        if (LeafTypes.Classify(underlying) is { } leaf)
        {
            return ParseLeaf(name, leaf, underlying, bounds);
        }

        if (_needContext.TryGetValue(name, out var known))
        {
            return known with { Path = path };
        }

        if (path.Length > 0 && SymbolEqualityComparer.Default.Equals(underlying, message) && properties.Excluded is { } excluded)
        {
            RefuseShape(path, $"has the type of the message, whose '{excluded.Name}' is excluded from the body: within it that would be sent nowhere; use a type of its own");
        }

        // What bounds say of an object is said of its members where they are declared.
        var within = JsonTypeFacts.DictionaryOf(underlying) is null && JsonTypeFacts.ItemOf(underlying) is null ? ValueBounds.None : bounds;
        string key = name + within.Key;
        return _composites.ContainsKey(key) ? new CompositeReference(name, key) : ParseComposite(type, name, key, path, within);
    }

    private static LeafShape ParseLeaf(string name, LeafKind kind, ITypeSymbol type, ValueBounds bounds) => new(
        name,
        kind,
        kind switch
        {
            LeafKind.Text or LeafKind.Uri => bounds.Chars,
            LeafKind.ByteArray or LeafKind.ByteMemory => bounds.Count,
            _ => null,
        },
        NumberTypes.IsInteger(type) ? bounds.Range : null);

    private ValueShape ParseEnum(ITypeSymbol type, INamedTypeSymbol enumType, string path, bool byName)
        => byName || !JsonTypeFacts.HasOwnConverter(enumType)
            ? EnumShapeOf(type, enumType, byName)
            : NeedContext(type, path, "has a [JsonConverter]");

    private EnumShape EnumShapeOf(ITypeSymbol type, INamedTypeSymbol enumType, bool byName) => new(
        type.ToFullName(),
        enums.Add(enumType),
        EnumTable.NumberKeyword(enumType),
        byName || JsonTypeFacts.IsEnumByName(enumType),
        IsNullable: type.NullableUnderlying() is not null);

    private ValueShape ParseComposite(ITypeSymbol type, string name, string key, string path, ValueBounds bounds)
    {
        // The place is taken before the members are read: a type that contains itself finds itself here.
        _composites.Add(key, null);
        _order.Add(key);
        if (Describe(type, name, key, path, bounds, out string? why) is { } shape)
        {
            _composites[key] = shape;
            return new CompositeReference(name, key);
        }

        _composites.Remove(key);
        _order.Remove(key);
        var context = NeedContext(type, path, why!);
        _needContext.Add(name, context);
        return context;
    }

    private static ContextShape NeedContext(ITypeSymbol type, string path, string why)
        => new(type.ToFullName(), path, why, type.ToUnannotatedName(), DeclaredBounds.Within(type));

    /// <summary>The shape of a type, or why it needs a context: all of that is found out before its members are walked.</summary>
    private CompositeShape? Describe(ITypeSymbol type, string name, string key, string path, ValueBounds bounds, out string? why)
    {
        if ((why = JsonTypeFacts.WhyContext(type)) is not null)
        {
            return null;
        }

        string word = CompositeNames.Of(type);
        bool canBeNull = type.IsReferenceType;
        if (type.NullableUnderlying() is { } underlying)
        {
            return new NullableShape(key, name, word, Parse(underlying, path, bounds));
        }

        if (JsonTypeFacts.DictionaryOf(type) is { } dictionary)
        {
            if (ParseKey(dictionary.TypeArguments[0], path, bounds) is { } keyShape)
            {
                var value = Parse(dictionary.TypeArguments[1], path + "[]", bounds.OfItem);
                return new DictionaryShape(key, name, word, canBeNull, keyShape, value, bounds.Count, EnumeratedTypes.Of(type, dictionary));
            }

            why = $"is a dictionary with keys of type '{dictionary.TypeArguments[0].ToPlainName()}'";
            return null;
        }

        if (JsonTypeFacts.ItemOf(type) is { } item)
        {
            var itemShape = Parse(item, path + "[]", bounds.OfItem);
            return new SequenceShape(key, name, word, canBeNull, itemShape, bounds.Count, EnumeratedTypes.Of(type, JsonTypeFacts.EnumerableOf(type)));
        }

        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named
            || JsonTypeFacts.IsFrameworkType(type)
            || type.AllInterfaces.Any(candidate => candidate.SpecialType == SpecialType.System_Collections_IEnumerable))
        {
            why = $"has type '{type.ToPlainName()}'";
            return null;
        }

        var members = WithoutHidden(JsonMemberReader.MembersOf(named), isMessage: path.Length == 0);
        foreach (var member in members.Where(member => IsWritten(member, path)))
        {
            if (DerivedAttributes.Of(member) is { } derived)
            {
                RefuseShape(PathOf(member, path), derived);
            }
        }

        why = members.Where(member => IsWritten(member, path)).Select(JsonTypeFacts.WhyContext).FirstOrDefault(reason => reason is not null) is { } reason
            ? $"has type '{type.ToPlainName()}', of which a member {reason}"
            : null;
        return why is null
            ? new ObjectShape(key, name, word, canBeNull, path, members.Select(member => ParseMember(named, member, path)).ToEquatableArray())
            : null;
    }

    /// <summary>
    /// What a derived type declares again under the same name in JSON is never written, whatever its type: it is not walked. An ignored
    /// member hides nothing.
    /// </summary>
    private List<ISymbol> WithoutHidden(IEnumerable<ISymbol> members, bool isMessage)
    {
        var seen = new HashSet<(string Name, string? JsonName)>();
        var result = new List<ISymbol>();
        foreach (var member in members)
        {
            var name = (member.Name, JsonMemberReader.NameOf(member));
            if (!seen.Contains(name))
            {
                result.Add(member);
            }

            if (JsonMemberReader.IgnoreOf(member) != IgnoreCondition.Always && !(isMessage && IsExcludedFromBody(member)))
            {
                seen.Add(name);
            }
        }

        return result;
    }

    private ValueShape? ParseKey(ITypeSymbol type, string path, ValueBounds bounds) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Enum } enumType => ParseEnumKey(enumType, path),
        { SpecialType: SpecialType.System_String } => new LeafShape(type.ToFullName(), LeafKind.Text, bounds.KeyChars),
        { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_UInt64 } => new LeafShape(type.ToFullName(), LeafKind.Number),
        _ when LeafTypes.Classify(type) == LeafKind.Guid => new LeafShape(type.ToFullName(), LeafKind.Guid),
        _ => null,
    };

    /// <summary>A key is written by name, unless the enum has a converter that says otherwise.</summary>
    private EnumShape? ParseEnumKey(INamedTypeSymbol type, string path)
    {
        if (JsonTypeFacts.WhyImpossible(type) is { } impossible)
        {
            RefuseShape(path, $"has keys of type '{type.ToPlainName()}', which {impossible}");
            return null;
        }

        return JsonTypeFacts.HasOwnConverter(type) ? null : EnumShapeOf(type, type, byName: true);
    }

    private MemberShape ParseMember(INamedTypeSymbol owner, ISymbol member, string ownerPath)
    {
        var type = (member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type;
        string path = PathOf(member, ownerPath);
        var ignore = JsonMemberReader.IgnoreOf(member);
        bool isWritten = IsWritten(member, ownerPath);
        if (isWritten)
        {
            RefuseUnreadable(member, type, path, ignore);
            if (JsonTypeFacts.WhyNotByName(member, type) is { } why)
            {
                RefuseShape(path, why);
            }
        }

        var bounds = BoundsParser.Of(member, type, owner);
        var attributes = BoundsParser.AttributesOf(member, owner).Where(DeclaredBounds.IsOurs).ToList();
        var value = isWritten ? Parse(type, path, bounds, JsonTypeFacts.IsEnumByName(member)) : null;
        if (value is ContextShape context && DeclaredBounds.NamesOf(attributes.Where(attribute => !attribute.Is(WellKnownNames.MaxBytesAttribute))) is { } lost)
        {
            value = context with { Bounds = context.Bounds.Append(new DeclaredBound("", lost)).ToEquatableArray() };
        }

        return new MemberShape
        {
            Name = member.Name,
            Identifier = CSharpNames.Identifier(member.Name),
            ReadThrough = IsHidden(owner, member) ? member.ContainingType.ToFullName() : null,
            JsonName = JsonMemberReader.NameOf(member),
            Order = JsonMemberReader.OrderOf(member),
            Ignore = ignore,
            IsExcluded = IsExcluded(member, ownerPath),
            Value = value,
            MaxBytes = bounds.Bytes,
            BoundedBy = isWritten ? DeclaredBounds.NamesOf(attributes) : null,
            CanBeNull = type.IsReferenceType || type.NullableUnderlying() is not null,
            HasEquality = value is EnumShape or LeafShape { Kind: not LeafKind.ByteMemory },
        };
    }

    private void RefuseUnreadable(ISymbol member, ITypeSymbol type, string path, IgnoreCondition? ignore)
    {
        Warnings.AddMember(member);
        if (UseWarnings.IsError(member))
        {
            RefuseObsolete(path);
        }

        var read = (member as IPropertySymbol)?.GetMethod ?? member;
        if (!compilation.IsSymbolAccessibleWithin(read, _emittedBeside))
        {
            refusals.Add(
                MessageRules.MemberNotReadable, MemberLocations.Of(message, path), path, "JsonInclude", "is not accessible to the generated producer; make it public or internal");
        }

        if (ignore == IgnoreCondition.WhenWritingNull && type.IsValueType && type.NullableUnderlying() is null)
        {
            RefuseShape(path, "has [JsonIgnore(Condition = WhenWritingNull)] but can never be null, which System.Text.Json refuses; use WhenWritingDefault, or make it nullable");
        }
    }

    private void RefuseShape(string path, string why)
        => refusals.Add(MessageRules.JsonShapeNotSupported, MemberLocations.Of(message, path), path.Length == 0 ? message.Name : path, why);

    private void RefuseObsolete(string path)
        => refusals.Add(MessageRules.MemberNotReadable, MemberLocations.Of(message, path), path, "Obsolete", UseWarnings.ErrorInEmittedCode);

    private static string PathOf(ISymbol member, string ownerPath) => ownerPath.Length == 0 ? member.Name : $"{ownerPath}.{member.Name}";

    private bool IsWritten(ISymbol member, string ownerPath)
        => !IsExcluded(member, ownerPath) && !IsIgnored(member);

    private static bool IsIgnored(ISymbol member) => JsonMemberReader.IgnoreOf(member) is IgnoreCondition.Always or IgnoreCondition.WhenWriting;

    private bool IsExcluded(ISymbol member, string ownerPath) => ownerPath.Length == 0 && IsExcludedFromBody(member);

    /// <summary>A base's property that a derived type hides is still written where the two have different names in JSON.</summary>
    private static bool IsHidden(INamedTypeSymbol owner, ISymbol member)
    {
        for (var type = owner; type is not null && !SymbolEqualityComparer.Default.Equals(type, member.ContainingType); type = type.BaseType)
        {
            if (!type.GetMembers(member.Name).IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsExcludedFromBody(ISymbol member) => member is IPropertySymbol property && properties.ExcludesFromBody(property);
}
