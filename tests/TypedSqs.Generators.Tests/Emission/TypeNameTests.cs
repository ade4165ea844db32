using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using TypedSqs.Generators.Infrastructure;

namespace TypedSqs.Generators.Tests.Emission;

/// <summary>Names of types are put together by hand, since that is much faster: they must be the compiler's own, letter for letter.</summary>
public sealed class TypeNameTests
{
    private static readonly SymbolDisplayFormat Format = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    private const string Types = """
        public sealed class Item;
        public struct Value;
        public sealed class Outer<T> { public sealed class Inner<TOther>; public struct Plain; public enum Kind; }
        namespace @event.record.Größe { public sealed class @class; public sealed class @record<T>; public sealed class var; public interface @await; }
        """;

    [Theory]
    [InlineData("bool"), InlineData("byte"), InlineData("sbyte"), InlineData("short"), InlineData("ushort"), InlineData("int"), InlineData("uint")]
    [InlineData("long"), InlineData("ulong"), InlineData("float"), InlineData("double"), InlineData("decimal"), InlineData("char"), InlineData("string")]
    [InlineData("object"), InlineData("string?"), InlineData("int?"), InlineData("nint"), InlineData("nuint?"), InlineData("IntPtr"), InlineData("dynamic")]
    [InlineData("Guid"), InlineData("Guid?"), InlineData("DateTime?[]"), InlineData("DateTimeOffset"), InlineData("Uri?"), InlineData("Half"), InlineData("Int128")]
    [InlineData("Item"), InlineData("Item?"), InlineData("Item[]"), InlineData("Item?[]"), InlineData("Item?[]?"), InlineData("Value?[]"), InlineData("Item[]?[]")]
    [InlineData("Item?[][]?[,]"), InlineData("int[,]"), InlineData("List<Item>"), InlineData("List<Item?>?"), InlineData("List<Value?>"), InlineData("List<Item?[]?>")]
    [InlineData("Dictionary<string, List<string?>?>"), InlineData("IReadOnlyDictionary<Guid, int[]?>?"), InlineData("ReadOnlyMemory<byte>"), InlineData("ReadOnlyMemory<byte>?")]
    [InlineData("Outer<int>.Inner<string?>"), InlineData("Outer<Item?>.Plain?"), InlineData("Outer<Outer<string>.Kind?>.Kind"), InlineData("List<Outer<string?>.Inner<Item>?>")]
    [InlineData("@event.record.Größe.@class?"), InlineData("List<@event.record.Größe.@record<@event.record.Größe.var?>>"), InlineData("@event.record.Größe.@await")]
    [InlineData("(int, string?)"), InlineData("List<(int A, Item? B)>"), InlineData("ValueTuple<int>"), InlineData("ValueTuple<int, string>"), InlineData("Action<Item?>")]
    [InlineData("T"), InlineData("T?"), InlineData("List<T?>"), InlineData("Missing"), InlineData("Missing<Item?>?"), InlineData("List<Missing.Too>"), InlineData("Outer<nint>.Plain")]
    public void It_is_what_the_compiler_displays(string type)
    {
        CSharpCompilation compilation = TestCompilation.Create($$"""public sealed class Holder<T> { public {{type}} Property { get; set; } }""", Types);
        ITypeSymbol symbol = ((IPropertySymbol)compilation.GetTypeByMetadataName("Holder`1")!.GetMembers("Property").Single()).Type;
        ITypeSymbol bare = symbol.IsReferenceType ? symbol.WithNullableAnnotation(NullableAnnotation.None) : symbol;

        Assert.Equal(bare.ToDisplayString(Format), symbol.ToFullName());
    }

    [Theory]
    [InlineData("A.B.Item", true)]
    [InlineData("Item", false)]
    [InlineData("B.Item", false)]
    [InlineData(".A.B.Item", false)]
    [InlineData("X.A.B.Item", false)]
    [InlineData("AB.Item", false)]
    [InlineData("A.B.Ite", false)]
    [InlineData("A.B.Item.Inner", false)]
    [InlineData("A.B.Inner", false)]
    public void A_type_has_its_own_name_and_no_other(string name, bool expected)
    {
        CSharpCompilation compilation = TestCompilation.Create("namespace A.B { public class Item { public class Inner; } } public class Global;");

        Assert.Equal(expected, compilation.GetTypeByMetadataName("A.B.Item")!.IsNamed(name));
        Assert.False(compilation.GetTypeByMetadataName("A.B.Item+Inner")!.IsNamed(name));
        Assert.True(compilation.GetTypeByMetadataName("Global")!.IsNamed("Global"));
    }
}
