using System.Text.Json;
using TypedSqs.GeneratedCode;

namespace TypedSqs.Tests.GeneratedCode.Json;

/// <summary>What the writer makes of a value, beside what System.Text.Json makes of it.</summary>
internal static class Written
{
    public static string By(Action<JsonBodyWriter> write)
    {
        MessageEncoder encoder = MessageEncoder.Rent();
        try
        {
            write(encoder.Json);
            return encoder.BodyText;
        }
        finally
        {
            encoder.Return();
        }
    }

    public static void AssertSame<T>(T value, Action<JsonBodyWriter, T> write)
    {
        string expected = JsonSerializer.Serialize(value);
        string actual = By(json => write(json, value));
        if (expected != actual)
        {
            Assert.Fail($"{typeof(T)}: expected {expected} and not {actual}");
        }
    }
}
