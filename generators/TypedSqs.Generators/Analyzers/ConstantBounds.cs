using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using TypedSqs.Generators.Infrastructure;
using TypedSqs.Generators.Model;
using TypedSqs.Generators.Parsing;

namespace TypedSqs.Generators.Analyzers;

/// <summary>Whether a value that is written out breaks a bound: itself, or an item of it.</summary>
internal static class ConstantBounds
{
    /// <summary>What the value is and what is declared, each as a phrase; <see langword="null"/> where nothing is known to be broken.</summary>
    public static (string What, string Bound)? Broken(ITypeSymbol type, ValueBounds bounds, IOperation value)
    {
        if (bounds == ValueBounds.None)
        {
            return null;
        }

        if (value.ConstantValue is { HasValue: true, Value: { } constant })
        {
            return BrokenBy(constant, bounds);
        }

        var items = ItemsOf(value);
        int? count = items is null ? SizeOf(value) : CanDropItems(type) ? null : items.Count;
        if (WrittenEntries.Of(value) is { Count: > 0 } entries)
        {
            return BrokenCount(CountOf(value, entries), bounds)
                ?? FirstBroken(entries.Select(entry => BrokenKey(entry.Key, bounds)), "holds a key that ")
                ?? FirstBroken(entries.Select(entry => Broken(entry.Value.Type ?? type, bounds.OfItem, entry.Value)), "holds a value that ");
        }

        return BrokenCount(count, bounds)
            ?? (items is null || JsonTypeFacts.ItemOf(type) is not { } itemType ? null
                : FirstBroken(items.Select(item => Broken(itemType, bounds.OfItem, item)), "holds an item that "));
    }

    /// <summary>Each key counts once. Which keys are one tells the comparer that a constructor may have been given, or a class of the user's brings along.</summary>
    private static int? CountOf(IOperation value, IReadOnlyList<(IOperation Key, IOperation Value)> entries)
        => value is IObjectCreationOperation { Type: { } type, Arguments: var arguments }
            && type.ToMetadataPath() == "System.Collections.Generic.Dictionary"
            && arguments.All(argument => argument.Value.Type?.SpecialType == SpecialType.System_Int32)
            ? entries.Select(entry => entry.Key.ConstantValue).Where(key => key.HasValue).Distinct().Count()
            : null;

    private static (string What, string Bound)? BrokenCount(int? count, ValueBounds bounds)
        => count > bounds.Count ? ($"has {Number(count!.Value)} items", $"at most {Number(bounds.Count!.Value)} are") : null;

    private static (string What, string Bound)? BrokenKey(IOperation key, ValueBounds bounds)
        => key.ConstantValue is { HasValue: true, Value: string text } && text.Length > bounds.KeyChars
            ? ($"has {Number(text.Length)} characters", $"at most {Number(bounds.KeyChars!.Value)} are")
            : null;

    private static (string What, string Bound)? FirstBroken(IEnumerable<(string What, string Bound)?> each, string prefix)
        => each.FirstOrDefault(broken => broken is not null) is var (what, bound) ? (prefix + what, bound) : null;

    private static (string What, string Bound)? BrokenBy(object constant, ValueBounds bounds) => constant switch
    {
        string text when text.Length > bounds.Chars => ($"has {Number(text.Length)} characters", $"at most {Number(bounds.Chars!.Value)} are"),
        string text when BytesOf(text) is var bytes && bytes > bounds.Bytes => ($"weighs {Number(bytes)} bytes or more", $"at most {Number(bounds.Bytes!.Value)} are"),
        string or char or bool or float or double => null,
        IConvertible number when bounds.Range is { } range && number.ToDecimal(CultureInfo.InvariantCulture) is var known && (known < range.Min || known > range.Max)
            => ($"is {known.ToString(CultureInfo.InvariantCulture)}", $"{Number(range.Min)} to {Number(range.Max)} is"),
        _ => null,
    };

    /// <summary>The items of a collection that is written out. What is spread into it can only add to them.</summary>
    private static List<IOperation>? ItemsOf(IOperation value) => value switch
    {
        ICollectionExpressionOperation collection
            => collection.Elements.Where(element => element is not ISpreadOperation).Select(element => element.WithoutConversions()).ToList(),
        IArrayCreationOperation { Initializer: { } initializer, DimensionSizes.Length: 1 }
            => initializer.ElementValues.Select(element => element.WithoutConversions()).ToList(),
        IObjectCreationOperation { Arguments.IsEmpty: true, Initializer.Initializers: { Length: > 0 } added } when added.All(IsAdd)
            => added.Select(add => ((IInvocationOperation)add).Arguments[0].Value.WithoutConversions()).ToList(),
        _ => null,
    };

    private static bool IsAdd(IOperation operation) => operation is IInvocationOperation { TargetMethod.Name: "Add", Arguments.Length: 1 };

    private static int? SizeOf(IOperation value)
        => value is IArrayCreationOperation { DimensionSizes: [{ ConstantValue: { HasValue: true, Value: int size } }] } ? size : null;

    /// <summary>A set holds equal items once, and what a collection of the user's does is not known, unless it is a list and adds as one.</summary>
    private static bool CanDropItems(ITypeSymbol type)
        => type is not IArrayTypeSymbol
            && !AddsAsList(type)
            && type.ToMetadataPath() is not ("System.ReadOnlyMemory" or "System.Memory" or "System.Collections.Immutable.ImmutableArray"
                or "System.Collections.Generic.List" or "System.Collections.Generic.IList" or "System.Collections.Generic.ICollection"
                or "System.Collections.Generic.IEnumerable" or "System.Collections.Generic.IReadOnlyList" or "System.Collections.Generic.IReadOnlyCollection");

    private static bool AddsAsList(ITypeSymbol type)
    {
        var link = type;
        while (link.BaseType is { } parent && link.GetMembers("Add").IsEmpty)
        {
            link = parent;
        }

        return link.ToMetadataPath() == "System.Collections.Generic.List";
    }

    private static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
