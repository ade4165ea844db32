using CsCheck;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Text;

public sealed class CompositeIdTests
{
    private static readonly Gen<string> NastyParts = Gen.Int[0, 3].Select(i => "|\\ab"[i]).Array[0, 4].Select(characters => new string(characters));

    [Theory]
    [InlineData("a|b", new[] { "a", "b" })]
    [InlineData("a\\|b|c", new[] { "a|b", "c" })]
    [InlineData("a\\\\|b", new[] { "a\\", "b" })]
    [InlineData("||", new[] { "", "", "" })]
    [InlineData("a|b\\", new[] { "a|b\\" })]
    public void Joined(string expected, string[] parts) => Assert.Equal(expected, Join(parts));

    [Fact]
    public void Nothing_is_joined_from_null()
    {
        foreach ((string?[] parts, int nullPart) in ((string?[], int)[])[([null, "a"], 1), (["a", null], 2), (["a", null, null], 2), ([null], 1), ([], 0)])
        {
            Assert.Null(CompositeId.Join(parts, out int part));
            Assert.Equal(nullPart, part);
        }
    }

    [Fact]
    public void Different_parts_make_different_ids() => Gen.Int[2, 3].SelectMany(count => Gen.Select(NastyParts.Array[count], NastyParts.Array[count])).Sample(
        (a, b) => a.SequenceEqual(b) == (Join(a) == Join(b)),
        iter: 100_000);

    [Fact]
    public void All_short_pairs_make_different_ids()
    {
        string[] parts = [.. Enumerable.Range(0, 4).SelectMany(length => Words("|\\a", length))];
        var seen = new HashSet<string>();
        foreach (string a in parts)
        {
            foreach (string b in parts)
            {
                Assert.True(seen.Add(Join(a, b)), $"{a} and {b} make an id that is there already.");
            }
        }
    }

    // Made with Python: hashlib.sha256(b"".join(struct.pack(">I", len(p.encode())) + p.encode() for p in parts)), b"\xff" * 4 for None.
    [Theory]
    [InlineData("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", new string?[0])]
    [InlineData("ad95131bc0b799c0b1af477fb14fcf26a6a9f76079e48bf090acb7e8367bfd0e", new string?[] { null })]
    [InlineData("df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119", new string?[] { "" })]
    [InlineData("72ff6b02949dad95006c343e3db3150090d3afb49f6bbdb92fdc17607997a85c", new string?[] { "a" })]
    [InlineData("16275ef0f5d0eb9dd9e0a53277549fda5c886358a6872df23c797b13e11455bc", new string?[] { "a", "b" })]
    [InlineData("421fb38456f1afe5c04ed5c0c11c88c415c03ba8cc8eab2528a1fd847fa83cd7", new string?[] { "ab", "" })]
    [InlineData("d59ef5cabc1f5a54054478e7a0c4f4c77c24f43da33b66526b982bd283df2d32", new string?[] { "é😀", "x" })]
    [InlineData("5f7aadfd927dc74601b35527d907bbb9e10dcbf0c389361ea64380ae7473ae0c", new string?[] { "a", null, "b" })]
    public void Hashed(string expected, string?[] parts) => Assert.Equal(expected, CompositeId.Sha256(parts));

    [Fact]
    public void Long_values_are_hashed() =>
        Assert.Equal("5191d3a4860b4dfc3915ab96963bf301ad854f7e4d4d20638a233398c68f0363", CompositeId.Sha256(new string('x', 1000)));

    [Fact]
    public void Different_values_hash_differently() => Gen.Select(NastyParts.Array[0, 3], NastyParts.Array[0, 3]).Sample(
        (a, b) => a.SequenceEqual(b) == (CompositeId.Sha256(a) == CompositeId.Sha256(b)));

    [Fact]
    public void An_unpaired_surrogate_is_refused()
    {
        foreach ((string part, int index) in ((string, int)[])[("marker\uD800", 6), ("\uDC00marker", 0)])
        {
            var e = Assert.Throws<TypedSqsException>(() => CompositeId.Sha256("fine", part));
            Assert.Equal(SendFailureReason.InvalidMessageDeduplicationId, e.Reason);
            Assert.Contains("value 2 of 2", e.Message, StringComparison.Ordinal);
            Assert.Contains($"index {index}", e.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("marker", e.ToString(), StringComparison.Ordinal);
        }
    }

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        string? id = CompositeId.Join(parts, out int nullPart);
        Assert.NotNull(id);
        Assert.Equal(0, nullPart);
        return id;
    }

    private static IEnumerable<string> Words(string alphabet, int length) => length == 0
        ? [""]
        : Words(alphabet, length - 1).SelectMany(word => alphabet.Select(c => word + c));
}
