using System.Reflection;
using TypedSqs.Generators.Tests.Infrastructure.Verifying;
using Xunit.Sdk;

namespace TypedSqs.Generators.Tests.Harness;

/// <summary>The stand-in for Verify, against the rules of Verify's own files.</summary>
public sealed class VerifierTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("typedsqs-snapshots");

    public void Dispose() => _directory.Delete(recursive: true);

    [Theory]
    [InlineData(nameof(Plain), "VerifierTests.Plain")]
    [InlineData(nameof(WithArguments), "VerifierTests.WithArguments_name=a-b-c-d_count=-3_on=True", "a/b#c\"d", -3, true)]
    [InlineData(nameof(WithArguments), "VerifierTests.WithArguments_name=null_count=1.5_on=[]", null, 1.5, new int[0])]
    [InlineData(nameof(WithArguments), "VerifierTests.WithArguments_name=Monday_count=1,2_on=A.B+C`1", DayOfWeek.Monday, new[] { 1, 2 }, "A.B+C`1")]
    public void A_test_has_the_file_name_that_Verify_gives_it(string method, string expected, params object?[] arguments)
    {
        MethodInfo found = typeof(VerifierTests).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!;

        Assert.Equal(expected, TestName.For(found, arguments));
    }

    [Fact]
    public void A_nested_test_class_has_the_name_of_its_parent_in_front() =>
        Assert.Equal("VerifierTests.Nested.Test", TestName.For(typeof(Nested).GetMethod(nameof(Nested.Test))!, []));

    [Fact]
    public async Task A_new_snapshot_fails_and_is_received_with_a_byte_order_mark()
    {
        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => Compare(new Snapshot("N.Order.g", "cs", "one\r\ntwo")));

        Assert.Contains("New: T.M#N.Order.g.verified.cs", failure.Message, StringComparison.Ordinal);
        Assert.Equal("\uFEFFone\ntwo"u8.ToArray(), await File.ReadAllBytesAsync(PathOf("T.M#N.Order.g.received.cs"), Cancellation));
    }

    [Fact]
    public async Task An_accepted_snapshot_passes_with_and_without_a_byte_order_mark_and_clears_what_was_received()
    {
        await File.WriteAllTextAsync(PathOf("T.M#N.received.cs"), "old", Cancellation);
        foreach (byte[] accepted in new[] { "\uFEFFtext"u8.ToArray(), "text"u8.ToArray() })
        {
            await File.WriteAllBytesAsync(PathOf("T.M#N.verified.cs"), accepted, Cancellation);
            await Compare(new Snapshot("N", "cs", "text"));
        }

        Assert.Equal(["T.M#N.verified.cs"], _directory.GetFiles().Select(file => file.Name));
    }

    [Fact]
    public async Task A_changed_snapshot_fails_with_the_lines_that_differ()
    {
        await File.WriteAllTextAsync(PathOf("T.M.verified.txt"), "a\nb\nc\nd", Cancellation);

        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => Compare(new Snapshot(null, "txt", "a\nb\nx\nd")));

        Assert.Contains("@@ line 3 @@\n  a\n  b\n- c\n+ x\n  d\n", failure.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(PathOf("T.M.received.txt")));
    }

    [Fact]
    public async Task A_snapshot_that_nothing_was_received_for_fails()
    {
        await File.WriteAllTextAsync(PathOf("T.M#Gone.verified.cs"), "a", Cancellation);
        await File.WriteAllTextAsync(PathOf("T.M_of=another.verified.cs"), "a", Cancellation);

        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => Compare());

        Assert.Contains("T.M#Gone.verified.cs", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("T.M_of=another", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_snapshot_with_carriage_returns_fails()
    {
        await File.WriteAllTextAsync(PathOf("T.M.verified.txt"), "a\r\nb", Cancellation);

        XunitException failure = await Assert.ThrowsAnyAsync<XunitException>(() => Compare(new Snapshot(null, "txt", "a\nb")));

        Assert.Contains("carriage return", failure.Message, StringComparison.Ordinal);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string PathOf(string file) => Path.Combine(_directory.FullName, file);

    private Task Compare(params Snapshot[] snapshots) => new SnapshotFiles(_directory.FullName, "T.M").CompareAsync(snapshots, Cancellation);

    private static void Plain()
    {
    }

    private static void WithArguments(object? name, object? count, object? on) => _ = (name, count, on);

    public static class Nested
    {
        public static void Test()
        {
        }
    }
}
